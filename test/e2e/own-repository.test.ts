/** Keyward on its own repository: no real-looking credential is committed, tests and manual included. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { REPOSITORY, runCli } from '../support/cli.ts';
import { withFolder } from '../support/folder.ts';

interface Report {
  readonly summary: { readonly files?: number };
  readonly findings: readonly { readonly rule: string; readonly location: { readonly path: string; readonly line: number } }[];
  readonly skipped: readonly unknown[];
}

test('a scan of this repository is clean and complete', async () => {
  await withFolder(async (folder) => {
    const output = join(folder, 'report.json');
    const { status, stderr } = await runCli(['scan', '.', '--format', 'json', '--output', output], { cwd: REPOSITORY });
    const report = JSON.parse(await readFile(output, 'utf8')) as Report;
    const places = report.findings.map(({ rule, location }) => `${location.path}:${location.line} ${rule}`);
    expect(places).toEqual([]);
    expect(report.skipped).toEqual([]);
    expect(status, stderr).toBe(0);
  });
});
