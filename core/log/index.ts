export { createLog, nameOfFailure } from './log.ts';
export type { Log, LogFields } from './log.ts';
