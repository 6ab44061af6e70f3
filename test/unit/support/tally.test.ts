import { expect, test } from 'vitest';

interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly notes: readonly string[];
}
type File = { name: string; status: string; assertionResults: { status: string }[] };

const module: string = '../../support/tally.mjs';
const { tally } = (await import(module)) as { tally: (report: { testResults: File[] } | null, status: number | null) => Tally };

const file = (status: string, ...tests: string[]): File => ({
  name: 'a.test.ts',
  status,
  assertionResults: tests.map((each) => ({ status: each })),
});

test('counts passed, failed and skipped tests', () => {
  const report = { testResults: [file('passed', 'passed', 'skipped'), file('failed', 'passed', 'failed', 'failed')] };
  expect(tally(report, 1)).toMatchObject({ passed: 2, failed: 2, skipped: 1 });
});

test('all passed and status 0 is a pass', () => {
  expect(tally({ testResults: [file('passed', 'passed')] }, 0)).toEqual({ passed: 1, failed: 0, skipped: 0, notes: [] });
});

test.each([
  ['no report', null, 0],
  ['a report without tests', { testResults: [] }, 0],
  ['only skipped tests', { testResults: [file('passed', 'skipped')] }, 0],
  ['a file that did not load', { testResults: [file('passed', 'passed'), file('failed')] }, 1],
  ['an unhandled error beside passing tests', { testResults: [file('passed', 'passed')] }, 1],
  ['a runner that was killed', { testResults: [file('passed', 'passed')] }, null],
])('%s is a failure', (_, report, status) => {
  const result = tally(report, status);
  expect(result.failed).toBe(1);
  expect(result.notes).toHaveLength(1);
});
