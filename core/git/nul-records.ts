/** Splits a stream of NUL-ended records, as git's `-z` writes them, into buffers. */
import { KeywardError } from '../errors/index.ts';

const LONGEST = 1024 * 1024;

/** Each record is its own slice; it stays valid after the next one. A last record without its NUL is given too. */
export async function* nulRecords(stream: AsyncIterable<Buffer>): AsyncGenerator<Buffer, void, undefined> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of stream) {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    let from = 0;
    for (let end = bytes.indexOf(0, from); end !== -1; end = bytes.indexOf(0, from)) {
      yield bytes.subarray(from, end);
      from = end + 1;
    }
    rest = bytes.subarray(from);
    if (rest.length > LONGEST) throw new KeywardError('git.corrupt', 'The repository holds a name of more than a mebibyte.');
  }
  if (rest.length > 0) yield rest;
}
