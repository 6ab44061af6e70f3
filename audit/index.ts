export type { Trail } from './trail.ts';
