export { SCOPES } from './principal.ts';
export type { AgentIdentity, Principal, Scope } from './principal.ts';
export { createTokenText, readTokenText, TOKEN_PREFIXES } from './token-text.ts';
export type { TokenKind } from './token-text.ts';
export { authenticate, issueToken, registerToken, requireScope, revokeToken } from './tokens.ts';
export type { Refusal } from './tokens.ts';
