/**
 * Remembers which history was looked at under which rules, so that a later scan looks at what is new. It holds object ids and
 * places, never values or findings, and may be deleted at any time: what cannot be read counts as never scanned.
 */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { replaceFile } from '../../core/config/index.ts';
import type { Place } from '../source.ts';

/** All contents that `tips` reach were looked at; a rule may have matched in `suspects` and in no other. */
export interface ClearedHistory {
  /** Commits, by id, sorted. */
  readonly tips: readonly string[];
  /** By object id, with every place that it stands at. */
  readonly suspects: ReadonlyMap<string, readonly Place[]>;
  /** How many contents there were in all. */
  readonly blobs: number;
}

export interface HistoryCache {
  /** Null when nothing is remembered for this repository under `ruling`. */
  load(): Promise<ClearedHistory | null>;
  /** A failure to write costs the next scan time and is no error. */
  save(history: ClearedHistory): Promise<void>;
}

/** More is not worth remembering: reading it back would cost what a scan costs. */
const MOST_SUSPECTS = 20_000;

/**
 * `folder` is made at the first `save`. `repository` is the absolute path of the folder that holds the objects. `ruling` names everything that decides
 * what is suspect: rules, engine, options; one history is remembered a repository, that of the last ruling.
 */
export function openHistoryCache(folder: string, repository: string, ruling: string): HistoryCache {
  const path = join(folder, `${digestOf(repository).slice(0, 32)}.json`);
  return {
    async load() {
      try {
        return parse(await readFile(path, 'utf8'), ruling);
      } catch {
        return null;
      }
    },
    async save({ tips, suspects, blobs }) {
      if (suspects.size > MOST_SUSPECTS) return;
      const body = JSON.stringify({ ruling, tips, blobs, suspects: [...suspects] });
      await replaceFile(path, `${digestOf(body)}\n${body}\n`).catch(() => undefined);
    },
  };
}

/** A first line that is the digest of the second: a torn or altered file is no memory. */
function parse(text: string, ruling: string): ClearedHistory | null {
  const [digest, body = ''] = text.split('\n', 2);
  if (digest !== digestOf(body)) return null;
  const stored = JSON.parse(body) as { ruling: string; tips: string[]; blobs: number; suspects: [string, Place[]][] };
  if (stored.ruling !== ruling) return null;
  return { tips: stored.tips, suspects: new Map(stored.suspects), blobs: stored.blobs };
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
