/**
 * Spares the engine what it has looked at: of a content that was made of another one in which nothing stood, only the changes
 * and their surroundings are looked at. Any candidate there has the content looked at as a whole, so that what is found, and
 * how it is judged, is the same as without.
 */
import type { Engine, EngineResult } from './engine/engine.ts';
import type { Descent } from './source.ts';

export interface Clearance {
  /** Whether the engine would find nothing in this content. False: unknown, look at all of it. */
  covers(descent: Descent, bytes: Uint8Array): boolean;
  /** The engine looked at all of this content and found nothing; `reaches` as it said. */
  note(descent: Descent, reaches: boolean): void;
}

/** With more than this share of a content in question, all of it is looked at. */
const MOST = 0.9;
/** Contents that are made of one another are read one after another: what was read long ago is not asked for again. */
const REMEMBERED = 50_000;

/** For the contents of one reader. `holds` tells what is encoded, which the engine does not see. */
export function createClearance(engine: Engine, holds: (bytes: Uint8Array) => boolean): Clearance {
  const { near, far } = engine.margins;
  /** By content, what `EngineResult.reaches` was. */
  const cleared = new Map<number, boolean>();
  let scratch = Buffer.alloc(0);

  const remember = (descent: Descent, reaches: boolean): void => {
    if (cleared.size >= REMEMBERED) cleared.clear();
    cleared.set(descent.self, reaches);
  };

  /** The changes with so much on each side, one after another, a line end between them. Null where they are most of it. */
  const surroundings = (bytes: Uint8Array, changes: readonly number[], margin: number): Buffer | null => {
    const most = bytes.length * MOST;
    if (scratch.length < bytes.length) scratch = Buffer.allocUnsafe(2 * bytes.length);
    let filled = 0;
    for (let at = 0; at < changes.length;) {
      const start = Math.max(0, (changes[at] as number) - margin);
      let end = (changes[at + 1] as number) + margin;
      for (at += 2; at < changes.length && (changes[at] as number) - margin <= end; at += 2) {
        end = (changes[at + 1] as number) + margin;
      }
      end = Math.min(bytes.length, end);
      if (filled + 1 + end - start > most) return null;
      if (filled > 0) scratch[filled++] = 10;
      scratch.set(bytes.subarray(start, end), filled);
      filled += end - start;
    }
    return scratch.subarray(0, filled);
  };

  /** Null where nothing is spared, or the engine found something. */
  const lookAround = (descent: Descent, bytes: Uint8Array, margin: number): EngineResult | null => {
    const text = surroundings(bytes, descent.changes ?? [], margin);
    if (text === null) return null;
    const result = engine.find(text);
    return result.candidates.length > 0 || result.limited.length > 0 || holds(text) ? null : result;
  };

  return {
    covers(descent, bytes) {
      const { base, changes } = descent;
      if (base === undefined || changes === undefined) return false;
      const known = cleared.get(base);
      if (known === undefined) return false;
      const result = lookAround(descent, bytes, known ? far : near);
      if (result === null) return false;
      const reaches = known || result.reaches;
      if (reaches && !known && lookAround(descent, bytes, far) === null) return false;
      remember(descent, reaches);
      return true;
    },
    note: remember,
  };
}
