export { findRule } from '../rules/index.ts';
export { createIgnoreFile, parseIgnoreFile, renderIgnoreEntry, renderIgnoreFile } from './ignore/ignore-file.ts';
export { ignoreTag } from './ignore/ignore-tag.ts';
export { findClient } from './inventory/index.ts';
export type { McpClient } from './inventory/index.ts';
export * from './report/index.ts';
export { scan } from './scan.ts';
export type { ScanRequest, ScanResult, ScanTarget } from './scan-result.ts';
