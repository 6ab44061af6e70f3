/**
 * The report for a person at a terminal: one entry a secret, where it stands, what to do. Everything that came from outside is
 * escaped. A value appears only when the caller hands over `values`, which `--show-secrets` alone does.
 */
import { clip, displayWidth, escapeControl, padEnd, shorten, wrap } from '../../core/text/index.ts';
import type { Style } from '../../core/text/index.ts';
import type { ExclusionReason, Finding, Location, Severity, Skipped } from '../../core/model/index.ts';
import { groupBySecret } from './groups.ts';
import type { Group } from './groups.ts';
import type { Report, Summary } from './report.ts';
import {
  bytesText,
  countText,
  durationText,
  evidenceTexts,
  EXCLUSION_WORDS,
  partTexts,
  plural,
  shellWord,
  SKIP_WORDS,
  verificationText,
} from './words.ts';

export interface HumanLayout {
  readonly style: Style;
  /** Columns to fill; `Infinity` where no terminal is, so that nothing is cut. */
  readonly width: number;
  /** From a file's path as reported to the path from where the reader stands. */
  readonly localPath?: (path: string) => string;
  /** Values by finding id, for `--show-secrets`. */
  readonly values?: ReadonlyMap<string, string>;
  /** Further advice is left out: for the hook, which gives its own. */
  readonly brief?: boolean;
  readonly allowPartial?: boolean;
  /** Findings and skips only, no closing lines. */
  readonly quiet?: boolean;
}

const PLACES_SHOWN = 6;
const SKIPPED_SHOWN = 20;
const INDENT = '   ';

const GROUND: Readonly<Record<Severity, 'magenta' | 'red' | 'yellow' | 'blue'>> = {
  critical: 'magenta',
  high: 'red',
  medium: 'yellow',
  low: 'blue',
};

export function* renderHuman(report: Report, layout: HumanLayout): Generator<string> {
  for (const group of groupBySecret(report.findings)) yield `${entry(group, report, layout).join('\n')}\n\n`;
  const skipped = skippedLines(report, layout);
  if (skipped.length > 0) yield `${skipped.join('\n')}\n\n`;
  if (layout.quiet !== true) yield `${closing(report, layout).join('\n')}\n`;
}

/** The last lines alone: for stderr when the report itself goes to a file. */
export function renderSummary(report: Report, layout: HumanLayout): string {
  return `${closing(report, { ...layout, brief: true }).join('\n')}\n`;
}

function entry(
  { lead, findings, places: all }: Group,
  report: Report,
  { style, width, values, localPath }: HumanLayout,
): string[] {
  const places = all.map((place) => (place.source === 'file' && localPath ? { ...place, path: localPath(place.path) } : place));
  const shown = values?.get(lead.id);
  const value = shown === undefined ? escapeControl(lead.preview) : escapeControl(shown);
  const badge = style.badge(lead.severity.toUpperCase(), GROUND[lead.severity]);
  const badgeWidth = lead.severity.length + 2;
  const title = escapeControl(lead.title);
  const room = width - badgeWidth - 1 - displayWidth(title) - 2;
  const head = `${badge} ${style.bold(title)}`;
  const lines = displayWidth(value) <= room ? [`${head}  ${style.yellow(value)}`] : [head, `${INDENT}${style.yellow(value)}`];

  lines.push(...placeLines(places, style, width));
  const rules = [...new Set(findings.map(({ rule }) => rule))].map(escapeControl).join(', ');
  lines.push(
    labelled('rule', `${rules} · ${lead.level === 'certain' ? 'certain' : `${lead.level} confidence`}`, style, style.dim),
  );
  const parts = partTexts(lead).map(escapeControl).join(' · ');
  if (parts !== '') lines.push(labelled('with', parts, style));
  for (const [label, says] of evidenceTexts(lead)) {
    lines.push(...wrap(escapeControl(says), width - 10).map((text, i) => labelled(i === 0 ? label : '', text, style, style.dim)));
  }
  const verified = verifiedText(findings, style);
  if (verified !== null) lines.push(labelled('state', verified, style));
  const rotate = report.rules.get(lead.rule)?.rotate;
  if (rotate !== undefined && rotate !== '') lines.push(labelled('rotate', escapeControl(rotate), style));
  const fix = fixCommand(places, width - 10);
  if (fix !== null) lines.push(labelled('fix', fix, style, style.cyan));
  else if (lead.location.source === 'git') {
    lines.push(labelled('note', 'It stays in the history: rotate it, then decide whether to rewrite.', style, style.dim));
  }
  return lines;
}

