export * from './payloads.ts';
export type { AddOptions, Queues, ScheduleEntry } from './queues.ts';
