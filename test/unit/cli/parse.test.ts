import { describe, expect, test } from 'vitest';
import { COMMON_FLAGS, findCommand, parseFlags, takesWords, unknownCommand } from '../../../cli/parse.ts';
import { KeywardError } from '../../../core/errors/index.ts';

const SCAN = [...COMMON_FLAGS, 'format', 'output', 'exclude', 'git', 'min-confidence', 'url'] as const;
const parse = (...args: string[]) => parseFlags(args, SCAN, {}, 'scan');

function failure(act: () => unknown): KeywardError {
  try {
    act();
  } catch (error) {
    if (error instanceof KeywardError) return error;
    throw error;
  }
  throw new Error('expected a failure');
}

test.each([
  [['up [--port PORT]'], false],
  [['version'], false],
  [['inject [-i TEMPLATE] [-o FILE] [--yes]'], false],
  [['undo [PATH...]', 'undo --list'], true],
  [['scan - [--path NAME]'], true],
  [['audit [list]'], true],
  [['read REFERENCE'], true],
  [['run [--env-file FILE]... -- COMMAND'], true],
])('%j has words of its own: %s', (forms, expected) => {
  expect(takesWords(forms)).toBe(expected);
});

describe('words and flags', () => {
  test('come apart in any order, and everything behind -- is left alone', () => {
    expect(parse('a', '--git', '-', '-f', 'json', 'b', '--', '--git', '-x')).toEqual({
      words: ['a', '-', 'b'],
      rest: ['--git', '-x'],
      flags: { git: true, format: 'json', color: 'auto' },
    });
  });

  test('a value may be attached, and short flags may stand together', () => {
    expect(parse('--format=csv', '-qoout.csv').flags).toMatchObject({ format: 'csv', quiet: true, output: 'out.csv' });
    expect(parse('--output=').flags.output).toBe('');
  });

  test('a repeatable flag collects, another one keeps the last', () => {
    const { flags } = parse('--exclude', 'a', '--exclude=b', '-f', 'json', '-f', 'csv');
    expect(flags.exclude).toEqual(['a', 'b']);
    expect(flags.format).toBe('csv');
  });

  test('the environment stands in for a missing flag and loses to a given one', () => {
    const env = { KEYWARD_URL: 'http://env' };
    expect(parseFlags([], SCAN, env, 'scan').flags.url).toBe('http://env');
    expect(parseFlags(['--url', 'http://flag'], SCAN, env, 'scan').flags.url).toBe('http://flag');
  });

  test('the command is the first word that no flag claims as its value', () => {
    expect(findCommand(['--color', 'never', 'scan', 'x'])).toBe(2);
    expect(findCommand(['-qf', 'scan'])).toBe(1);
    expect(findCommand(['--', 'scan'])).toBe(-1);
    expect(findCommand([])).toBe(-1);
  });
});

describe('a mistake is named with the nearest valid word', () => {
  test.each([
    [['--formt', 'json'], 'There is no flag --formt.', '--format'],
    [['--min-confidence', 'hihg'], '"hihg"', '--min-confidence high'],
    [['-z'], 'There is no flag -z.', 'keyward help scan'],
    [['--format'], '--format needs a value: --format FORMAT.', 'keyward help scan'],
    [['--output', '--git'], '--output needs a value', 'keyward help scan'],
    [['--git=yes'], '--git takes no value', 'keyward help scan'],
    [['--cron', 'x'], '"keyward scan" does not take --cron.', '--exclude'],
  ])('%j', (args, message, hint) => {
    const error = failure(() => parse(...args));
    expect(error.code).toBe('usage.invalid');
    expect(error.message).toContain(message);
    expect(error.hint).toContain(hint);
  });

  test('an unknown command', () => {
    expect(unknownCommand('scna', ['scan', 'fix']).hint).toContain('keyward scan');
    expect(unknownCommand('\u001b[2J', ['scan']).message).toBe('There is no command "\\e[2J".');
    expect(unknownCommand('zzzz', ['scan']).hint).toBe('Run: keyward help');
  });

  test('names from Object.prototype are no flags', () => {
    expect(failure(() => parse('--constructor')).message).toBe('There is no flag --constructor.');
  });
});
