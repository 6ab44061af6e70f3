export { escapeControl } from './escape.ts';
export { jsonText } from './json.ts';
export { nearest } from './nearest.ts';
export { readyAtUse, readyPattern } from './ready-pattern.ts';
export { createStyle } from './style.ts';
export type { Style } from './style.ts';
export { clip, displayWidth, padEnd, shorten, wrap } from './width.ts';
