import type { Command } from '../command.ts';
import { usage } from '../parse.ts';

export const command: Command = {
  group: 'run',
  summary: 'Fill a template: values in place of references, in a file that only you can read.',
  usage: ['inject [-i TEMPLATE] [-o FILE] [--yes]'],
  description: `References stand in the template as {{ kw://vault/item/field }} or bare. The file is written with mode 0600, whole or not at all; an existing one is replaced only with --yes. Prefer keyward run where the program can read its environment: a file stays.`,
  examples: [{ line: 'keyward inject -i config.template.yml -o config.yml', says: 'A configuration with values.' }],
  flags: ['input', 'output', 'yes', 'url'],
  async run(invocation) {
    const { words, flags, cwd, stdout } = invocation;
    if (words.length > 0) throw usage('"keyward inject" takes no words.', 'inject', 'keyward inject -i TEMPLATE -o FILE');
    const { readAll, readTextFile } = await import('../administer/input.ts');
    const { findReferences, fill } = await import('../child/references.ts');
    const { handOut } = await import('../child/hand-out.ts');
    const { createClient } = await import('../client.ts');
    const template = flags.input === undefined ? await readAll(invocation) : await readTextFile(flags.input, cwd);
    const found = findReferences(template, 'template', flags.input ?? 'The template');
    const values =
      found.length === 0
        ? new Map<string, never>()
        : await handOut(
            await createClient(invocation),
            found.map(({ reference }) => reference),
            { via: 'inject', context: { file: flags.output ?? '-' }, whereIs: () => flags.input ?? 'The template' },
          );
    const text = fill(template, found, (reference) => values.get(reference)?.revealText() ?? '');
    if (flags.output === undefined) {
      stdout.write(text);
      return 0;
    }
    const { writePrivateFile } = await import('../child/private-file.ts');
    await writePrivateFile(flags.output, cwd, text, flags.yes === true);
    return 0;
  },
};
