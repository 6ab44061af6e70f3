/** A consumer of one queue. Each runs at least once, maybe twice at the same time: read state, act with a key, compare and set. */
import type { KeyObject } from 'node:crypto';
import type { z } from 'zod';
import type { Trail } from '../audit/index.ts';
import type { Home } from '../core/config/index.ts';
import type { QueueName, Queues } from '../core/queue/index.ts';
import type { Store } from '../core/store/index.ts';
import type { SettingsBox, Vault } from '../vault/index.ts';

export interface JobContext {
  readonly store: Store;
  readonly queues: Queues;
  readonly vault: Vault;
  readonly trail: Trail;
  readonly settings: SettingsBox;
  /** age identity that opens pushed chunks. */
  readonly identity: string;
  /** Key of `Finding.secret` in the service. */
  readonly valueKey: KeyObject;
  readonly home: Home;
}

export interface Job<Payload> {
  readonly queue: QueueName;
  readonly concurrency: number;
  readonly payload: z.ZodType<Payload>;
  /** Returns counts and ids only: return values are stored in clear text. `lastTry` lets a step record its failure. */
  run(
    payload: Payload,
    context: JobContext,
    attempt: { readonly signal: AbortSignal; readonly lastTry: boolean },
  ): Promise<Record<string, number | string>>;
}
