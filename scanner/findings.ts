/**
 * Makes findings of what the threads found: gives each place its identity, groups the same value at the same place, and takes
 * out what is ignored. The order in which threads answer changes nothing.
 */
import { placeId } from '../core/fingerprint/index.ts';
import { levelOf, partKey, Secret } from '../core/model/index.ts';
import type { Encoded, Finding, FindingPart, Location } from '../core/model/index.ts';
import { titleOfKind } from '../rules/index.ts';
import type { Rule } from '../rules/index.ts';
import type { IgnoreList } from './ignore/ignore-list.ts';
import type { RawFinding, RawPart, Spot } from './raw-finding.ts';
import type { Place } from './source.ts';

/** Further locations of one finding, at most. */
const MAX_ALSO = 50;

export interface Assembled {
  readonly findings: readonly Finding[];
  readonly values: ReadonlyMap<string, Secret>;
  readonly ignored: number;
}

/** Whether the configuration, or what another tool wrote down, takes a finding out where it stands. */
export type Accepts = (raw: RawFinding, place: Place) => boolean;

interface Sighting {
  readonly raw: RawFinding;
  readonly place: Place;
  /** Milliseconds; 0 where the place has no date. */
  readonly time: number;
}

/** `places` says where a key stands, first commit first; keys that it lacks stand where they were found. */
export function assembleFindings(
  raws: readonly RawFinding[],
  places: ReadonlyMap<string, readonly Place[]>,
  findRule: (id: string) => Rule | undefined,
  ignoreList: IgnoreList | null,
  { heedMarks = true, accepts }: { readonly heedMarks?: boolean | undefined; readonly accepts?: Accepts | undefined } = {},
): Assembled {
  const findings: Finding[] = [];
  const values = new Map<string, Secret>();
  let ignored = 0;
  for (const byValue of groupSightings(raws, places)) {
    for (const [occurrence, all] of byValue.entries()) {
      const sightings = accepts === undefined ? all : all.filter(({ raw, place }) => !accepts(raw, place));
      if (sightings.length === 0) ignored++;
      const [first] = sightings;
      const rule = findRule(first?.raw.rule ?? '');
      if (first === undefined || rule === undefined) continue;
      const { raw, place } = first;
      const covered = raw.seed !== undefined && ignoreList?.covers(rule.id, place.path, raw.seed) === true;
      if (covered || (raw.allowed && heedMarks)) {
        ignored++;
        continue;
      }
      const id = placeId({ rule: rule.id, path: place.path, before: raw.before, after: raw.after, occurrence });
      const confidence = Math.max(...sightings.slice(0, MAX_ALSO).map((sighting) => sighting.raw.confidence));
      findings.push({
        schema: 'keyward.finding/1',
        id,
        secret: raw.secret,
        rule: rule.id,
        title: rule.title,
        severity: rule.severity,
        confidence,
        level: levelOf(confidence),
        location: locationOf(raw, place, raw.decoded),
        also: sightings.slice(1, MAX_ALSO + 1).map((other) => locationOf(other.raw, other.place, other.raw.decoded)),
        ...(raw.parts === undefined ? {} : { parts: raw.parts.map((part) => partOf(part, place, findRule)) }),
        ...(raw.evidence === undefined ? {} : { evidence: raw.evidence }),
        preview: raw.preview,
      });
      for (const { kind, value, ambiguous } of raw.parts ?? []) {
        if (value !== undefined && !ambiguous) values.set(partKey(id, kind), new Secret(value));
      }
      if (raw.value !== undefined) values.set(id, new Secret(raw.value));
    }
  }
  return { findings: findings.toSorted(compareFindings), values, ignored };
}

/** Per place (rule, path, surrounding line) its values, each with all its sightings; both in order of first appearance. */
function* groupSightings(
  raws: readonly RawFinding[],
  places: ReadonlyMap<string, readonly Place[]>,
): Generator<Sighting[][], void, undefined> {
  const groups = new Map<string, Map<string, Sighting[]>>();
  for (const raw of raws) {
    for (const listed of places.get(raw.place.key) ?? [raw.place]) {
      const place = within(listed, raw.place);
      const group = JSON.stringify([raw.rule, place.path, raw.before.trim(), raw.after.trim()]);
      const byValue = groups.get(group) ?? new Map<string, Sighting[]>();
      groups.set(group, byValue);
      const sighting = { raw, place, time: place.date === undefined ? 0 : Date.parse(place.date) || 0 };
      const known = byValue.get(raw.secret);
      if (known === undefined) byValue.set(raw.secret, [sighting]);
      else known.push(sighting);
    }
  }
  for (const byValue of groups.values()) {
    const sorted = [...byValue.values()].map((sightings) => sightings.toSorted(compareSightings));
    yield sorted.toSorted((a, b) => compareSightings(a[0] as Sighting, b[0] as Sighting));
  }
}

/** A source knows where archives stand, not what stands in them. */
function within(outer: Place, { inner }: Place): Place {
  return inner === undefined || outer.inner !== undefined ? outer : { ...outer, path: `${outer.path}!/${inner}`, inner };
}

/** Oldest commit first, then position. */
function compareSightings(a: Sighting, b: Sighting): number {
  return (
    a.time - b.time ||
    compareText(a.place.commit ?? '', b.place.commit ?? '') ||
    a.raw.byteStart - b.raw.byteStart ||
    compareText(a.place.key, b.place.key)
  );
}

function compareFindings(a: Finding, b: Finding): number {
  return (
    compareText(a.location.path, b.location.path) ||
    a.location.line - b.location.line ||
    a.location.column - b.location.column ||
    compareText(a.rule, b.rule) ||
    compareText(a.id, b.id)
  );
}

/** By code unit: the same on every machine, whatever its language. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function partOf(part: RawPart, place: Place, findRule: (id: string) => Rule | undefined): FindingPart {
  const { kind, rule, preview, ambiguous } = part;
  const title = (rule === undefined ? undefined : findRule(rule)?.title) ?? titleOfKind(kind);
  return {
    kind,
    ...(rule === undefined ? {} : { rule }),
    title,
    location: locationOf(part, place),
    preview,
    ...(ambiguous ? { ambiguous } : {}),
  };
}

function locationOf({ line, column, endLine, endColumn, byteStart, byteEnd }: Spot, place: Place, decoded?: Encoded): Location {
  return {
    source: place.source,
    path: place.path,
    line,
    column,
    endLine,
    endColumn,
    byteStart,
    byteEnd,
    ...(decoded === undefined ? {} : { decoded }),
    ...(place.inner === undefined ? {} : { inner: place.inner }),
    ...(place.commit === undefined ? {} : { commit: place.commit }),
    ...(place.author === undefined ? {} : { author: place.author }),
    ...(place.date === undefined ? {} : { date: place.date }),
  };
}
