/** From the words of a command line to its exit status. Loads the one command that was named and nothing of the others. */
import type { Catalog } from './catalog.ts';
import { escapeControl } from '../core/text/index.ts';
import { invocationIn } from './command.ts';
import type { Surroundings } from './command.ts';
import { renderFailure, toKeywardError } from './failure.ts';
import { COMMON_FLAGS, findCommand, parseFlags, takesWords, unknownCommand, usage } from './parse.ts';
import { styleFor } from './terminal.ts';

export async function run(around: Surroundings, catalog: Catalog): Promise<number> {
  try {
    return await dispatch(around, catalog);
  } catch (error) {
    return fail(error, around);
  }
}

/** Shows the failure and gives the exit status. Also the last resort for what no command caught. */
export function fail(error: unknown, { args, env, stderr }: Pick<Surroundings, 'args' | 'env' | 'stderr'>): number {
  const color = /^--color=(always|never)$/.exec(args.find((word) => word.startsWith('--color=')) ?? '')?.[1];
  const presentation = { style: styleFor(stderr, color, env), json: asksForJson(args), debug: env['KEYWARD_DEBUG'] === '1' };
  stderr.write(renderFailure(error, presentation));
  return toKeywardError(error).exitStatus;
}

async function dispatch(around: Surroundings, catalog: Catalog): Promise<number> {
  const { args, env } = around;
  const position = findCommand(args);
  const before = position === -1 ? args : args.slice(0, position);
  if (position === -1) {
    const { flags } = parseFlags(before, ['version', ...COMMON_FLAGS], env, '');
    if (flags.version === true) return start('version', [], around, catalog);
    if (flags.help === true) return start('help', before, around, catalog);
    await start('help', before, { ...around, stdout: around.stderr }, catalog);
    return 2;
  }
  const name = args[position] ?? '';
  return start(name, [...before, ...args.slice(position + 1)], around, catalog);
}

async function start(name: string, args: readonly string[], around: Surroundings, catalog: Catalog): Promise<number> {
  const named = await catalog.load(name);
  if (named === null) throw unknownCommand(name, catalog.names());
  const { command } = named;
  const { words, rest, flags } = parseFlags(args, [...COMMON_FLAGS, ...command.flags], around.env, name);
  if (flags.help === true && name !== 'help') {
    const help = await catalog.load('help');
    if (help === null) throw new TypeError('this program has no help');
    return help.command.run(invocationIn(around, { words: [name], rest, flags }));
  }
  if (words.length > 0 && !takesWords(command.usage)) {
    throw usage(`"keyward ${name}" takes no "${escapeControl(words[0] ?? '')}": no words stand behind it.`, name);
  }
  return command.run(invocationIn(around, { words, rest, flags }));
}

function asksForJson(args: readonly string[]): boolean {
  const end = args.indexOf('--');
  const own = end === -1 ? args : args.slice(0, end);
  return own.some(
    (word, i) =>
      /^(?:--format=|-f)(?:json|ndjson)$/.test(word) ||
      (/^(?:--format|-f)$/.test(word) && /^(?:nd)?json$/.test(own[i + 1] ?? '')),
  );
}
