/**
 * One decision, written durably before its effect leaves the house. Holds references and codes, never a value.
 * Fields follow the trail's contract; formats for SIEMs are derived from it, never the other way round.
 */

export type AuditKind =
  | 'resolve'
  | 'resolve.denied'
  | 'token.issued'
  | 'token.refused'
  | 'token.revoked'
  | 'grant.changed'
  | 'agent.created'
  | 'agent.suspended'
  | 'agent.reactivated'
  | 'agent.deleted'
  | 'item.created'
  | 'item.updated'
  | 'item.deleted'
  | 'finding.created'
  | 'rewrite.applied'
  | 'rewrite.undone'
  | 'alert.raised'
  | 'alert.updated'
  | 'sink.failed'
  | 'config.changed'
  | 'audit.verified';

export interface Actor {
  readonly kind: 'human' | 'agent' | 'service';
  readonly id: string;
  readonly class?: string;
  readonly owner?: string;
  /** Identifier of the token that authenticated the call; not the token. */
  readonly tokenId?: string;
}

export type Via = 'mcp' | 'sdk' | 'run' | 'inject' | 'api' | 'cli' | 'web' | 'worker';

/** Why a request was allowed or refused. Closed; a new reason is a new member. */
export type DecisionReason =
  | 'granted'
  | 'no-grant'
  | 'agent-suspended'
  | 'agent-expired'
  | 'token-expired'
  | 'token-revoked'
  | 'token-unknown'
  | 'scope-missing'
  | 'not-found'
  | 'not-an-agent'
  | 'malformed';

export interface AuditEvent {
  readonly kind: AuditKind;
  /** Milliseconds since the epoch, UTC. */
  readonly time: number;
  readonly actor: Actor;
  readonly via: Via;
  /** Claims of the caller (user agent, run id, process); strings only, nothing secret. */
  readonly context?: Readonly<Record<string, string>>;
  readonly source?: { readonly ip: string; readonly port?: number };
  readonly target?: {
    readonly reference?: string;
    readonly vault?: string;
    readonly item?: string;
    readonly field?: string;
    readonly version?: number;
    readonly id?: string;
  };
  readonly decision?: {
    readonly effect: 'allow' | 'deny';
    readonly reason: DecisionReason;
    readonly policies?: readonly string[];
  };
  readonly outcome: 'success' | 'failure';
  /** Facts the detectors need, as of this row: sensitivity of the item, whether it is a honeytoken. */
  readonly risk?: { readonly sensitivity: Sensitivity; readonly honeytoken: boolean };
}

export type Sensitivity = 'normal' | 'sensitive' | 'crown';

/** An event at its place in the chain. `hash = SHA-256(0x02 || prevHash || JCS(row without hash))`, hex. */
export interface AuditRow extends AuditEvent {
  readonly seq: number;
  readonly uid: string;
  readonly prevHash: string;
  readonly hash: string;
  /** Ed25519 over the head note of this row, base64. */
  readonly signature: string;
}
