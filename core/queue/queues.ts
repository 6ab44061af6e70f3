/** The queue's face: BullMQ on Redis or on its PostgreSQL backend, the same for callers. */
import type { DeadLetters } from './dead-letters.ts';
import type { QueueName } from './payloads.ts';

export interface AddOptions {
  /** A letter first, no colon: an optimisation against doubles, never the guarantee. */
  readonly id?: string;
  readonly delayMs?: number;
}

export interface ScheduleEntry {
  readonly id: string;
  readonly cron: string;
  readonly timezone: string;
  readonly payload: unknown;
}

/** The producer's side. Every method throws `queue.unreachable` when the backend does not answer. */
export interface Queues {
  readonly backend: 'redis' | 'postgres';
  add(queue: QueueName, payload: unknown, options?: AddOptions): Promise<void>;
  upsertSchedule(queue: QueueName, entry: ScheduleEntry): Promise<void>;
  removeSchedule(queue: QueueName, id: string): Promise<boolean>;
  counts(): Promise<Record<QueueName, Record<string, number>>>;
  readonly dead: DeadLetters;
  /** Writes and reads back, since a full Redis still answers PING. */
  check(): Promise<void>;
  close(): Promise<void>;
}
