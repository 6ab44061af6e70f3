export * from './alert.ts';
export * from './audit-event.ts';
export * from './finding.ts';
export * from './reference.ts';
export { Secret } from './secret.ts';
