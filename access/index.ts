export { actorOf } from './actor.ts';
export {
  AGENT_TOKEN_TTL,
  createAgent,
  deleteAgent,
  grant,
  issueAgentToken,
  listAgents,
  listClasses,
  listGrants,
  putClass,
  requireAgent,
  revokeGrant,
  setAgentState,
} from './agents.ts';
export type { AgentClass, AgentRequest, Change, Grant } from './agents.ts';
export { createGrantPolicy } from './policy.ts';
export type { Decision, Policy, Target } from './policy.ts';
export type { AgentIdentity, Principal, Scope } from './principal.ts';
export { resolveReference } from './resolve.ts';
export type { CallOrigin, ResolveDependencies, Resolved } from './resolve.ts';
export { createTokenText, readTokenText } from './token-text.ts';
export type { TokenKind } from './token-text.ts';
export { authenticate, issueToken, listTokens, registerToken, requireScope, revokeToken } from './tokens.ts';
export type { Refusal, TokenRecord } from './tokens.ts';
