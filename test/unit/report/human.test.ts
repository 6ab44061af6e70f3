import { expect, test } from 'vitest';
import { createStyle, displayWidth } from '../../../core/text/index.ts';
import { renderHuman, renderSummary } from '../../../scanner/report/index.ts';
import type { HumanLayout, Report } from '../../../scanner/report/index.ts';
import { finding, hostileReport, joined, place, reportOf } from './fixtures.ts';

const plain: HumanLayout = { style: createStyle(false), width: 80 };
const render = (report: Report, layout: Partial<HumanLayout> = {}) => [...renderHuman(report, { ...plain, ...layout })].join('');

test('a secret with its places, what opens it and what to do', () => {
  const commit = { source: 'git', commit: 'ab'.repeat(20), author: 'Ada <ada@x.example>' } as const;
  const shared = '5ec0';
  const report = reportOf([
    finding('new/.env', { secret: shared }),
    finding('old/.env', {
      secret: shared,
      location: place('old/.env', { ...commit, date: '2024-05-06T07:08:09Z' }),
      also: [place('older/.env', { ...commit, date: '2023-01-01T00:00:00Z' })],
    }),
  ]);
  expect(render(report)).toBe(`[HIGH] Acme token  acme_… (40)
   new/.env:3:14
   older/.env:3:14  ababababab 2023-01-01 Ada <ada@x.example>
   old/.env:3:14    ababababab 2024-05-06 Ada <ada@x.example>
   rule   acme.token · certain
   rotate https://acme.example/tokens
   fix    keyward fix new/.env

✗ 1 secret in 3 places (1 high) · 12 files, 34.6 kB in 89 ms
Not a credential? Write \`keyward:allow RULE reason\` on its line, or accept what
is there with \`keyward baseline\`.
`);
});

test('a credential of two parts is one entry', () => {
  expect(render(reportOf(joined('a')), { quiet: true })).toContain(`   a:3:14
   rule   acme.token · certain
   with   Acme key ID (at 2:14)
`);
});

test('what counted stands in a line for it and one against it, the heaviest first', () => {
  const evidence = [
    { says: 'random', weight: 2 },
    { says: 'in a \u001b test', weight: -1.5 },
    { says: 'its length', weight: 0.5 },
  ];
  const text = render(reportOf([finding('a', { evidence })]), { quiet: true });
  expect(text).toContain('   for    random · its length\n   but    in a \\e test\n');
  expect(render(reportOf([finding('a', { evidence: evidence.slice(0, 1) })]))).not.toContain('but ');
});

test('the first commit that holds a secret is named as such', () => {
  const at = (path: string, date: string) => place(path, { source: 'git', commit: 'c'.repeat(40), date });
  const text = render(reportOf([finding('b', { location: at('b', '2024-01-01'), also: [at('a', '2020-01-01')] })]));
  expect(text).toContain('a:3:14  cccccccccc 2020-01-01 · first seen\n');
  expect(text.match(/first seen/g)).toHaveLength(1);
});

test('the worst comes first, and severity is readable without colour', () => {
  const text = render(
    reportOf([finding('a', { severity: 'low' }), finding('b', { severity: 'critical' }), finding('c', { severity: 'medium' })]),
  );
  expect([...text.matchAll(/^\[(\w+)\]/gm)].map(([, badge]) => badge)).toEqual(['CRITICAL', 'MEDIUM', 'LOW']);
});

test('no name acts on the terminal, with colour or without', () => {
  for (const enabled of [false, true]) {
    const text = render(hostileReport(), { style: createStyle(enabled) }).replace(/\u001b\[[\d;]*m/g, '');
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
    expect(text).toContain('esc\\e[31m\\u{9b}\\u{202e}:3:14');
    expect(text).toContain('new\\nline\\r::error::forged:3:14');
  }
});

test('at a terminal lines of places and skips fit its width', () => {
  const long = `${'very/long/'.repeat(30)}.env`;
  const text = render(
    reportOf([finding(long)], { skipped: [{ path: long, reason: 'corrupt', detail: 'short words '.repeat(20).trim() }] }),
    { width: 60 },
  );
  for (const line of text.split('\n').filter((each) => each.startsWith('   ') && !each.includes('keyward fix'))) {
    expect(displayWidth(line)).toBeLessThanOrEqual(60);
  }
  expect(render(reportOf([finding(long)]), { width: Number.POSITIVE_INFINITY })).toContain(`   ${long}:3:14\n`);
});

test('what was skipped is listed with the reason and makes the scan incomplete', () => {
  const report = reportOf([], {
    skipped: [{ path: 'core.bin', reason: 'unreadable', detail: 'permission denied' }],
    excluded: { binary: 2 },
  });
  expect(render(report)).toBe(`Not scanned: 1 place
   core.bin
     unreadable: permission denied

No credentials found so far · 12 files, 34.6 kB in 89 ms
! Incomplete: 1 place not scanned (--allow-partial accepts that).
Left out: 2 binary files.
`);
  expect(render(report, { allowPartial: true })).toContain('✓ No credentials found ·');
});

test('a scan that was stopped never looks clean', () => {
  const report = reportOf([], { aborted: true });
  for (const allowPartial of [false, true]) {
    expect(render(report, { allowPartial })).not.toContain('✓');
    expect(render(report, { allowPartial })).toContain('! Stopped before the end');
  }
});

test('a path that cannot be pasted is not offered as a command', () => {
  expect(render(reportOf([finding('a\u202e.env')]))).not.toContain('keyward fix');
  expect(render(reportOf([finding("it's/.env")]))).toContain("keyward fix 'it'\\''s/.env'");
  expect(render(reportOf([finding('-x.env')]))).toContain("keyward fix './-x.env'");
});

test('values appear only when they are handed over', () => {
  const report = reportOf([finding('a.env')]);
  const id = report.findings[0]?.id ?? '';
  expect(render(report)).not.toContain('canary');
  expect(render(report, { values: new Map([[id, 'canary\u001b[2J']]) })).toContain('canary\\e[2J');
});

test('quiet leaves the closing lines out; the summary is nothing but them', () => {
  const report = reportOf([finding('a.env')]);
  expect(render(report, { quiet: true })).not.toContain('1 secret');
  expect(renderSummary(report, plain)).toBe('✗ 1 secret (1 high) · 12 files, 34.6 kB in 89 ms\n');
});

test('a file is named from where the reader stands, a place in history as it was called', () => {
  const report = reportOf([finding('sub/x.env', { also: [place('sub/y.env', { source: 'git', commit: 'c'.repeat(40) })] })]);
  const text = render(report, { localPath: (path) => path.replace('sub/', '') });
  expect(text).toContain('   x.env:3:14\n');
  expect(text).toContain('   fix    keyward fix x.env\n');
  expect(text).toContain('sub/y.env:3:14');
});
