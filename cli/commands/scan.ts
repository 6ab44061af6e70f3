import { basename } from 'node:path';
import { foldersUpToRoot } from '../../core/config/index.ts';
import { exitStatusOf, renderStats } from '../../scanner/index.ts';
import type { Command, Invocation } from '../command.ts';
import type { FlagName } from '../flags.ts';
import { ARCHIVE_FLAGS } from '../scan/archive-caps.ts';
import { performScan } from '../scan/perform.ts';
import type { Performed } from '../scan/perform.ts';
import { usage } from '../parse.ts';
import { choosePresentation, presentReport } from '../scan/present.ts';
import { planScan } from '../scan/request.ts';
import type { ScanPlan } from '../scan/request.ts';
import { checkMayShow, shownValues } from '../scan/shown-values.ts';

const flags: readonly FlagName[] = [
  'git',
  'range',
  'since',
  'all-refs',
  'unreachable',
  'staged',
  'host',
  'path',
  'no-ignore',
  'exclude',
  'max-file-size',
  ...ARCHIVE_FLAGS,
  'baseline-path',
  'min-confidence',
  'format',
  'output',
  'verify',
  'allow-private',
  'explain',
  'show-secrets',
  'allow-partial',
  'push',
  'project',
  'config',
  'no-cache',
  'threads',
  'stats',
];

export const command: Command = {
  group: 'find',
  summary: 'Find credentials in files, in the history, in what is staged, or on standard input.',
  usage: [
    'scan [PATH...]',
    'scan --git [PATH] [--range A..B] [--since DATE]',
    'scan --staged [PATH]',
    'scan --host',
    'scan - [--path NAME]',
  ],
  description: `Without a path the current folder is scanned. Inside a repository that is every file git does not ignore, and ignored files whose name says credentials, such as .env.

Exit status: 0 when nothing was found, 1 when there are findings at or above --min-confidence, 2 when something broke or could not be scanned. A partial scan is not a clean one: what was skipped is listed with the reason.

--verify sends each value that was found to the vendor that issued it, and to nobody else, and says what the vendor answers: live, revoked or unknown. docs/verification.md tells what is called.

Formats: human, json, ndjson, sarif, csv, junit, github, gitlab, gitleaks. No format holds a value.`,
  examples: [
    { line: 'keyward scan', says: 'The current folder.' },
    { line: 'keyward scan --git --since 2026-01-01', says: 'Everything committed this year, on any branch.' },
    { line: 'keyward scan --format sarif --output keyward.sarif', says: 'A report for a code-scanning service.' },
    { line: 'keyward scan --verify', says: 'Which of them are alive? Asks their vendors.' },
    { line: 'git diff | keyward scan - --path change.diff', says: 'Standard input.' },
  ],
  flags,
  run: runScan,
};

export async function runScan(invocation: Invocation): Promise<number> {
  checkMayShow(invocation);
  const render = await choosePresentation(invocation, 'scan');
  const plan = await planScan(invocation, 'scan');
  const quiet = invocation.flags.quiet === true;
  if (!quiet) for (const notice of plan.notices) invocation.stderr.write(`note: ${notice}\n`);
  const push = invocation.flags.push === true;
  const show = invocation.flags['show-secrets'] === true;
  const verify = invocation.flags.verify === true;
  if (invocation.flags['allow-private'] === true && !verify) throw usage('--allow-private needs --verify.', 'scan');
  const performed = await performScan(plan, invocation, { keepValues: push || show || verify });
  const { result } = performed;
  let { report } = performed;
  let reportMilliseconds = 0;
  try {
    if (verify && !report.summary.aborted) {
      const { verifyReport } = await import('../scan/verify.ts');
      report = await verifyReport(performed, invocation);
    }
    const reporting = performance.now();
    const values = show ? { values: shownValues(result.values) } : {};
    await presentReport(render, report, invocation, { ...values, base: result.base });
    reportMilliseconds = performance.now() - reporting;
    if (push) await pushResult(performed, plan, invocation);
  } finally {
    for (const value of result.values.values()) value.dispose();
  }
  if (invocation.flags.stats === true) invocation.stderr.write(renderStats(result, reportMilliseconds));
  return exitStatusOf(report, invocation.flags['allow-partial'] === true);
}

async function pushResult(
  { result, report }: Performed,
  { config, start }: ScanPlan,
  { flags, env, stderr }: Invocation,
): Promise<void> {
  const { pushFindings } = await import('../push/index.ts');
  const folders = foldersUpToRoot(start);
  const project = flags.project ?? config.push.project ?? basename(folders.at(-1) ?? start);
  // A file that a rule knows by its path alone holds no value that could be kept.
  const valued = [...report.findings, ...report.halves].filter(({ id }) => result.values.has(id));
  const { chunks, findings } = await pushFindings({ result: { ...result, findings: valued }, project, env });
  if (flags.quiet !== true)
    stderr.write(
      `Pushed ${findings} ${findings === 1 ? 'finding' : 'findings'} of "${project}" in ${chunks} ${chunks === 1 ? 'chunk' : 'chunks'}.\n`,
    );
}
