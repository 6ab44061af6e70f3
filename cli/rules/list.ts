/** `keyward rules list`: every rule, its severity and how sure a match of it is. */
import { levelOf } from '../../core/model/index.ts';
import { jsonText, padEnd } from '../../core/text/index.ts';
import { listProviders, listRules } from '../../rules/index.ts';
import type { Rule } from '../../rules/index.ts';
import { plural } from '../../scanner/index.ts';
import type { Invocation } from '../command.ts';
import { checkOutput, writeToFile, writeToStream } from '../output.ts';
import { usage } from '../parse.ts';
import { styleFor } from '../terminal.ts';

export async function listAllRules({ words, flags, env, cwd, stdout }: Invocation): Promise<number> {
  if (words.length > 0) throw usage('"keyward rules list" takes no words.', 'rules', 'One rule: keyward rules show ID');
  const format = flags.format ?? 'human';
  if (format !== 'human' && format !== 'json') throw usage('--format takes human or json here.', 'rules');
  if (flags.output !== undefined) await checkOutput(flags.output, cwd);
  const style = styleFor(stdout, flags.output === undefined ? flags.color : 'never', env);
  const pieces = format === 'json' ? asJson() : asTable(style, flags.quiet === true);
  await (flags.output === undefined ? writeToStream(stdout, pieces) : writeToFile(flags.output, cwd, pieces));
  return 0;
}

function* asJson(): Generator<string> {
  yield '[';
  for (const [i, rule] of listRules().entries()) yield `${i === 0 ? '\n' : ',\n'}${jsonText(ruleFacts(rule))}`;
  yield '\n]\n';
}

/** What is public about a rule. */
export function ruleFacts(rule: Rule): object {
  const { id, title, severity, opens, confidence, keywords, prefix, part, paired, rotate, sources, names } = rule;
  const provider = id.split('.')[0];
  return {
    id,
    title,
    provider,
    severity,
    opens: opens ?? null,
    confidence,
    level: levelOf(confidence),
    keywords,
    prefix: prefix ?? null,
    words: rule.named?.words ?? null,
    part: part === true,
    paired: paired ?? [],
    rotate,
    names,
    sources,
  };
}

function* asTable(style: ReturnType<typeof styleFor>, quiet: boolean): Generator<string> {
  const rules = listRules();
  const column = Math.max(0, ...rules.map(({ id }) => id.length)) + 2;
  for (const { id, title, severity, confidence } of rules) {
    yield `${style.cyan(padEnd(id, column))}${severity.padEnd(10)}${levelOf(confidence).padEnd(9)}${title}\n`;
  }
  if (!quiet)
    yield `\n${plural(rules.length, 'rule')} of ${plural(listProviders().length, 'provider')}. keyward rules show ID tells more.\n`;
}
