/** The tables, as kysely types. `migrations/` makes them; `int8` comes back as a string and is parsed by the repositories. */
import type { ColumnType, Generated } from 'kysely';
import type { FindingState } from '../model/index.ts';

/** Written as a Date or an ISO text, read as a Date. */
type Timestamp = ColumnType<Date, Date | string, Date | string>;
/** Postgres fills it in when it is left out. */
type DefaultTimestamp = ColumnType<Date, Date | string | undefined, Date | string>;
type Json<T> = ColumnType<T, string, string>;
type BigInteger = ColumnType<string, number | string, number | string>;

export interface Database {
  projects: { id: Generated<string>; name: string; created_at: DefaultTimestamp };
  repositories: {
    id: string;
    project_id: string;
    name: string;
    /** Clone URL or absolute path, as the administrator registered it. */
    url: string;
    provider: 'github' | 'gitlab' | 'plain';
    /** Settings box (AES-256-GCM under the service key) of the webhook secret; null where no webhook is set up. */
    webhook_secret: Buffer | null;
    created_at: DefaultTimestamp;
  };
  /** One row a pushed chunk; also the outbox of the ingest queue. `sealed` is emptied once the values are vaulted. */
  chunks: {
    id: string;
    project_id: string;
    scanner: string;
    payload: Json<unknown> | null;
    state: 'received' | 'applied' | 'refused';
    error: string | null;
    received_at: DefaultTimestamp;
    /** SHA-256 of the chunk as received, hex: the same chunk again is told from another with its id. */
    digest: Generated<string>;
    /** When it was last put on the queue. */
    enqueued_at: DefaultTimestamp;
    applied_at: Timestamp | null;
  };
  findings: {
    project_id: string;
    /** The place (`Finding.id`). */
    id: string;
    /** HMAC of the value under the deployment's key. */
    secret: string;
    rule: string;
    title: string;
    severity: string;
    confidence: number;
    level: string;
    path: string;
    line: number;
    location: Json<unknown>;
    also: Json<unknown>;
    preview: string;
    state: FindingState;
    item_id: string | null;
    reference: string | null;
    first_seen: DefaultTimestamp;
    last_seen: DefaultTimestamp;
  };
  vaults: { id: string; name: string; created_at: DefaultTimestamp };
  vault_items: {
    id: string;
    vault_id: string;
    title: string;
    /** HMAC of the value under the deployment's key: one secret, one item. */
    secret: string | null;
    sensitivity: 'normal' | 'sensitive' | 'crown';
    honeytoken: Generated<boolean>;
    created_at: DefaultTimestamp;
  };
  /** A version of a field: the value under a data key of its own, the data key wrapped by the vault key. */
  vault_fields: {
    item_id: string;
    name: string;
    version: number;
    ciphertext: Buffer;
    wrapped_key: Buffer;
    key_id: string;
    idempotency_key: string;
    created_at: DefaultTimestamp;
  };
  scans: {
    id: string;
    repository_id: string;
    kind: 'full' | 'push' | 'scheduled';
    before_commit: string | null;
    after_commit: string | null;
    state: 'queued' | 'running' | 'done' | 'failed' | 'incomplete';
    findings: number | null;
    detail: string | null;
    created_at: DefaultTimestamp;
    enqueued_at: DefaultTimestamp;
    finished_at: Timestamp | null;
  };
  schedules: { id: string; repository_id: string; cron: string; timezone: string; created_at: DefaultTimestamp };
  agent_classes: { name: string; learning_days: number; learning_events: number; created_at: DefaultTimestamp };
  agents: {
    id: string;
    name: string;
    class: string;
    owner: string;
    expires_at: Timestamp;
    state: 'active' | 'suspended' | 'deleted';
    created_at: DefaultTimestamp;
  };
  tokens: {
    /** SHA-256 of the token, hex. */
    hash: string;
    id: string;
    kind: 'push' | 'agent' | 'admin';
    agent_id: string | null;
    scopes: string[];
    owner: string;
    expires_at: Timestamp;
    revoked_at: Timestamp | null;
    created_at: DefaultTimestamp;
  };
  grants: { id: string; class: string; vault_id: string; created_at: DefaultTimestamp };
  audit_rows: {
    seq: BigInteger;
    uid: string;
    time: BigInteger;
    kind: string;
    row: Json<unknown>;
    prev_hash: string;
    hash: string;
    signature: string;
  };
  /** One row (id = 1) that every append locks: the newest seq and hash. */
  audit_head: { id: number; seq: BigInteger; hash: string };
  /** One row (id = 1): the newest seq that every detector has seen. */
  detector_cursor: { id: number; seq: BigInteger };
  detector_state: { detector: string; identity: string; state: Json<unknown> };
  alerts: {
    id: string;
    dedup_key: string;
    detector: string;
    severity: string;
    identity: string;
    body: Json<unknown>;
    state: 'open' | 'acknowledged' | 'closed';
    created_at: DefaultTimestamp;
    updated_at: DefaultTimestamp;
  };
  sinks: {
    id: string;
    kind: string;
    name: string;
    /** Settings box: URL and secret are credentials. */
    settings: Buffer;
    /** What a person may see: the URL's host. */
    display: string;
    state: 'enabled' | 'disabled';
    created_at: DefaultTimestamp;
  };
  /** Written by health checks. */
  heartbeats: { name: string; at: DefaultTimestamp };
  /** One message to one sink; also the outbox of the deliver queue. */
  deliveries: {
    id: string;
    sink_id: string;
    alert_id: string;
    /** Version of the alert (its count) that this message tells. */
    revision: number;
    state: 'pending' | 'delivered' | 'failed';
    attempts: Generated<number>;
    last_error: string | null;
    /** Next attempt; a sweeper queues what is overdue. */
    due_at: DefaultTimestamp;
    created_at: DefaultTimestamp;
    delivered_at: Timestamp | null;
  };
}
