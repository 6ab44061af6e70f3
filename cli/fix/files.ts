/** From findings to files: which values of which file are to be replaced. */
import { resolve } from 'node:path';
import type { Finding, Location } from '../../core/model/index.ts';

export interface Occurrence {
  readonly finding: Finding;
  readonly location: Location;
}

export interface FileToFix {
  /** Absolute. */
  readonly path: string;
  /** As reported by the scan. */
  readonly name: string;
  /** In the order of the file. */
  readonly occurrences: readonly Occurrence[];
}

/** Whether any of its places is bytes of a file that could be replaced: not in an archive, not encoded. */
export function isInFile({ location, also }: Finding): boolean {
  return [location, ...also].some(isPlain);
}

/** `base` is what the locations are relative to. Values inside archives have no bytes of their own to replace. */
export function filesToFix(findings: readonly Finding[], base: string): FileToFix[] {
  const files = new Map<string, { name: string; occurrences: Occurrence[] }>();
  for (const finding of findings) {
    for (const location of [finding.location, ...finding.also]) {
      if (location.source !== 'file' || !isPlain(location)) continue;
      const path = resolve(base, location.path);
      const file = files.get(path) ?? { name: location.path, occurrences: [] };
      file.occurrences.push({ finding, location });
      files.set(path, file);
    }
  }
  return Array.from(files, ([path, { name, occurrences }]) => ({
    path,
    name,
    occurrences: occurrences.toSorted((a, b) => a.location.byteStart - b.location.byteStart),
  })).toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

function isPlain({ inner, decoded }: Location): boolean {
  return inner === undefined && decoded === undefined;
}
