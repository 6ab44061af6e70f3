import sarifSchema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' };
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import type { AnySchema } from 'ajv';
import { describe, expect, test } from 'vitest';
import { loadFormat, REPORT_FORMATS } from '../../../scanner/report/index.ts';
import type { Report } from '../../../scanner/report/index.ts';
import { finding, HOSTILE_PATHS, hostileReport, joined, place, reportOf } from './fixtures.ts';

async function renderAs(format: string, report: Report): Promise<string> {
  const render = await loadFormat(format);
  if (render === null) throw new Error(`no format ${format}`);
  return [...render(report)].join('');
}

test('the formats are those of the command line', () => {
  expect([...REPORT_FORMATS].toSorted()).toEqual(['csv', 'github', 'gitlab', 'gitleaks', 'json', 'junit', 'ndjson', 'sarif']);
});

test('a format nobody wrote is null, also one named like a method', async () => {
  expect(await loadFormat('xml')).toBeNull();
  expect(await loadFormat('toString')).toBeNull();
});

describe.each(REPORT_FORMATS)('%s', (format) => {
  test('writes no control character but line ends, whatever names say', async () => {
    const text = await renderAs(format, hostileReport());
    expect(text).not.toMatch(/[\u0000-\u0009\u000b\u000c\u000e-\u001f\u007f-\u009f\ud800-\udfff]/u);
  });

  test('writes only what is at or above the threshold', async () => {
    expect(await renderAs(format, hostileReport())).not.toContain('unsure.txt');
  });

  test('is well-formed without findings', async () => {
    const text = await renderAs(format, reportOf([]));
    if (['json', 'gitlab', 'sarif', 'gitleaks', 'ndjson'].includes(format)) JSON.parse(text);
    expect(text.endsWith('\n') || text === '').toBe(true);
  });
});

describe('json', () => {
  test('is one object with the promised keys', async () => {
    const value = JSON.parse(await renderAs('json', hostileReport())) as Record<string, unknown>;
    expect(Object.keys(value)).toEqual(['schema', 'tool', 'summary', 'findings', 'skipped', 'excluded']);
    expect(value['summary']).toMatchObject({
      findings: 9,
      secrets: 9,
      belowThreshold: 1,
      skipped: 8,
      complete: false,
      ignored: 3,
    });
    expect(value['findings']).toHaveLength(9);
    expect(value['skipped']).toHaveLength(9);
    expect(value['excluded']).toEqual({ binary: 2, symlink: 1 });
  });
});

describe('ndjson', () => {
  test('ends with the summary', async () => {
    const lines = (await renderAs('ndjson', hostileReport()))
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { schema: string });
    expect(lines.map(({ schema }) => schema)).toEqual([
      ...Array.from({ length: 9 }, () => 'keyward.finding/1'),
      ...Array.from({ length: 9 }, () => 'keyward.skipped/1'),
      'keyward.summary/1',
    ]);
  });
});

interface Sarif {
  runs: {
    tool: { driver: { rules: { id: string; name: string; helpUri?: string; properties: Record<string, unknown> }[] } };
    columnKind: string;
    invocations: { executionSuccessful: boolean; toolExecutionNotifications: unknown[] }[];
    results: {
      ruleId: string;
      ruleIndex: number;
      partialFingerprints: Record<string, string>;
      locations: {
        physicalLocation: { artifactLocation: { uri: string; uriBaseId?: string }; region: Record<string, unknown> };
      }[];
    }[];
  }[];
}

describe('sarif', () => {
  // The published schema is of draft 4; it uses nothing that later drafts read otherwise.
  const { $schema: _, id: __, ...schema } = sarifSchema as Record<string, unknown>;
  const ajv = new Ajv({ strict: false, unicodeRegExp: false, allErrors: true });
  addFormats.default(ajv);
  const validate = ajv.compile(schema as AnySchema);

  test.each([
    ['hostile names', hostileReport()],
    ['nothing found', reportOf([])],
    ['a credential of two parts', reportOf(joined('a'))],
    ['a scan that was stopped', reportOf([finding('a')], { aborted: true })],
  ])('validates against the schema: %s', async (_name, report) => {
    const valid = validate(JSON.parse(await renderAs('sarif', report)));
    expect(validate.errors).toBeNull();
    expect(valid).toBe(true);
  });

  test('carries stable fingerprints, relative escaped addresses, rule help and what was skipped', async () => {
    const report = hostileReport();
    const run = (JSON.parse(await renderAs('sarif', report)) as Sarif).runs[0];
    expect(run?.columnKind).toBe('unicodeCodePoints');
    expect(run?.results.map(({ partialFingerprints }) => partialFingerprints['keywardPlace/v1'])).toEqual(
      report.findings.map(({ id }) => id),
    );
    expect(run?.results.map(({ locations }) => locations[0]?.physicalLocation.artifactLocation)).toContainEqual({
      uri: 'a%20b/50%25/x%3Ay%2Cz.json',
      uriBaseId: 'SRCROOT',
    });
    expect(run?.results[0]?.locations[0]?.physicalLocation.region).toEqual({
      startLine: 3,
      startColumn: 14,
      endLine: 3,
      endColumn: 54,
      byteOffset: 40,
      byteLength: 40,
    });
    expect(run?.tool.driver.rules).toHaveLength(1);
    expect(run?.tool.driver.rules[0]).toMatchObject({
      id: 'acme.token',
      name: 'AcmeToken',
      helpUri: 'https://acme.example/docs',
      properties: { 'security-severity': '8.0', precision: 'very-high' },
    });
    expect(run?.invocations[0]?.executionSuccessful).toBe(false);
    expect(run?.invocations[0]?.toolExecutionNotifications).toHaveLength(8);
  });

  test('names the parts of a credential and their places', async () => {
    const { results } = (JSON.parse(await renderAs('sarif', reportOf(joined('a')))) as Sarif).runs[0] ?? { results: [] };
    expect(results).toHaveLength(1);
    expect(results[0]).toMatchObject({
      message: { text: expect.stringContaining('With it: Acme key ID (at 2:14).') },
      relatedLocations: [{ id: 1, physicalLocation: { region: { startLine: 2 } }, message: { text: 'Acme key ID' } }],
    });
  });

  test('never quotes the file', async () => {
    expect(await renderAs('sarif', hostileReport())).not.toContain('snippet');
  });

  test('an absolute path is a file address without base', async () => {
    const run = (JSON.parse(await renderAs('sarif', reportOf([finding('/home/me/.mcp json')]))) as Sarif).runs[0];
    expect(run?.results[0]?.locations[0]?.physicalLocation.artifactLocation).toEqual({ uri: 'file:///home/me/.mcp%20json' });
  });
});

