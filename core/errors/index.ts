export { ERROR_CODES } from './codes.ts';
export type { ErrorCode } from './codes.ts';
export { hasSystemCode, KeywardError } from './keyward-error.ts';
export type { ErrorBody } from './keyward-error.ts';
