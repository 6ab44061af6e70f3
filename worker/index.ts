export { startConsumers } from './consumers.ts';
export type { Job, JobContext } from './job.ts';
export { sweep } from './sweeper.ts';
