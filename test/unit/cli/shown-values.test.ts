import { expect, test } from 'vitest';
import { checkMayShow, shownValues } from '../../../cli/scan/shown-values.ts';
import { Secret } from '../../../core/model/index.ts';

const stream = (isTTY: boolean) => ({ isTTY }) as NodeJS.WriteStream;
const check = (flags: Parameters<typeof checkMayShow>[0]['flags'], isTTY = true, env: Record<string, string> = {}) => {
  checkMayShow({ flags: { 'show-secrets': true, ...flags }, env, stdout: stream(isTTY) });
};

test('a person at a terminal may see values', () => {
  check({});
  check({ format: 'human' }, true, { CI: 'false' });
});

test.each([
  ['a pipe', {}, false, {}, 'not a terminal'],
  ['CI', {}, true, { CI: 'true' }, 'CI job'],
  ['CI in another spelling', {}, true, { CI: '1' }, 'CI job'],
  ['a machine format', { format: 'json' }, true, {}, 'not for people'],
  ['a file', { output: 'x' }, true, {}, 'goes to a file'],
])('%s gets none', (_name, flags, isTTY, env, why) => {
  expect(() => check(flags, isTTY, env)).toThrow(why);
});

test('without the flag nothing is refused', () => {
  checkMayShow({ flags: { format: 'json' }, env: { CI: 'true' }, stdout: stream(false) });
});

test('values are turned into text by finding', () => {
  expect(shownValues(new Map([['a', Secret.fromText('canary')]]))).toEqual(new Map([['a', 'canary']]));
});
