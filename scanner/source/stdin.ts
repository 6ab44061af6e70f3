/** One stream, usually standard input, as a source of one place. It is read once, in the thread that holds it. */
import { SEAM } from '../source.ts';
import type { Fragment, Place, Source } from '../source.ts';

/** Bytes of one fragment, at most. */
const FRAGMENT = 1024 * 1024;

export function openStream(target: { readonly stream: AsyncIterable<Uint8Array>; readonly path: string }): Source {
  const place: Place = { source: 'stdin', path: target.path, key: '-' };
  return {
    name: 'standard input',
    reader: { kind: 'here' },
    openReader: () => ({
      read: (asked) => fragmentsOf(asked, target.stream),
      close: () => Promise.resolve(),
    }),
    async *list() {
      yield place;
    },
  };
}

async function* fragmentsOf(place: Place, stream: AsyncIterable<Uint8Array>): AsyncGenerator<Fragment, void, undefined> {
  const buffer = Buffer.allocUnsafeSlow(FRAGMENT);
  let offset = 0;
  let held = 0;
  for await (const chunk of stream) {
    for (let taken = 0; taken < chunk.length;) {
      if (held === buffer.length) {
        yield { place, bytes: buffer.subarray(0, held), offset, last: false };
        buffer.copyWithin(0, held - SEAM, held);
        offset += held - SEAM;
        held = SEAM;
      }
      const room = Math.min(buffer.length - held, chunk.length - taken);
      buffer.set(chunk.subarray(taken, taken + room), held);
      held += room;
      taken += room;
    }
  }
  yield { place, bytes: buffer.subarray(0, held), offset, last: true };
}
