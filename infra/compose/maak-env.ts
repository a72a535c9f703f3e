import { resolve } from 'node:path';
import { schrijfEnv } from './schrijf-env.js';

// npm run compose:env
const root = resolve(import.meta.dirname, '../../..');
const bestand = resolve(root, '.env');
console.log(schrijfEnv(root, bestand) ? `${bestand} gemaakt, alleen leesbaar voor u.` : `${bestand} bestaat al en blijft zoals het is.`);
