import { expect, test } from 'vitest';
import { isContinuousIntegration, startProgress, styleFor, timeLeft, widthFor } from '../../../cli/terminal.ts';

function terminal(isTTY = true, columns = 80) {
  const written: string[] = [];
  return { written, isTTY, columns, write: (text: string) => written.push(text) > 0 } as unknown as NodeJS.WriteStream & {
    written: string[];
  };
}

test.each([
  ['a terminal', true, undefined, {}, true],
  ['a pipe', false, undefined, {}, false],
  ['NO_COLOR', true, 'auto', { NO_COLOR: '1' }, false],
  ['an empty NO_COLOR', true, 'auto', { NO_COLOR: '' }, true],
  ['a dumb terminal', true, 'auto', { TERM: 'dumb' }, false],
  ['FORCE_COLOR', false, 'auto', { FORCE_COLOR: '1' }, true],
  ['FORCE_COLOR=0', true, 'auto', { FORCE_COLOR: '0' }, false],
  ['--color always', false, 'always', { NO_COLOR: '1' }, true],
  ['--color never', true, 'never', { FORCE_COLOR: '1' }, false],
])('colour: %s', (_name, isTTY, when, env, enabled) => {
  expect(styleFor(terminal(isTTY), when, env).enabled).toBe(enabled);
});

test('the width is the terminal’s, within reason', () => {
  expect([20, 80, 400].map((columns) => widthFor(terminal(true, columns)))).toEqual([40, 80, 120]);
  expect(widthFor(terminal(false))).toBe(100);
});

test('CI is told from a person', () => {
  expect([{}, { CI: '' }, { CI: 'false' }, { CI: 'true' }, { CI: '1' }].map(isContinuousIntegration)).toEqual([
    false,
    false,
    false,
    true,
    true,
  ]);
});

test('progress is one line, fits, and is erased', async () => {
  const stream = terminal(true, 30);
  const line = startProgress(() => stream, { quiet: false, color: 'never', env: {} });
  line.update(() => 'too early');
  expect(stream.written).toEqual([]);
  await new Promise((done) => setTimeout(done, 520));
  line.update(() => 'x'.repeat(100));
  line.stop();
  expect(stream.written).toHaveLength(2);
  expect(stream.written[0]).toMatch(/^\r\u001b\[2K. x+…x+$/);
  expect(stream.written[0]?.replace('\r\u001b[2K', '').length).toBeLessThanOrEqual(30);
  expect(stream.written[1]).toBe('\r\u001b[2K');
});

test.each([
  ['quiet', terminal(), { quiet: true, env: {} }],
  ['a pipe', terminal(false), { quiet: false, env: {} }],
  ['CI', terminal(), { quiet: false, env: { CI: 'true' } }],
])('no progress: %s', async (_name, stream, options) => {
  const line = startProgress(() => stream, { ...options, color: 'never' });
  await new Promise((done) => setTimeout(done, 520));
  line.update(() => 'x');
  line.stop();
  expect(stream.written).toEqual([]);
});

test.each([
  [0.5, 1, null],
  [0.01, 100, null],
  [1, 100, null],
  [0.5, 10, '10 s'],
  [0.999, 10, '1 s'],
  [0.1, 20, '3 min'],
  [0.02, 200, '2.7 h'],
])('the time left, %d done after %d seconds: %s', (share, seconds, expected) => {
  expect(timeLeft(share, seconds)).toBe(expected);
});
