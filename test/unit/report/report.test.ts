import { expect, test } from 'vitest';
import { bytesText, durationText, exitStatusOf, plural, shellWord } from '../../../scanner/report/index.ts';
import { partTexts } from '../../../scanner/report/words.ts';
import { finding, joined, place, reportOf } from './fixtures.ts';

const skipped = [{ path: 'x', reason: 'corrupt', detail: 'y' }] as const;

test.each([
  ['clean', reportOf([]), false, 0],
  ['findings', reportOf([finding('a')]), false, 1],
  ['only below the threshold', reportOf([finding('a', { level: 'low' })]), false, 0],
  ['incomplete', reportOf([], { skipped }), false, 2],
  ['incomplete wins over findings', reportOf([finding('a')], { skipped }), false, 2],
  ['partial allowed', reportOf([finding('a')], { skipped }), true, 1],
  ['over a cap of the user', reportOf([], { capped: skipped }), false, 0],
  ['stopped, partial allowed', reportOf([], { aborted: true }), true, 2],
])('exit status: %s', (_name, report, allowPartial, status) => {
  expect(exitStatusOf(report, allowPartial)).toBe(status);
});

test('a secret with two severities counts once, as the worse', () => {
  const report = reportOf([finding('a', { secret: 's', severity: 'low' }), finding('b', { secret: 's', severity: 'critical' })]);
  expect(report.summary).toMatchObject({ findings: 2, secrets: 1, places: 2, severities: { low: 0, critical: 1 } });
});

test('a half is told as a part of what it belongs to, unless that is in doubt', () => {
  const [id, secret] = joined('a');
  const report = reportOf([id, secret]);
  expect([report.findings, report.halves]).toEqual([[secret], [id]]);
  expect(report.summary).toMatchObject({ findings: 1, belowThreshold: 0 });
  expect(reportOf(joined('a', true)).findings).toHaveLength(2);
  // Another place of it is told by nobody else.
  expect(reportOf([{ ...id, also: [place('a', { line: 9, byteStart: 99 })] }, secret]).findings).toHaveLength(2);
  // What it belongs to is not believed.
  expect(reportOf([id, { ...secret, level: 'low' }]).findings).toEqual([id]);
});

test('parts in words', () => {
  const [, secret] = joined('a');
  const [part] = secret.parts ?? [];
  if (part === undefined) throw new Error('it has a part');
  expect(partTexts(secret)).toEqual(['Acme key ID (at 2:14)']);
  expect(partTexts({ ...secret, parts: [{ ...part, ambiguous: true }] })).toEqual(['Acme key ID (perhaps, at 2:14)']);
  const other = { ...part, location: place('a', { line: 7 }) };
  expect(partTexts({ ...secret, parts: [part, other] })).toEqual(['Acme key ID (one of 2, at 2:14, 7:14)']);
  expect(partTexts(finding('a'))).toEqual([]);
});

test('figures as people write them', () => {
  expect([0, 999, 1000, 1_234_567, 99_950_000].map(bytesText)).toEqual(['0 bytes', '999 bytes', '1.0 kB', '1.2 MB', '100 MB']);
  expect([3.4, 1500, 125_000].map(durationText)).toEqual(['3 ms', '1.5 s', '2 min 5 s']);
  expect([plural(1, 'entry', 'entries'), plural(2000, 'file')]).toEqual(['1 entry', '2,000 files']);
});

test('a shell word is quoted, or null when quoting does not help', () => {
  expect(['a/b.env', 'a b', "'", '-x', '$(id)', 'a\nb'].map(shellWord)).toEqual([
    'a/b.env',
    "'a b'",
    "''\\'''",
    "'./-x'",
    "'$(id)'",
    null,
  ]);
});
