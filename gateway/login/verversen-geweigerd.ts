/** The provider no longer wants this user or this session: disabled, signed out there, or too old. */
export class VerversenGeweigerd extends Error {}
