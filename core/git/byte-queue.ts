/** Reads a stream by lines and by counts, holding no more than the chunk that the stream gave last. */
import { KeywardError } from '../errors/index.ts';

const LONGEST_LINE = 65_536;

export class ByteQueue {
  readonly #chunks: AsyncIterator<Buffer>;
  #rest: Buffer = Buffer.alloc(0);

  constructor(stream: AsyncIterable<Buffer>) {
    this.#chunks = stream[Symbol.asyncIterator]();
  }

  /** The text up to the next line end. Null at the end of the stream. */
  async line(): Promise<string | null> {
    let text = '';
    for (;;) {
      if (this.#rest.length === 0 && !(await this.#fill())) return null;
      const end = this.#rest.indexOf(0x0a);
      text += this.#rest.toString('latin1', 0, end === -1 ? undefined : end);
      this.#rest = end === -1 ? this.#rest.subarray(this.#rest.length) : this.#rest.subarray(end + 1);
      if (end !== -1) return text;
      if (text.length > LONGEST_LINE) throw new KeywardError('git.failed', 'git answered a line without an end.');
    }
  }

  /** Between one and `most` bytes, as they come. Null at the end of the stream. */
  async take(most: number): Promise<Buffer | null> {
    if (this.#rest.length === 0 && !(await this.#fill())) return null;
    const bytes = this.#rest.subarray(0, most);
    this.#rest = this.#rest.subarray(bytes.length);
    return bytes;
  }

  async #fill(): Promise<boolean> {
    const next = await this.#chunks.next();
    if (next.done === true) return false;
    this.#rest = next.value;
    return true;
  }
}
