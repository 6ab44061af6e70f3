/**
 * What belongs to a credential of several parts: the account's id beside its token, the key id beside its secret. It is looked for
 * near what was found, and never guessed: where several fit, all of them are named.
 */
import { findRule, holesOf } from '../../rules/index.ts';
import type { Rule } from '../../rules/index.ts';
import { bufferOf } from '../decode/buffer.ts';
import type { TextView } from '../decode/text-view.ts';
import { settleParts } from './part-pairs.ts';
import type { Neighbourhood, Standing } from './part-pairs.ts';
import { isPlaceholder } from './placeholder.ts';
import { isReference } from './reference.ts';

export interface Part extends Standing {
  /** As the vendor's rule calls it, or people do: `account-sid`, `client-id`. */
  readonly kind: string;
  /** Undefined where people call it by a name and no rule knows it. */
  readonly rule: Rule | undefined;
  /** Another one could be meant as well. */
  readonly ambiguous: boolean;
}

/** What was found, with its value. */
export interface Whole extends Standing {
  readonly rule: Rule;
}

interface Wanted {
  readonly kind: string;
  readonly rule: Rule | undefined;
}

/** How far a part may stand away. */
const REACH = { bytes: 4096, lines: 20 } as const;
/** Places of one part that are told, at most. */
const MOST = 8;
const NEWLINE = 10;

/** By index of `found`, which is sorted by start; those that need no part, or stand alone, are left out. */
export function findParts(view: TextView, found: readonly Whole[]): ReadonlyMap<number, readonly Part[]> {
  const seekers = new Map<string, { readonly wanted: Wanted; readonly indexes: number[] }>();
  for (const [index, { rule }] of found.entries()) {
    for (const wanted of wantedBy(rule)) {
      const key = `${rule.id} ${wanted.kind}`;
      const seeker = seekers.get(key);
      if (seeker === undefined) seekers.set(key, { wanted, indexes: [index] });
      else seeker.indexes.push(index);
    }
  }
  const parts = new Map<number, Part[]>();
  if (seekers.size === 0) return parts;
  const text = createNearText(view);
  for (const { wanted, indexes } of seekers.values()) {
    const wholes = indexes.map((index) => found[index] as Whole);
    const standing = standingOf(wanted, wholes, found, text);
    const settled = settleParts(
      wholes,
      standing,
      [wanted.rule, wholes[0]?.rule].some((rule) => rule?.half),
      text,
    );
    for (const [at, { candidates, ambiguous }] of settled.entries()) {
      if (candidates.length === 0) continue;
      const index = indexes[at] as number;
      const known = parts.get(index) ?? [];
      parts.set(index, known);
      for (const each of candidates.slice(0, MOST)) known.push({ ...each, kind: wanted.kind, rule: wanted.rule, ambiguous });
    }
  }
  return parts;
}

/** Whether anything is to be looked for at all. */
export function wantsParts(rule: Rule): boolean {
  return wantedBy(rule).length > 0;
}

const wantedOf = new WeakMap<Rule, readonly Wanted[]>();

/** What the rule says it is paired with, and what its vendor asks for beside it. */
function wantedBy(rule: Rule): readonly Wanted[] {
  let wanted = wantedOf.get(rule);
  if (wanted === undefined) {
    const owner = rule.id.slice(0, rule.id.indexOf('.'));
    const names = [...(rule.paired ?? []), ...(rule.needs === undefined ? [] : [rule.needs.rule]), ...askedBeside(rule)];
    const byKind = new Map<string, Wanted>();
    for (const name of names) {
      const known = findRule(name.includes('.') ? name : `${owner}.${name}`);
      const kind = name.slice(name.indexOf('.') + 1);
      if (!byKind.has(kind)) byKind.set(kind, { kind, rule: known });
    }
    wanted = [...byKind.values()];
    wantedOf.set(rule, wanted);
  }
  return wanted;
}

/** What the call that verifies it needs beside the value: `account_sid` is of the kind `account-sid`. */
function askedBeside({ verify }: Rule): string[] {
  if (verify === undefined) return [];
  const own = new Set(['token', ...Object.keys(verify.take ?? {})]);
  return holesOf(verify)
    .filter((name) => !own.has(name))
    .map((name) => name.replaceAll('_', '-'));
}

