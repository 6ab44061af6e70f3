/** Figures and names as people write them. */
import type { ExclusionReason, Finding, FindingPart, SkipReason, Verification } from '../../core/model/index.ts';

/** `1,234,567`. By hand: the first `toLocaleString` of a process takes longer than a small scan. */
export function countText(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

export function plural(count: number, one: string, many = `${one}s`): string {
  return `${countText(count)} ${count === 1 ? one : many}`;
}

export function bytesText(bytes: number): string {
  const units = ['bytes', 'kB', 'MB', 'GB', 'TB'];
  let size = bytes;
  let unit = 0;
  while (size >= 999.5 && unit < units.length - 1) {
    size /= 1000;
    unit++;
  }
  return `${unit === 0 || size >= 99.5 ? Math.round(size) : size.toFixed(1)} ${units[unit]}`;
}

export function durationText(milliseconds: number): string {
  if (milliseconds < 1000) return `${Math.round(milliseconds)} ms`;
  const seconds = milliseconds / 1000;
  if (seconds < 99.95) return `${seconds.toFixed(1)} s`;
  return `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
}

/** What a vendor answered, as a phrase. */
export function verificationText({ state, reason }: Verification): string {
  if (state === 'live') return 'live: its vendor accepts it';
  return state === 'revoked' ? 'revoked: its vendor knows it no more' : `unknown: ${reason ?? 'its vendor does not tell'}`;
}

/** What belongs to a finding and where it stands, a phrase a kind; empty where it has no parts. */
export function partTexts({ parts = [] }: Finding): string[] {
  const kinds = new Map<string, FindingPart[]>();
  for (const part of parts) {
    const known = kinds.get(part.title);
    if (known === undefined) kinds.set(part.title, [part]);
    else known.push(part);
  }
  return [...kinds].map(([title, all]) => {
    const places = all.map(({ location }) => `${location.line}:${location.column}`).join(', ');
    const doubt = all.length > 1 ? `one of ${all.length}, ` : all[0]?.ambiguous === true ? 'perhaps, ' : '';
    return `${title} (${doubt}at ${places})`;
  });
}

const EVIDENCE_SHOWN = 5;

/** What counted for a finding and what against it, the heaviest; a line each, under its label. */
export function evidenceTexts({ evidence = [] }: Finding): [label: string, says: string][] {
  const told = (sign: number): string =>
    evidence
      .filter(({ weight }) => weight * sign > 0)
      .slice(0, EVIDENCE_SHOWN)
      .map(({ says }) => says)
      .join(' · ');
  const lines: [label: string, says: string][] = [
    ['for', told(1)],
    ['but', told(-1)],
  ];
  return lines.filter(([, says]) => says !== '');
}

/** Its parts as a sentence, or none. */
export function withParts(finding: Finding): string[] {
  const texts = partTexts(finding);
  return texts.length === 0 ? [] : [`With it: ${texts.join(', ')}.`];
}

export const SKIP_WORDS: Readonly<Record<SkipReason, string>> = {
  unreadable: 'unreadable',
  'too-large': 'too large',
  corrupt: 'corrupt',
  'unsupported-encoding': 'unsupported encoding',
  'unsupported-archive': 'unsupported archive',
  'archive-limit': 'over a limit for archives',
  depth: 'nested too deep',
  'not-available': 'not available',
  timeout: 'took too long',
  truncated: 'cut short',
};

export const EXCLUSION_WORDS: Readonly<Record<ExclusionReason, readonly [one: string, many: string]>> = {
  binary: ['binary file', 'binary files'],
  symlink: ['link', 'links'],
  user: ['excluded by you', 'excluded by you'],
  'git-directory': ['.git folder', '.git folders'],
  'special-file': ['special file', 'special files'],
  submodule: ['submodule', 'submodules'],
};

/** A path as a word of a shell command that can be pasted. Null when no plain quoting makes it one. */
export function shellWord(path: string): string | null {
  if (/^[\w.@%+=:,/][\w.@%+=:,/-]*$/.test(path)) return path;
  if (/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(path)) return null;
  return `'${(path.startsWith('-') ? `./${path}` : path).replaceAll("'", `'\\''`)}'`;
}
