export { SCOPES } from './principal.ts';
export type { AgentIdentity, Principal, Scope } from './principal.ts';
