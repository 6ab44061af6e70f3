export type { QueueSettings, RawQueue } from './backend.ts';
export { connectQueues } from './connect.ts';
export type { ConnectedQueues } from './connect.ts';
export type { DeadLetter } from './dead-letters.ts';
export { startConsumer } from './consume.ts';
export type { Consumer, Delivery, Outcome } from './consume.ts';
export * from './payloads.ts';
export { createPoke } from './poke.ts';
export type { AddOptions, Queues, ScheduleEntry } from './queues.ts';
