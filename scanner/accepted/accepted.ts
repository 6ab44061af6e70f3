/**
 * What a person accepted with another tool: its ignore file or a report taken as a baseline. Read, never written. An entry
 * takes out the finding of the same kind at the same place, or with the same value in the same file.
 */
import { isListed, oursFor, widerThan } from '../dialect/known-rules.ts';

export interface AcceptedEntry {
  /** With `/` between folders. */
  readonly path: string;
  /** As the other tool calls it; absent where its names say nothing. */
  readonly rule?: string;
  /** Only of findings in this commit. */
  readonly commit?: string;
  /** What makes it the same: the line where it begins, its value, or the value's SHA-1. */
  readonly by:
    | { readonly kind: 'line'; readonly line: number }
    | { readonly kind: 'secret'; readonly secret: Uint8Array }
    | { readonly kind: 'sha1'; readonly sha1: string };
}

export interface Sighted {
  readonly path: string;
  readonly commit?: string;
  readonly line: number;
  /** The id of its value in this run. */
  readonly secret: string;
  readonly sha1?: string;
  /** Id of its rule and, where a configuration brought it, the name there. */
  readonly rule: string;
  readonly name?: string;
}

/** `idOf` gives what `Sighted.secret` is for a value. */
export function createAcceptance(
  entries: readonly AcceptedEntry[],
  idOf: (secret: Uint8Array) => string,
): (sighted: Sighted) => boolean {
  const byPath = new Map<string, (AcceptedEntry & { readonly id?: string })[]>();
  for (const entry of entries) {
    const path = plainPath(entry.path);
    const known = byPath.get(path) ?? [];
    byPath.set(path, known);
    known.push(entry.by.kind === 'secret' ? { ...entry, id: idOf(entry.by.secret) } : entry);
  }
  return (sighted) =>
    byPath.get(plainPath(sighted.path))?.some(({ rule, commit, by, id }) => {
      if (commit !== undefined && commit !== sighted.commit) return false;
      if (rule !== undefined && !isKind(rule, sighted)) return false;
      if (by.kind === 'line') return by.line === sighted.line;
      return by.kind === 'sha1' ? by.sha1 === sighted.sha1 : id === sighted.secret;
    }) === true;
}

/**
 * A place that theirs knows by a variable's name may be one that ours knows by its form. What none of ours is named for may be
 * one that ours knows by a variable's name.
 */
function isKind(theirs: string, { rule, name }: Sighted): boolean {
  if (theirs === name || theirs === rule || theirs.startsWith('generic-')) return true;
  const ours = [...oursFor(theirs, [rule]), ...widerThan(theirs, [rule])];
  return ours.length > 0 || (rule.startsWith('generic.') && !isListed(theirs));
}

/** Paths into archives are written in two ways. */
function plainPath(path: string): string {
  return path.replaceAll('\\', '/').replaceAll('!/', '!').replace(/^\.\//, '');
}
