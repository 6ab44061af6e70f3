/** The parts of a credential that its call needs, among what else was found beside it. What is ambiguous is not guessed. */
import { partKey } from '../core/model/index.ts';
import type { Finding, Location, Secret } from '../core/model/index.ts';
import type { Parts } from './outgoing.ts';

/** Lines between a value and its companion, at most. */
const LINES = 30;

interface Standing {
  readonly finding: Finding;
  readonly value: Secret;
  readonly line: number;
}

/**
 * The parts that the scan joined to a finding, and findings of the same vendor in the same file, called by the kind of their rule: `account_sid` is what `twilio.account-sid`
 * found. The nearest counts; where two different ones are as near, neither does.
 */
export function createCompanions(findings: readonly Finding[], values: ReadonlyMap<string, Secret>): (finding: Finding) => Parts {
  const standing = new Map<string, Standing[]>();
  for (const finding of findings) {
    const value = values.get(finding.id);
    if (value === undefined) continue;
    for (const place of [finding.location, ...finding.also]) {
      const key = fileOf(place, finding);
      const others = standing.get(key);
      if (others === undefined) standing.set(key, [{ finding, value, line: place.line }]);
      else others.push({ finding, value, line: place.line });
    }
  }
  return (finding) => {
    const nearest = new Map<string, Standing & { readonly lines: number; readonly isTie: boolean }>();
    for (const place of [finding.location, ...finding.also]) {
      for (const other of standing.get(fileOf(place, finding)) ?? []) {
        const lines = Math.abs(other.line - place.line);
        if (other.finding.rule === finding.rule || lines > LINES) continue;
        const name = (other.finding.rule.split('.')[1] ?? '').replaceAll('-', '_');
        const known = nearest.get(name);
        if (known !== undefined && known.lines < lines) continue;
        const isAnother = known !== undefined && known.lines === lines && known.finding.secret !== other.finding.secret;
        nearest.set(name, { ...other, lines, isTie: isAnother || (known?.isTie === true && known.lines === lines) });
      }
    }
    const told = new Set((finding.parts ?? []).map(({ kind }) => kind.replaceAll('-', '_')));
    const parts = new Map<string, Secret>();
    // What stands beside it in the text and is no finding of its own; an ambiguous one has no value here.
    for (const { kind } of finding.parts ?? []) {
      const value = values.get(partKey(finding.id, kind));
      if (value !== undefined) parts.set(kind.replaceAll('-', '_'), value);
    }
    for (const [name, { value, isTie }] of nearest) if (!isTie && !told.has(name)) parts.set(name, value);
    return parts;
  };
}

function fileOf({ path, commit }: Location, { rule }: Finding): string {
  return `${path}\0${commit ?? ''}\0${rule.split('.')[0] ?? ''}`;
}
