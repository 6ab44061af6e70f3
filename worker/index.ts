export { startConsumers } from './consumers.ts';
export { openContext } from './context.ts';
export type { OpenContext } from './context.ts';
export type { Job, JobContext } from './job.ts';
export { sweep } from './sweeper.ts';
