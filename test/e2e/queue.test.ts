import { afterAll, beforeAll, expect, test } from 'vitest';
import { connectQueues } from '../../core/queue/index.ts';
import { startUp } from '../support/up.ts';
import type { Up } from '../support/up.ts';
import { until } from '../support/service.ts';

let up: Up;
beforeAll(async () => {
  up = await startUp();
});
afterAll(() => up.remove());

test('what failed for good is listed with its reason and age, put back and dropped', async () => {
  expect((await up.run(['queue', 'dlq'])).stdout).toBe('No job failed for good.\n');
  const queues = await connectQueues({ databaseUrl: await up.databaseUrl() });
  await queues.add('alert', { seq: 0, text: 'of the job' });
  await queues.add('deliver', { delivery: 'dlv_0', text: 'of the job' });
  const list = async () => (await up.run(['queue', 'dlq', 'list'])).stdout;
  await until(async () => (await list()).trim().split('\n').length === 3);
  const lines = (await list()).trim().split('\n');
  expect(lines[0]).toMatch(/^ID\s+REASON\s+AGE\s+ABOUT$/);
  expect(lines).toContainEqual(expect.stringMatching(/^alert\/rows-0\s+request\.invalid\s+\d+s\s+rows 0$/));
  expect(lines).toContainEqual(expect.stringMatching(/^deliver\/delivery-dlv_0\s+request\.invalid\s+\d+s\s+delivery dlv_0$/));
  expect(lines.join('\n')).not.toContain('of the job');
  expect((await up.run(['queue', 'dlq', 'drop'])).status).toBe(2);
  expect((await up.run(['queue', 'dlq', 'drop', 'deliver/delivery-dlv_0'])).stdout).toContain('dropped');
  expect((await up.run(['queue', 'dlq', 'retry'])).stdout).toBe('alert/rows-0: queued again\n');
  const again = await up.run(['queue', 'dlq', 'retry', 'alert/rows-0']);
  expect([again.status, again.stderr]).toEqual([2, expect.stringContaining('resource.not-found')]);
  const typo = await up.run(['queue', 'dlq', 'rety']);
  expect([typo.status, typo.stderr]).toEqual([2, expect.stringContaining('Did you mean "keyward queue dlq retry"?')]);
  expect(await list()).toBe('No job failed for good.\n');
  await queues.close();
});