function placeLines(places: readonly Location[], style: Style, width: number): string[] {
  const shown = places.slice(0, PLACES_SHOWN).map((place, i) => {
    const first = i === 0 && places.length > 1 && place.commit !== undefined ? ' · first seen' : '';
    return { where: whereText(place), who: whoText(place) + first };
  });
  const whoWidth = Math.max(0, ...shown.map(({ who }) => displayWidth(who)));
  const room = Math.max(20, width - INDENT.length - (whoWidth === 0 ? 0 : Math.min(whoWidth, Math.floor(width / 2)) + 2));
  const column = Math.min(room, Math.max(...shown.map(({ where }) => displayWidth(where))));
  const lines = shown.map(({ where, who }) => {
    const place = shorten(where, room);
    if (who === '') return INDENT + place;
    const rest = Math.max(12, width - INDENT.length - column - 2);
    return `${INDENT}${padEnd(place, column)}  ${style.dim(clip(who, rest))}`;
  });
  const more = places.length - shown.length;
  if (more > 0) lines.push(`${INDENT}${style.dim(`and ${plural(more, 'more place')} (--format json lists all)`)}`);
  return lines;
}

function whereText({ path, line, column, inner, decoded }: Location): string {
  // What stands in an archive ends the path already.
  const more = inner === undefined || path.endsWith(`!/${inner}`) ? '' : ` (${escapeControl(inner)})`;
  return `${escapeControl(path)}:${line}:${column}${more}${decoded === undefined ? '' : ` (in ${decoded})`}`;
}

function whoText({ commit, author, date }: Location): string {
  const parts = [commit?.slice(0, 10), date?.slice(0, 10), author];
  return parts
    .filter((part) => part !== undefined && part !== '')
    .map((part) => escapeControl(part ?? ''))
    .join(' ');
}

/** Of rules that agree on a value, the one whose vendor knows it. */
function verifiedText(findings: readonly Finding[], style: Style): string | null {
  const asked = findings.flatMap(({ verify }) => (verify === undefined ? [] : [verify]));
  const told = asked.find(({ state }) => state === 'live') ?? asked.find(({ state }) => state === 'revoked') ?? asked[0];
  if (told === undefined) return null;
  const text = escapeControl(verificationText(told));
  if (told.state === 'live') return style.bold(style.red(text));
  return told.state === 'revoked' ? style.green(text) : style.dim(text);
}

const FIXABLE = /(?:^|\/)(?:\.env[^/]*|[^/]+\.(?:env|json|jsonc|ya?ml|toml))$/i;

function fixCommand(places: readonly Location[], room: number): string | null {
  const paths = places.filter(
    ({ source, path, inner, decoded }) =>
      inner === undefined && decoded === undefined && (source === 'file' || source === 'host') && FIXABLE.test(path),
  );
  const words = [...new Set(paths.map(({ path }) => shellWord(path)).filter((word) => word !== null))];
  if (words.length === 0) return null;
  const command = `keyward fix ${words.join(' ')}`;
  return words.length <= 3 && displayWidth(command) <= room ? command : 'keyward fix';
}

function labelled(label: string, text: string, style: Style, paint: (text: string) => string = (plain) => plain): string {
  return `${INDENT}${style.dim(label.padEnd(7))}${paint(text)}`;
}

function skippedLines({ skipped, capped }: Report, { style, width }: HumanLayout): string[] {
  const lines: string[] = [];
  if (skipped.length > 0)
    lines.push(style.bold(style.yellow(`Not scanned: ${plural(skipped.length, 'place')}`)), ...list(skipped, style, width));
  if (capped.length > 0) {
    if (lines.length > 0) lines.push('');
    lines.push(style.bold(`Over your own limit: ${plural(capped.length, 'place')}`), ...list(capped, style, width));
  }
  return lines;
}