interface NearText extends Neighbourhood {
  /** The stretches of text around these, as Latin-1 so that an index is one of the bytes. */
  around(wholes: readonly Standing[]): readonly { readonly from: number; readonly text: string }[];
}

function createNearText({ bytes }: TextView): NearText {
  const buffer = bufferOf(bytes);
  const between = (one: Standing, other: Standing): readonly [from: number, to: number] =>
    one.start < other.start ? [one.end, other.start] : [other.end, one.start];
  return {
    isNear(one, other) {
      const [from, to] = between(one, other);
      if (to - from > REACH.bytes) return false;
      let lines = 0;
      for (let at = from; at < to && lines <= REACH.lines; at++) if (bytes[at] === NEWLINE) lines++;
      return lines <= REACH.lines;
    },
    // A blank line or the head of a section stands between.
    isApart: (one, other) => /\n[ \t]{0,80}\r?\n|\n[ \t]{0,80}\[/.test(buffer.toString('latin1', ...between(one, other))),
    around(wholes) {
      const stretches: { from: number; to: number }[] = [];
      for (const { start, end } of wholes) {
        const from = Math.max(0, start - REACH.bytes);
        const to = Math.min(bytes.length, end + REACH.bytes);
        const last = stretches.at(-1);
        if (last !== undefined && from <= last.to) last.to = Math.max(last.to, to);
        else stretches.push({ from, to });
      }
      return stretches.map(({ from, to }) => ({ from, text: buffer.toString('latin1', from, to) }));
    },
  };
}

/** By start. What was found is nobody's part but as what it is. */
function standingOf({ kind, rule }: Wanted, wholes: readonly Whole[], found: readonly Whole[], text: NearText): Standing[] {
  const isFound = rule !== undefined && rule.named === undefined && rule.part !== true;
  if (isFound) return found.filter((each) => each.rule.id === rule.id);
  const standing: Standing[] = found.filter((each) => rule !== undefined && each.rule.id === rule.id);
  for (const stretch of text.around(wholes)) {
    for (const { start, end, value } of readStretch(stretch.text, kind, rule, wholes[0]?.rule)) {
      const at = { start: stretch.from + start, end: stretch.from + end, value };
      const isTaken = found.some((each) => each.start < at.end && at.start < each.end);
      if (!isTaken && !isReference(value) && !isPlaceholder(value, { chosen: true })) standing.push(at);
    }
  }
  return standing.toSorted((a, b) => a.start - b.start);
}

/** A name and what it is given, as nearly every language has it. */
const ASSIGNED =
  /(?<![\w.-])(?<name>[A-Za-z_][\w.-]{0,60})["'`]?\]?[ \t]{0,4}(?:=>|:=|[:=,(>])[ \t]{0,4}["'`]?(?<value>[^\s"'`,;(){}[\]<>]{2,200})/dg;

function* readStretch(text: string, kind: string, rule: Rule | undefined, whole: Rule | undefined): Generator<Standing> {
  if (rule !== undefined && (rule.named === undefined || rule.prefix !== undefined)) {
    const form = rule.named === undefined ? rule.pattern : new RegExp(`(?<![\\w-])(?<secret>${rule.named.value})(?![\\w-])`);
    for (const match of text.matchAll(new RegExp(form.source, `${form.flags}dg`))) {
      const [start, end] = match.indices?.groups?.['secret'] ?? [0, 0];
      yield { start, end, value: text.slice(start, end) };
    }
    return;
  }
  const form = rule?.named === undefined ? /^[\w.@:/-]{2,200}$/ : new RegExp(`^(?:${rule.named.value})$`);
  const owner = whole?.id.slice(0, whole.id.indexOf('.')) ?? '';
  for (const match of text.matchAll(ASSIGNED)) {
    const { name = '', value = '' } = match.groups ?? {};
    const [start, end] = match.indices?.groups?.['value'] ?? [0, 0];
    if (says(name, kind, owner, rule === undefined) && form.test(value)) yield { start, end, value };
  }
}

/** `AZURE_CLIENT_ID` says `client-id`. Where no rule knows the form, nothing else may be said. */
function says(name: string, kind: string, owner: string, whole: boolean): boolean {
  const folded = fold(name);
  const word = fold(kind);
  return whole ? folded === word || folded === owner + word : folded.endsWith(word);
}

function fold(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
}
