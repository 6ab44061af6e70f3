import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { KeywardError } from '../../../core/errors/index.ts';
import { createLog, nameOfFailure } from '../../../core/log/index.ts';

test('a log is JSON lines in a 0600 file; fields that could hold a value are cut', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kwlog-'));
  const file = join(folder, 'x.log');
  const log = createLog({ name: 'test', file });
  log.info({ job: 'c-1', token: 'kwx_abc', value: 'hunter2', payload: 'p' }, 'Done.');
  log.flush();
  const line = JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>;
  expect(line).toMatchObject({
    level: 'info',
    name: 'test',
    job: 'c-1',
    token: '[redacted]',
    value: '[redacted]',
    payload: '[redacted]',
    msg: 'Done.',
  });
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  await rm(folder, { recursive: true });
});

test('a failure is named by its code or kind, never by its message', () => {
  expect(nameOfFailure(new KeywardError('store.unreachable', 'secret text'))).toBe('store.unreachable');
  expect(nameOfFailure(new TypeError('secret text'))).toBe('TypeError');
  expect(nameOfFailure(Object.assign(new Error('x'), { code: 'secret text with spaces' }))).toBe('Error');
  expect(nameOfFailure('secret text')).toBe('unknown');
});
