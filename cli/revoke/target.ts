/** What `revoke` is about: a finding that a new scan finds, or a value from standard input. Never a value from the command line. */
import { KeywardError } from '../../core/errors/index.ts';
import { previewOf, Secret } from '../../core/model/index.ts';
import type { Location } from '../../core/model/index.ts';
import { nearest } from '../../core/text/index.ts';
import { findRule, matchRule, rules } from '../../rules/index.ts';
import type { Rule } from '../../rules/index.ts';
import { createCompanions } from '../../verify/index.ts';
import type { Revocable } from '../../verify/index.ts';
import { readAll } from '../administer/input.ts';
import { invocationIn } from '../command.ts';
import type { Invocation } from '../command.ts';
import { usage } from '../parse.ts';
import { performScan } from '../scan/perform.ts';
import { planScan } from '../scan/request.ts';

export interface Target extends Revocable {
  /** Absent for a value from standard input. */
  readonly id?: string;
  readonly preview: string;
  readonly places: readonly Location[];
  dispose(): void;
}

export async function findTarget(invocation: Invocation): Promise<Target> {
  const [word, ...paths] = invocation.words;
  if (word === '-') return readTarget(invocation);
  if (word === undefined || !/^[0-9a-f]{8,32}$/.test(word)) {
    throw usage(
      '"keyward revoke" takes the id of a finding (8 to 32 hex digits), or "-".',
      'revoke',
      'keyward scan --format json prints the ids. A value is never an argument.',
    );
  }
  const { flags } = invocation;
  if (flags.rule !== undefined) throw usage('--rule needs "-": a finding has its rule.', 'revoke');
  const inScan = invocationIn(invocation, { words: paths, rest: [], flags });
  const { result } = await performScan(await planScan(inScan, 'revoke'), inScan, { keepValues: true });
  const dispose = (): void => {
    for (const value of result.values.values()) value.dispose();
  };
  try {
    const found = result.findings.filter(({ id }) => id.startsWith(word));
    const [finding] = found;
    if (found.length > 1) throw usage(`${found.length} findings begin with ${word}.`, 'revoke', 'Give more of the id.');
    const rule = finding && findRule(finding.rule);
    const value = finding && result.values.get(finding.id);
    if (finding === undefined || rule === undefined || value === undefined) {
      throw new KeywardError('finding.not-found', `The scan found nothing with the id ${word}.`, {
        hint: 'Name the path it was found in, and --git for the history. What is ignored is not found.',
      });
    }
    const { id, preview, location, also } = finding;
    const parts = createCompanions(result.findings, result.values)(finding);
    return { id, preview, places: [location, ...also], rule, value, parts, dispose };
  } catch (error) {
    dispose();
    throw error;
  }
}

async function readTarget(invocation: Invocation): Promise<Target> {
  const { words, flags } = invocation;
  if (words.length > 1) throw usage('"-" stands alone.', 'revoke');
  if (flags.rule === undefined)
    throw usage('A value from standard input needs --rule RULE.', 'revoke', '`keyward rules list` shows all.');
  // Standard input is taken, so nobody could answer.
  if (flags.yes !== true && flags['dry-run'] !== true)
    throw usage('A value from standard input needs --yes or --dry-run.', 'revoke');
  const rule = ruleNamed(flags.rule);
  const text = (await readAll(invocation)).replace(/\r?\n$/, '');
  // Another vendor's credential would be given away.
  if (!fits(rule, text)) {
    throw usage(`What stands on standard input has not the form of ${rule.id}.`, 'revoke', 'Give the value alone.');
  }
  const value = Secret.fromText(text);
  const preview = previewOf(rule.prefix ?? '', value.length);
  return { rule, value, parts: new Map(), preview, places: [], dispose: () => value.dispose() };
}

function fits(rule: Rule, value: string): boolean {
  const texts = [value, ...rule.keywords.map((keyword) => `${keyword}=${value}\n`)];
  return texts.some((text) => matchRule(rule, text).some(({ secret }) => secret === value));
}

function ruleNamed(id: string): Rule {
  const rule = findRule(id);
  if (rule !== undefined) return rule;
  const ids = rules.map((each) => each.id);
  const meant = nearest(id, ids);
  const hint = meant === null ? '`keyward rules list` shows all.' : `Did you mean "${meant}"?`;
  throw usage(`There is no rule "${id}".`, 'revoke', hint);
}
