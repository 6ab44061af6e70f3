/**
 * The one class that may hold a credential's bytes. It cannot be printed, serialised or interpolated by accident; whoever
 * needs the value says `reveal()`, and lint allows that in few places only.
 */
import { createHash, timingSafeEqual } from 'node:crypto';

const REDACTED = '[redacted]';

export class Secret {
  #bytes: Uint8Array;

  /** Takes ownership of `bytes`: they are zeroed by `dispose`. */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  static fromText(text: string): Secret {
    return new Secret(new Uint8Array(Buffer.from(text, 'utf8')));
  }

  /** Length in bytes; a length is public (it stands in previews). */
  get length(): number {
    return this.#bytes.length;
  }

  /** The bytes themselves, not a copy. */
  reveal(): Uint8Array {
    return this.#bytes;
  }

  /** The value as text. A JavaScript string cannot be zeroed: use it at the last possible place. */
  revealText(): string {
    return Buffer.from(this.#bytes.buffer, this.#bytes.byteOffset, this.#bytes.length).toString('utf8');
  }

  /** Constant-time comparison, independent of where the values differ and of their lengths. */
  equals(other: Secret): boolean {
    return timingSafeEqual(sha256(this.#bytes), sha256(other.#bytes));
  }

  /** Overwrites the bytes. Later reveals give an empty value. */
  dispose(): void {
    this.#bytes.fill(0);
    this.#bytes = new Uint8Array(0);
  }

  toString(): string {
    return REDACTED;
  }

  toJSON(): string {
    return REDACTED;
  }

  [Symbol.toPrimitive](): string {
    return REDACTED;
  }

  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return REDACTED;
  }
}

function sha256(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}
