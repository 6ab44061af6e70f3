/** Words and flags of a command line, checked against the flag table. Knows nothing of what a command does. */
import { KeywardError } from '../core/errors/index.ts';
import { escapeControl, nearest } from '../core/text/index.ts';
import { FLAGS } from './flags.ts';
import type { FlagEntry, FlagName, FlagValues } from './flags.ts';

type Environment = Readonly<Record<string, string | undefined>>;

export interface Parsed {
  readonly words: readonly string[];
  readonly rest: readonly string[];
  readonly flags: FlagValues;
}

/** Flags that every command takes. */
export const COMMON_FLAGS: readonly FlagName[] = ['help', 'quiet', 'color'];

const NAMES = Object.keys(FLAGS) as FlagName[];
const BY_SHORT = new Map(NAMES.flatMap((name) => (FLAGS[name].short === undefined ? [] : [[FLAGS[name].short, name] as const])));

/** Position of the first word in `args`: the command's name. -1 when there is none. */
export function findCommand(args: readonly string[]): number {
  for (let i = 0; i < args.length; i++) {
    const token = args[i] ?? '';
    if (token === '--') return -1;
    if (!isFlag(token)) return i;
    const name = token.startsWith('--') ? token.slice(2) : BY_SHORT.get(token.slice(1));
    if (name !== undefined && isFlagName(name) && FLAGS[name].type === 'string') i++;
  }
  return -1;
}

/** `command` is only for messages. Throws `usage.invalid`. */
export function parseFlags(args: readonly string[], accepted: readonly FlagName[], env: Environment, command: string): Parsed {
  const words: string[] = [];
  const values = new Map<FlagName, string | boolean | string[]>();
  const queue = [...args];
  let rest: string[] = [];

  const take = (name: FlagName, spelled: string, attached: string | undefined): void => {
    if (!accepted.includes(name)) throw notTaken(spelled, command, accepted);
    const entry = FLAGS[name];
    if (entry.type === 'boolean') {
      if (attached !== undefined) throw usage(`${spelled} takes no value.`, command);
      values.set(name, true);
      return;
    }
    const value = attached ?? queue.shift();
    if (value === undefined || (attached === undefined && isFlag(value) && value !== '-')) {
      throw usage(`${spelled} needs a value: ${spelled} ${entry.value ?? 'VALUE'}.`, command);
    }
    checkChoice(entry, spelled, value, command);
    if (entry.multiple === true) {
      const list = values.get(name);
      if (Array.isArray(list)) list.push(value);
      else values.set(name, [value]);
    } else values.set(name, value);
  };

  while (queue.length > 0) {
    const token = queue.shift() ?? '';
    if (token === '--') {
      rest = queue.splice(0);
    } else if (token.startsWith('--')) {
      const equals = token.indexOf('=');
      const name = equals === -1 ? token.slice(2) : token.slice(2, equals);
      if (!isFlagName(name)) throw unknownFlag(`--${name}`, command, accepted);
      take(name, `--${name}`, equals === -1 ? undefined : token.slice(equals + 1));
    } else if (isFlag(token)) {
      for (let i = 1; i < token.length; i++) {
        const letter = token[i] ?? '';
        const name = BY_SHORT.get(letter);
        if (name === undefined) throw unknownFlag(`-${letter}`, command, accepted);
        const tail = token.slice(i + 1);
        const isString = FLAGS[name].type === 'string';
        take(name, `-${letter}`, isString && tail !== '' ? tail : undefined);
        if (isString) break;
      }
    } else words.push(token);
  }
  for (const name of accepted) {
    const { env: variable, default: fallback } = FLAGS[name];
    const value = (variable === undefined ? undefined : env[variable]) ?? fallback;
    if (value === undefined || value === '' || values.has(name)) continue;
    if (variable !== undefined) checkChoice(FLAGS[name], variable, value, command);
    values.set(name, value);
  }
  return { words, rest, flags: Object.fromEntries(values) as FlagValues };
}

export function unknownCommand(word: string, names: readonly string[]): KeywardError {
  const meant = nearest(word, names);
  return new KeywardError('usage.invalid', `There is no command "${escapeControl(word)}".`, {
    hint: meant === null ? 'Run: keyward help' : `Did you mean "keyward ${meant}"? \`keyward help\` lists all commands.`,
  });
}

/** Whether a form of the command line has words of its own; a command that takes another behind `--` judges them itself. */
export function takesWords(forms: readonly string[]): boolean {
  return forms.some((form) => {
    if (form.includes(' -- ')) return true;
    const words = form.replaceAll(/\[?--?[a-z][a-z-]*(?: [A-Z][^\s\]]*)?\]?/g, '').split(/ +/);
    return words.some((word, i) => i > 0 && word !== '');
  });
}

/** For commands: a usage error that points to the command's own help. */
export function usage(message: string, command: string, hint?: string): KeywardError {
  return new KeywardError('usage.invalid', message, { hint: hint ?? `Run: keyward help${command === '' ? '' : ` ${command}`}` });
}

function checkChoice(entry: FlagEntry, spelled: string, value: string, command: string): void {
  if (entry.choices === undefined || entry.choices.includes(value)) return;
  const meant = nearest(value, entry.choices);
  throw usage(
    `${spelled} does not know "${escapeControl(value)}"; it takes ${entry.choices.join(', ')}.`,
    command,
    meant === null ? undefined : `Did you mean ${spelled} ${meant}?`,
  );
}

function unknownFlag(spelled: string, command: string, accepted: readonly FlagName[]): KeywardError {
  const meant = nearest(spelled.replace(/^-+/, ''), accepted);
  return usage(
    `There is no flag ${escapeControl(spelled)}.`,
    command,
    meant === null
      ? undefined
      : `Did you mean --${meant}? \`keyward help${command === '' ? '' : ` ${command}`}\` lists all flags.`,
  );
}

function notTaken(spelled: string, command: string, accepted: readonly FlagName[]): KeywardError {
  if (command === '') return usage(`${spelled} needs a command in front of it.`, command);
  const list = accepted.filter((name) => !COMMON_FLAGS.includes(name)).map((name) => `--${name}`);
  const hint = list.length === 0 ? undefined : `It takes ${list.join(', ')}.`;
  return usage(`"keyward ${command}" does not take ${spelled}.`, command, hint);
}

function isFlag(token: string): boolean {
  return token.length > 1 && token.startsWith('-');
}

function isFlagName(name: string): name is FlagName {
  return Object.hasOwn(FLAGS, name);
}