function list(entries: readonly Skipped[], style: Style, width: number): string[] {
  const lines = entries
    .slice(0, SKIPPED_SHOWN)
    .flatMap(({ path, reason, detail }) => [
      `${INDENT}${shorten(escapeControl(path), width - INDENT.length)}`,
      ...wrap(`${SKIP_WORDS[reason]}: ${escapeControl(detail)}`, width - 8).map((line) => `${INDENT}  ${style.dim(line)}`),
    ]);
  const more = entries.length - SKIPPED_SHOWN;
  return more > 0 ? [...lines, `${INDENT}${style.dim(`and ${countText(more)} more (--format json lists all)`)}`] : lines;
}

function closing({ summary, excluded }: Report, { style, width, brief, allowPartial }: HumanLayout): string[] {
  const lines: string[] = [];
  const read = readText(summary);
  if (summary.findings > 0) {
    const bySeverity = (['critical', 'high', 'medium', 'low'] as const)
      .filter((severity) => summary.severities[severity] > 0)
      .map((severity) => `${summary.severities[severity]} ${severity}`)
      .join(', ');
    const places = summary.places === summary.secrets ? '' : ` in ${plural(summary.places, 'place')}`;
    lines.push(`${style.bold(style.red(`✗ ${plural(summary.secrets, 'secret')}${places}`))} (${bySeverity}) · ${read}`);
  } else if (summary.complete || (allowPartial === true && !summary.aborted)) {
    lines.push(`${style.bold(style.green('✓ No credentials found'))} · ${read}`);
  } else lines.push(`${style.bold('No credentials found so far')} · ${read}`);
  if (summary.aborted) lines.push(style.yellow('! Stopped before the end: this is not a clean scan.'));
  else if (!summary.complete && allowPartial !== true) {
    lines.push(style.yellow(`! Incomplete: ${plural(summary.skipped, 'place')} not scanned (--allow-partial accepts that).`));
  }
  if (summary.verification !== undefined) {
    const { live, revoked, unknown, notAsked, requests } = summary.verification;
    const untold = notAsked === 0 ? '' : `, ${countText(notAsked)} that no rule can verify`;
    lines.push(`Verified: ${live} live, ${revoked} revoked, ${unknown} unknown${untold} · ${plural(requests, 'request')}`);
  }
  const asides = [
    ...(summary.belowThreshold === 0
      ? []
      : [`${plural(summary.belowThreshold, 'finding')} below ${summary.threshold} confidence (--min-confidence low shows all)`]),
    ...(summary.ignored === 0 ? [] : [`${countText(summary.ignored)} ignored by .keywardignore, configuration or marks`]),
    ...excludedTexts(excluded),
  ];
  if (asides.length > 0) lines.push(...wrap(`Left out: ${asides.join(', ')}.`, width).map(style.dim));
  for (const stale of summary.staleIgnores.slice(0, SKIPPED_SHOWN)) {
    lines.push(style.dim(shorten(`Stale in .keywardignore: ${escapeControl(stale)}`, width)));
  }
  if (summary.findings > 0 && brief !== true) {
    lines.push(
      ...wrap(
        'Not a credential? Write `keyward:allow RULE reason` on its line, or accept what is there with `keyward baseline`.',
        width,
      ).map(style.dim),
    );
  }
  return lines;
}

function readText({ files, bytes, commits, milliseconds }: Summary): string {
  const parts = [
    ...(commits === undefined ? [] : [plural(commits, 'commit')]),
    plural(files, commits === undefined ? 'file' : 'blob'),
    bytesText(bytes),
  ];
  return `${parts.join(', ')} in ${durationText(milliseconds)}`;
}

/** That `.git` is not scanned as a folder goes without saying. */
function excludedTexts(excluded: Report['excluded']): string[] {
  return (Object.entries(excluded) as [ExclusionReason, number][])
    .filter(([reason, count]) => count > 0 && reason !== 'git-directory')
    .map(([reason, count]) => `${countText(count)} ${EXCLUSION_WORDS[reason][count === 1 ? 0 : 1]}`);
}
