import { describe } from '@jest/globals';
import { beschrijfMatchen } from './match.suite.js';

describe('uit het geheugen', () => beschrijfMatchen('geheugen'));
describe('rechtstreeks uit de database', () => beschrijfMatchen('postgres'));
