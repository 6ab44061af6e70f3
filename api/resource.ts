/** A resource of the API: a folder with schema, handler and test that registers its own routes. */
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Principal } from '../access/index.ts';
import type { Trail } from '../audit/index.ts';
import type { Queues } from '../core/queue/index.ts';
import type { Store } from '../core/store/index.ts';
import type { SettingsBox, Vault } from '../vault/index.ts';

export interface ApiEnv {
  Variables: { principal: Principal };
}

export interface ApiContext {
  readonly store: Store;
  readonly queues: Queues;
  readonly vault: Vault;
  readonly trail: Trail;
  readonly settings: SettingsBox;
  /** `age1…` recipient of the ingest worker, for enrolment. */
  readonly recipient: string;
}

export interface Resource {
  register(app: OpenAPIHono<ApiEnv>, context: ApiContext): void;
}
