/** Findings of one report put together by the value they share, the worst first. */
import { LEVELS, SEVERITIES } from '../../core/model/index.ts';
import type { Finding, Location } from '../../core/model/index.ts';

export interface Group {
  /** The finding that names the group: the worst and surest. */
  readonly lead: Finding;
  readonly findings: readonly Finding[];
  /** All places, the earliest commit first where there are commits. */
  readonly places: readonly Location[];
}

export function groupBySecret(findings: readonly Finding[]): Group[] {
  const bySecret = new Map<string, Finding[]>();
  for (const finding of findings) {
    const members = bySecret.get(finding.secret);
    if (members === undefined) bySecret.set(finding.secret, [finding]);
    else members.push(finding);
  }
  return [...bySecret.values()].map(toGroup).toSorted((a, b) => compareFindings(a.lead, b.lead));
}

function toGroup(members: readonly Finding[]): Group {
  const findings = members.toSorted(compareFindings);
  const lead = findings[0];
  if (lead === undefined) throw new RangeError('a group has at least one finding');
  const seen = new Set<string>();
  const places = findings
    .flatMap(({ location, also }) => [location, ...also])
    .filter((place) => {
      const key = `${place.path}\0${place.commit ?? ''}\0${place.byteStart}`;
      return !seen.has(key) && seen.add(key);
    })
    .toSorted((a, b) => compareText(a.date ?? '', b.date ?? ''));
  return { lead, findings, places };
}

function compareFindings(a: Finding, b: Finding): number {
  return (
    SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity) ||
    LEVELS.indexOf(b.level) - LEVELS.indexOf(a.level) ||
    compareText(a.location.path, b.location.path) ||
    a.location.byteStart - b.location.byteStart
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
