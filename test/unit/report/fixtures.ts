/** Findings for report tests, with names that try to break out of every format. */
import type { Finding, Location } from '../../../core/model/index.ts';
import { createReport } from '../../../scanner/report/index.ts';
import type { Report, RuleFacts } from '../../../scanner/report/index.ts';
import type { ScanResult } from '../../../scanner/scan-result.ts';

export const HOSTILE_PATHS = [
  'plain/.env',
  'a b/50%/x:y,z.json',
  '=cmd|calc!A1',
  '"><script>&\'.yml',
  'new\nline\r::error::forged',
  'esc\u001b[31m\u009b\u202e',
  '日本/ünï\ud800',
  '-rf',
];

export function place(path: string, more: Partial<Location> = {}): Location {
  return { source: 'file', path, line: 3, column: 14, endLine: 3, endColumn: 54, byteStart: 40, byteEnd: 80, ...more };
}

let count = 0;

export function finding(path: string, more: Partial<Finding> = {}): Finding {
  count++;
  return {
    schema: 'keyward.finding/1',
    id: count.toString(16).padStart(32, '0'),
    secret: `5ec${count.toString(16).padStart(29, '0')}`,
    rule: 'acme.token',
    title: 'Acme token',
    severity: 'high',
    confidence: 0.97,
    level: 'certain',
    location: place(path),
    also: [],
    preview: 'acme_… (40)',
    ...more,
  };
}

/** A secret and the id that it is used with, as a scan joins them. */
export function joined(path: string, ambiguous = false): [id: Finding, secret: Finding] {
  const location = place(path, { line: 2, endLine: 2, byteStart: 9, byteEnd: 29 });
  const id = finding(path, { rule: 'acme.key-id', title: 'Acme key ID', location });
  const doubt = ambiguous ? ({ ambiguous } as const) : {};
  const part = { kind: 'key-id', rule: id.rule, title: id.title, location, preview: '… (20)', ...doubt };
  return [id, finding(path, { parts: [part] })];
}

const RULES: readonly RuleFacts[] = [
  {
    id: 'acme.key-id',
    title: 'Acme key ID',
    severity: 'medium',
    confidence: 0.9,
    rotate: 'https://acme.example/tokens',
    sources: [],
    half: true,
  },
  {
    id: 'acme.token',
    title: 'Acme token',
    severity: 'high',
    confidence: 0.97,
    rotate: 'https://acme.example/tokens',
    sources: ['https://acme.example/docs'],
  },
];

export function reportOf(findings: readonly Finding[], more: Partial<ScanResult> = {}): Report {
  const result: ScanResult = {
    findings,
    values: new Map(),
    ignored: 0,
    staleIgnores: [],
    skipped: [],
    capped: [],
    excluded: {},
    stats: {
      files: 12,
      bytes: 34_567,
      threads: 0,
      milliseconds: 89.4,
      hits: 9,
      candidates: 5,
      byGit: 0,
      cached: 0,
      archives: 0,
      entries: 0,
      decoded: 0,
      reads: 0,
      slowReads: 0,
      stages: {},
    },
    aborted: false,
    ...more,
  };
  return createReport(result, {
    version: '1.2.3',
    threshold: 'medium',
    rules: new Map(RULES.map((rule) => [rule.id, rule])),
    startedAt: new Date('2026-01-02T03:04:05.678Z'),
    endedAt: new Date('2026-01-02T03:04:06.789Z'),
  });
}

export function hostileReport(): Report {
  const [first = '', ...others] = HOSTILE_PATHS;
  const commit = {
    source: 'git',
    commit: 'c0ffee'.repeat(6) + 'c0ff',
    author: '=Eve\u001b[2J <e@x.example>',
    date: '2025-05-06T07:08:09Z',
  } as const;
  return reportOf(
    [
      finding(first, { also: others.map((path) => place(path)) }),
      ...others.map((path) => finding(path)),
      finding('old/config.yml', { location: place('old/config.yml', commit), severity: 'critical' }),
      finding('unsure.txt', { level: 'low', confidence: 0.3 }),
    ],
    {
      skipped: HOSTILE_PATHS.map((path) => ({ path, reason: 'unreadable', detail: 'permission denied' }) as const),
      capped: [{ path: 'big.bin', reason: 'too-large', detail: '11 MB' }],
      excluded: { binary: 2, symlink: 1 },
      ignored: 3,
      staleIgnores: ['abc acme.token \u001b[31m'],
    },
  );
}
