/** `keyward rules show ID`: what a rule looks for, what it opens, where its credential is rotated. */
import { levelOf } from '../../core/model/index.ts';
import { escapeControl, jsonText, nearest } from '../../core/text/index.ts';
import { findRule, listRules, renderCall } from '../../rules/index.ts';
import type { Invocation } from '../command.ts';
import { usage } from '../parse.ts';
import { styleFor } from '../terminal.ts';
import { ruleFacts } from './list.ts';

export async function showRule({ words, flags, env, stdout }: Invocation): Promise<number> {
  const [id, ...more] = words;
  if (id === undefined || more.length > 0) throw usage('"keyward rules show" takes one rule id.', 'rules');
  const rule = findRule(id);
  if (rule === undefined) {
    const meant = nearest(
      id,
      listRules().map((candidate) => candidate.id),
    );
    const hint = meant === null ? '`keyward rules list` shows all.' : `Did you mean "${meant}"?`;
    throw usage(`There is no rule "${escapeControl(id)}".`, 'rules', hint);
  }
  if (flags.format === 'json') {
    stdout.write(`${jsonText({ ...ruleFacts(rule), pattern: rule.pattern.source })}\n`);
    return 0;
  }
  if (flags.format !== undefined && flags.format !== 'human') throw usage('--format takes human or json here.', 'rules');
  const style = styleFor(stdout, flags.color, env);
  const { needs, minEntropy, check, named, paired, opens, verify, revoke } = rule;
  const rows: (readonly [string, string])[] = [
    ['severity', rule.severity],
    ...(opens === undefined ? [] : [['opens', opens] as const]),
    ['confidence', `${rule.confidence} (${levelOf(rule.confidence)})`],
    named === undefined ? ['keywords', rule.keywords.join(', ')] : ['words', named.words.join(', ')],
    ['pattern', rule.pattern.source],
    ...(minEntropy === undefined ? [] : [['entropy', `at least ${minEntropy} bits a character`] as const]),
    ...(check === undefined ? [] : [['check', 'its structure or checksum is verified'] as const]),
    ...(needs === undefined ? [] : [['needs', `${needs.rule} within ${needs.lines} lines`] as const]),
    ...(paired === undefined ? [] : [['used with', paired.join(', ')] as const]),
    ...(rule.part === true ? [['part', 'no secret by itself'] as const] : []),
    ...(verify === undefined ? [] : [['verify', `${renderCall(verify)}${verify.spends ? ' (spends)' : ''}`] as const]),
    ...(revoke === undefined ? [] : [['revoke', renderCall(revoke)] as const]),
    ['rotate', rule.rotate],
    ['vault', `item "${rule.names.item}", field "${rule.names.field}"`],
    ...rule.sources.map((source, i) => [i === 0 ? 'sources' : '', source] as const),
  ];
  stdout.write(`${style.bold(rule.title)}  ${style.dim(rule.id)}\n`);
  for (const [name, value] of rows) stdout.write(`  ${style.dim(name.padEnd(12))}${value}\n`);
  return 0;
}
