export { runServiceProcess } from './process.ts';
export type { Running, ServiceMessage } from './process.ts';
