import { expect, test } from 'vitest';
import { renderFailure } from '../../../cli/failure.ts';
import { KeywardError } from '../../../core/errors/index.ts';
import { createStyle } from '../../../core/text/index.ts';

const plain = { style: createStyle(false), json: false, debug: false };

test('a known failure shows what, how to go on, and the code', () => {
  const error = new KeywardError('source.not-found', 'The path "x" does not exist.', { hint: 'Check the spelling.' });
  expect(renderFailure(error, plain)).toBe(
    'error: The path "x" does not exist.\n  hint: Check the spelling.\n  code: source.not-found (docs/errors.md#sourcenot-found)\n',
  );
});

test('a hostile name in a message cannot act on the terminal nor forge a line', () => {
  const error = new KeywardError('source.not-found', 'No "\u001b[31m\u202e\nerror: pwned".');
  const text = renderFailure(error, plain);
  expect(text).toContain('\\e[31m\\u{202e}\n    error: pwned');
  expect(text.split('\n').filter((line) => line.startsWith('error:'))).toHaveLength(1);
});

test('an unknown failure never quotes its message, not even under KEYWARD_DEBUG', () => {
  const canary = 'canary-value-1234';
  let error: unknown;
  try {
    JSON.parse(`{${canary}`);
  } catch (caught) {
    error = caught;
  }
  expect(renderFailure(error, plain)).toContain('Keyward itself failed (SyntaxError).');
  const debug = renderFailure(new Error(canary, { cause: error }), { ...plain, debug: true });
  expect(debug).toMatch(/\n +at /);
  expect(debug).not.toContain(canary);
});

test('a full disk is not called a fault of ours', () => {
  const error = Object.assign(new Error('x'), { code: 'ENOSPC', syscall: 'write' });
  expect(renderFailure(error, plain)).toContain('The disk is full.');
});

test('as JSON it is one line in the shape the service answers', () => {
  const text = renderFailure(new KeywardError('usage.invalid', 'No.'), { ...plain, json: true });
  expect(JSON.parse(text)).toEqual({
    error: { code: 'usage.invalid', message: 'No.', hint: null, docs: 'docs/errors.md#usageinvalid' },
  });
  expect(text.split('\n')).toHaveLength(2);
});
