/** The one error class. Messages name the place and the fix and never carry matched bytes. */
import { ERROR_CODES } from './codes.ts';
import type { ErrorCode } from './codes.ts';

interface ErrorDetails {
  /** The next step for the reader, one sentence. */
  readonly hint?: string;
  readonly cause?: unknown;
}

export class KeywardError extends Error {
  override readonly name = 'KeywardError';
  readonly code: ErrorCode;
  readonly hint: string | undefined;

  constructor(code: ErrorCode, message: string, details: ErrorDetails = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.code = code;
    this.hint = details.hint;
  }

  get exitStatus(): 1 | 2 {
    return ERROR_CODES[this.code].exit;
  }

  get httpStatus(): number {
    return ERROR_CODES[this.code].http;
  }

  /** Where the manual explains the code. */
  get docs(): string {
    return `docs/errors.md#${this.code.replaceAll('.', '')}`;
  }

  /** The shape that the API answers and `--format json` prints. */
  toBody(): ErrorBody {
    return { error: { code: this.code, message: this.message, hint: this.hint ?? null, docs: this.docs } };
  }
}

export interface ErrorBody {
  readonly error: {
    readonly code: ErrorCode;
    readonly message: string;
    readonly hint: string | null;
    readonly docs: string;
  };
}

/** Whether `error` carries a Node system code such as `ENOENT`. */
export function hasSystemCode(error: unknown, ...codes: string[]): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && codes.includes(error.code);
}
