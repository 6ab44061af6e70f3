/** `keyward rules new PROVIDER KIND`: the beginning of a provider's file, for whoever adds a rule. Never overwrites one. */
import { stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { makeFolder } from '../../core/config/index.ts';
import { KeywardError } from '../../core/errors/index.ts';
import { renderNewRule } from '../../rules/index.ts';
import type { Invocation } from '../command.ts';
import { toUnwritable, writeToFile } from '../output.ts';
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
  const { path: place, text } = renderNewRule(provider, kind);
  if (flags.output === undefined) {
    stdout.write(text);
    return 0;
  }
  // A folder is the catalog: the file goes onto its shelf.
  const isFolder = (await stat(resolve(cwd, flags.output)).catch(() => null))?.isDirectory() === true;
  const output = isFolder ? join(flags.output, place) : flags.output;
  const path = resolve(cwd, output);
  if ((await stat(path).catch(() => null)) !== null) {
    throw new KeywardError('output.unwritable', `${output} exists and was left as it is.`, { hint: 'Name a new file.' });
  }
  if (isFolder) {
    try {
      makeFolder(dirname(path));
    } catch (error) {
      throw toUnwritable(output, error);
    }
  }
  await writeToFile(output, cwd, [text], { kept: true });
  stderr.write(
    `Wrote ${output}. Fill in what the provider documents, then: npm run build && npx vitest run --project unit test/unit/rules\n`,
  );
  return 0;
}
