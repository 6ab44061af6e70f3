/** `keyward rules new PROVIDER KIND`: the beginning of a provider's file, for whoever adds a rule. Never overwrites one. */
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { KeywardError } from '../../core/errors/index.ts';
import { renderNewRule } from '../../rules/index.ts';
import type { Invocation } from '../command.ts';
import { writeToFile } from '../output.ts';
import { usage } from '../parse.ts';

const WORD = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

export async function beginRule({ words, flags, cwd, stdout, stderr }: Invocation): Promise<number> {
  const [provider = '', kind = '', ...more] = words;
  if (!WORD.test(provider) || !WORD.test(kind) || more.length > 0) {
    throw usage(
      '"keyward rules new" takes a provider and a kind, in lower case with hyphens.',
      'rules',
      'As in: keyward rules new acme api-key',
    );
  }
  const text = renderNewRule(provider, kind);
  if (flags.output === undefined) {
    stdout.write(text);
    return 0;
  }
  const path = resolve(cwd, flags.output);
  if ((await stat(path).catch(() => null)) !== null) {
    throw new KeywardError('output.unwritable', `${flags.output} exists and was left as it is.`, { hint: 'Name a new file.' });
  }
  await writeToFile(flags.output, cwd, [text], { kept: true });
  stderr.write(
    `Wrote ${flags.output}. Fill in what the provider documents, then: npm run build && npx vitest run --project unit rules\n`,
  );
  return 0;
}
