/** From the words of a command line to its exit status. Loads the one command that was named and nothing of the others. */
import { commandNames, loadCommand } from './catalog.ts';
import { escapeControl } from '../core/text/index.ts';
import type { Invocation } from './command.ts';
import { renderFailure, toKeywardError } from './failure.ts';
import { COMMON_FLAGS, findCommand, parseFlags, takesWords, unknownCommand, usage } from './parse.ts';
import { styleFor } from './terminal.ts';

export interface Surroundings extends Pick<Invocation, 'env' | 'cwd' | 'stdin' | 'stdout' | 'stderr'> {
  /** Words behind the program's name. */
  readonly args: readonly string[];
}

export async function run(around: Surroundings): Promise<number> {
  try {
    return await dispatch(around);
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

async function dispatch(around: Surroundings): Promise<number> {
  const { args, env } = around;
  const position = findCommand(args);
  const before = position === -1 ? args : args.slice(0, position);
  if (position === -1) {
    const { flags } = parseFlags(before, ['version', ...COMMON_FLAGS], env, '');
    if (flags.version === true) return start('version', [], around);
    if (flags.help === true) return start('help', before, around);
    await start('help', before, { ...around, stdout: around.stderr });
    return 2;
  }
  const name = args[position] ?? '';
  return start(name, [...before, ...args.slice(position + 1)], around);
}

async function start(name: string, args: readonly string[], around: Surroundings): Promise<number> {
  const named = await loadCommand(name);
  if (named === null) throw unknownCommand(name, commandNames());
  const { command } = named;
  const { words, rest, flags } = parseFlags(args, [...COMMON_FLAGS, ...command.flags], around.env, name);
  if (flags.help === true && name !== 'help') {
    const help = await loadCommand('help');
    return help?.command.run({ ...around, words: [name], rest, flags }) ?? 0;
  }
  if (words.length > 0 && !takesWords(command.usage)) {
    throw usage(`"keyward ${name}" takes no "${escapeControl(words[0] ?? '')}": no words stand behind it.`, name);
  }
  return command.run({ ...around, words, rest, flags });
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
