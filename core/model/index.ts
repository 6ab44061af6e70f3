export * from './alert.ts';
export * from './audit-event.ts';
export { isCredentialFile } from './credential-files.ts';
export * from './finding.ts';
export * from './finding-state.ts';
export * from './reference.ts';
export { Secret } from './secret.ts';
