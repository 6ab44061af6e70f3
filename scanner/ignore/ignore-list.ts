/** Decides which findings an ignore file takes out, and which of its entries have become useless. */
import { createPathMatcher } from './glob.ts';
import type { PathMatcher } from './glob.ts';
import { renderIgnoreEntry } from './ignore-file.ts';
import type { IgnoreEntry, IgnoreFile } from './ignore-file.ts';
import { tagOfSeed } from './ignore-tag.ts';
import type { TagSeed } from './ignore-tag.ts';

export interface IgnoreList {
  /** Whether an entry in force takes out this value at this place; remembers the entry as used. */
  covers(rule: string, path: string, seed: TagSeed): boolean;
  /** Entries that covered nothing, or whose day has passed, as written. */
  stale(): string[];
}

interface LiveEntry {
  readonly entry: IgnoreEntry;
  readonly matches: PathMatcher | null;
  readonly expired: boolean;
  used: boolean;
}

export function createIgnoreList(file: IgnoreFile, now: Date = new Date()): IgnoreList {
  const today = now.toISOString().slice(0, 10);
  const all: LiveEntry[] = file.entries.map((entry) => ({
    entry,
    matches: entry.glob === undefined ? null : createPathMatcher(entry.glob),
    expired: entry.until !== undefined && entry.until < today,
    used: false,
  }));
  const byTag = groupByTag(all);
  return {
    covers(rule, path, seed) {
      let covered = false;
      for (const live of byTag.get(tagOfSeed(seed, rule, path)) ?? []) {
        const fits = live.entry.rule === rule && (live.matches === null || live.matches(path));
        if (!fits || live.expired) continue;
        live.used = true;
        covered = true;
      }
      return covered;
    },
    stale: () => all.filter((live) => !live.used).map((live) => renderIgnoreEntry(live.entry)),
  };
}

function groupByTag(all: readonly LiveEntry[]): Map<string, LiveEntry[]> {
  const groups = new Map<string, LiveEntry[]>();
  for (const live of all) {
    const group = groups.get(live.entry.tag);
    // Not by a copy: a file of one tag, two hundred thousand times, would copy for minutes.
    if (group === undefined) groups.set(live.entry.tag, [live]);
    else group.push(live);
  }
  return groups;
}