describe('csv', () => {
  test('has a row a place and no cell that begins a formula', async () => {
    const text = await renderAs('csv', hostileReport());
    const rows = text.trimEnd().split('\r\n');
    expect(rows).toHaveLength(1 + 9 + 7);
    for (const row of rows) expect(row).not.toMatch(/(?:^|,)"?[=+\-@]/);
    expect(text).toContain(`"'=cmd|calc!A1"`);
    expect(text).toContain(`"""><script>&'.yml"`);
  });
});

describe('junit', () => {
  test('counts failures and errors and escapes markup', async () => {
    const text = await renderAs('junit', hostileReport());
    expect(text).toContain('<testsuite name="keyward" tests="17" failures="9" errors="8" skipped="0"');
    expect(text.match(/<testcase /g)).toHaveLength(17);
    expect(text).toContain('name="&quot;&gt;&lt;script&gt;&amp;&apos;.yml:3:14"');
    expect(text.replace(/<\/?(?:\?xml|testsuites?|testcase|failure|error)\b[^<>]*>/g, '')).not.toMatch(/[<>]/);
  });

  test('a clean scan is one passed case', async () => {
    expect(await renderAs('junit', reportOf([]))).toContain('tests="1" failures="0" errors="0"');
  });
});

describe('github', () => {
  test('is a workflow command a line, and no name can begin another', async () => {
    const lines = (await renderAs('github', hostileReport())).trimEnd().split('\n');
    expect(lines).toHaveLength(9 + 8);
    for (const line of lines) expect(line).toMatch(/^::(?:error|warning|notice) [^\r\n]*?::[^\r\n]*$/);
    expect(lines[1]).toMatch(
      /^::error file=a b\/50%25\/x%3Ay%2Cz\.json,line=3,endLine=3,col=14,endColumn=53,title=Acme token exposed::/,
    );
    expect(lines[4]).toContain('file=new%0Aline%0D%3A%3Aerror%3A%3Aforged,');
  });

  test('a place in history points to no line of today', async () => {
    const line = (await renderAs('github', hostileReport())).split('\n').find((text) => text.includes('old/config.yml'));
    expect(line).toMatch(/^::error title=/);
  });
});

interface GitLab {
  version: string;
  scan: { type: string; status: string; start_time: string; messages: unknown[] };
  vulnerabilities: {
    id: string;
    severity: string;
    location: { file: string; commit: { sha: string } };
    identifiers: unknown[];
  }[];
}

describe('gitlab', () => {
  test('has what the schema asks for', async () => {
    const report = JSON.parse(await renderAs('gitlab', hostileReport())) as GitLab;
    expect(report.version).toMatch(/^15\.\d+\.\d+$/);
    expect(report.scan).toMatchObject({ type: 'secret_detection', status: 'success', start_time: '2026-01-02T03:04:05' });
    expect(report.scan.messages).toHaveLength(8);
    expect(report.vulnerabilities).toHaveLength(9 + 7);
    expect(new Set(report.vulnerabilities.map(({ id }) => id)).size).toBe(16);
    for (const { id, location, identifiers } of report.vulnerabilities) {
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
      expect(location.commit.sha).toMatch(/^[0-9a-f]{7,40}$/);
      expect(identifiers).toHaveLength(1);
    }
  });
});

describe('gitleaks', () => {
  test('has the field names, and nothing where the value would be', async () => {
    const rows = JSON.parse(await renderAs('gitleaks', hostileReport())) as Record<string, unknown>[];
    expect(rows).toHaveLength(16);
    expect(rows.every((row) => row['Secret'] === 'REDACTED' && row['Match'] === 'REDACTED')).toBe(true);
    expect(rows.at(-1)).toMatchObject({
      File: 'old/config.yml',
      Author: '=Eve\u001b[2J',
      Email: 'e@x.example',
      StartLine: 3,
      Fingerprint: `${'c0ffee'.repeat(6)}c0ff:old/config.yml:acme.token:3`,
    });
  });
});

test('every hostile path reaches the machine formats unharmed', async () => {
  const value = JSON.parse(await renderAs('json', hostileReport())) as { findings: { location: { path: string } }[] };
  expect(value.findings.slice(0, HOSTILE_PATHS.length).map(({ location }) => location.path)).toEqual(HOSTILE_PATHS);
  expect(place('x').path).toBe('x');
});
