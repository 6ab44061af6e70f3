/** Turns findings into entries of `.keywardignore`, beside those that are there. */
import type { Finding, Secret } from '../../core/model/index.ts';
import { findRule } from '../../rules/index.ts';
import { createIgnoreFile, ignoreTag, parseIgnoreFile, renderIgnoreEntry, renderIgnoreFile } from '../../scanner/index.ts';

export interface Accepted {
  /** The whole file. */
  readonly text: string;
  /** Its new lines. */
  readonly added: readonly string[];
}

/** One entry a value, rule and path: a value that turns up in another file is reported again. */
export function acceptFindings(
  findings: readonly Finding[],
  values: ReadonlyMap<string, Secret>,
  existing: { readonly path: string; readonly text: string } | undefined,
  today: Date = new Date(),
): Accepted {
  const file = existing === undefined ? createIgnoreFile() : parseIgnoreFile(existing.text, existing.path);
  const known = new Set(file.entries.map(renderIgnoreEntry));
  const reason = `baseline ${today.toISOString().slice(0, 10)}`;
  const added = new Map<string, (typeof file.entries)[number]>();
  for (const { id, rule: ruleId, location, also } of findings) {
    const value = values.get(id);
    if (value === undefined) continue;
    // A rule of the configuration says no more of itself.
    const rule = findRule(ruleId) ?? { id: ruleId };
    for (const { path } of [location, ...also]) {
      const entry = { tag: ignoreTag(file.salt, rule, path, value), rule: ruleId, glob: globOf(path), reason };
      const line = renderIgnoreEntry(entry);
      if (!known.has(line)) added.set(line, entry);
    }
  }
  return {
    text: renderIgnoreFile({ ...file, entries: [...file.entries, ...added.values()] }),
    added: [...added.keys()].toSorted(),
  };
}

/** Exactly this path: anchored, its special characters taken as they are. */
function globOf(path: string): string {
  const plain = path.replace(/[\\*?{},]/g, '\\$&');
  return plain.startsWith('/') ? plain : `/${plain}`;
}
