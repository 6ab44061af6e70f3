/** Who a token says is calling. */

export const SCOPES = ['admin', 'push', 'resolve'] as const;
export type Scope = (typeof SCOPES)[number];

export interface AgentIdentity {
  readonly id: string;
  readonly name: string;
  readonly class: string;
  readonly owner: string;
  readonly expiresAt: Date;
  readonly state: 'active' | 'suspended' | 'deleted';
}

export interface Principal {
  readonly kind: 'admin' | 'push' | 'agent';
  /** Identifier of the token, not the token. */
  readonly tokenId: string;
  readonly scopes: readonly Scope[];
  readonly owner: string;
  /** Set when `kind` is `agent`. */
  readonly agent?: AgentIdentity;
}
