// Beside `access`, so that what runs in production does not carry an issuer with known passwords (security.md S46).
export { LokaleUitgever, type LokaleUitgeverConfig } from '../access/lokale-uitgever.js';
