/** The face of verification. Whoever loads it means to call vendors: load it on demand. */
export { createCompanions } from './companions.ts';
export { verifyValues, type Verifiable, type Verified, type VerifyOptions } from './verification.ts';
export { planRevocation, revokeValue, type Revocable, type Revoked } from './revocation.ts';
