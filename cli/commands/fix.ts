import type { Command, Invocation } from '../command.ts';
import { usage } from '../parse.ts';

export const command: Command = {
  group: 'fix',
  summary: 'Replace credentials in files by references to the vault; the diff first.',
  usage: ['fix [PATH...]'],
  description: `Scans the paths, stores every value in the vault through the service, then replaces exactly the value's bytes in .env, JSON, YAML, TOML and INI files by a kw:// reference. Of an MCP server the command becomes "keyward run --no-mask -- ...", which resolves the references when it starts. A diff with masked values is shown before anything is written.

What cannot be replaced safely is listed with the reason and a proposed change. Each file is read again after the change: if anything else than the announced values would differ, it is not written. keyward undo puts the old bytes back.

Exit status: 0 when everything was replaced, 1 when something is left to do by hand, 2 when something broke or could not be scanned.`,
  examples: [
    { line: 'keyward fix --dry-run', says: 'What would change below the current folder; stores and writes nothing.' },
    { line: 'keyward fix .env ~/.cursor/mcp.json', says: 'Two files.' },
  ],
  flags: [
    'dry-run',
    'yes',
    'format',
    'output',
    'no-ignore',
    'exclude',
    'max-file-size',
    'min-confidence',
    'allow-partial',
    'project',
    'config',
    'threads',
    'url',
  ],
  run: runFix,
};

async function runFix(invocation: Invocation): Promise<number> {
  const { flags, cwd, stdout, stderr } = invocation;
  const format = flags.format ?? 'human';
  if (format !== 'human' && format !== 'json') throw usage('--format takes human or json here.', 'fix');
  const shown = format === 'human' && flags.output === undefined;
  if (!shown && flags.yes !== true && flags['dry-run'] !== true)
    throw usage('What is not shown here needs --yes or --dry-run.', 'fix');
  if (invocation.words.includes('-')) throw usage('Standard input cannot be fixed; name a file.', 'fix');
  const { planScan } = await import('../scan/request.ts');
  const { performScan } = await import('../scan/perform.ts');
  const { plural } = await import('../../scanner/index.ts');
  const scanPlan = await planScan(invocation, 'fix');
  const performed = await performScan(scanPlan, invocation, { keepValues: true });
  const steps = await import('../fix/perform.ts');
  const { values } = performed.result;
  try {
    const { filesToFix, isInFile } = await import('../fix/files.ts');
    const { planFiles } = await import('../fix/plan-files.ts');
    const { clientOf } = await import('../fix/clients.ts');
    const { describeFix, renderOutcome, renderPlans, tallyOf } = await import('../fix/render.ts');
    const { describeSilence, reportRewrites } = await import('../fix/service.ts');
    const { styleFor } = await import('../terminal.ts');
    const { jsonText } = await import('../../core/text/index.ts');
    const { writeToFile, writeToStream } = await import('../output.ts');
    const style = styleFor(stdout, flags.output === undefined ? flags.color : 'never', invocation.env);
    const say = (text: string): Promise<void> =>
      flags.output === undefined ? writeToStream(stdout, [text]) : writeToFile(flags.output, cwd, [text]);
    const note = (text: string): void => void (flags.quiet === true || stderr.write(`${text}\n`));

    const { summary } = performed.report;
    // What stands in an archive or is encoded cannot be spliced: it is neither stored nor changed.
    const all = [...performed.report.findings, ...performed.report.halves];
    const findings = all.filter(isInFile);
    const outside = all.length - findings.length;
    if (summary.aborted) {
      note('The scan was stopped; nothing was changed.');
      return 2;
    }
    const incomplete = summary.skipped > 0 && flags['allow-partial'] !== true;
    if (summary.skipped > 0) note(`${plural(summary.skipped, 'file')} could not be scanned; keyward scan lists them.`);
    const dryRun = flags['dry-run'] === true;
    const project = await steps.projectOf(scanPlan, invocation);
    const files = filesToFix(findings, performed.result.base ?? cwd);
    if (files.length > 0 && !dryRun) steps.checkMayAsk(invocation);
    if (files.length > 0 && !dryRun) note(`Storing ${plural(findings.length, 'finding')} of "${project}" in the vault…`);
    const { references, invented } =
      dryRun || files.length === 0
        ? await steps.previewReferences(findings, project, invocation)
        : {
            references: await steps.storeValues({ ...performed, report: { ...performed.report, findings } }, project, invocation),
            invented: 0,
          };
    const planned = await planFiles(files, { values, references, clientOf });

    if (format === 'human') await say(files.length === 0 ? 'Nothing to replace.\n' : renderPlans(planned, style));
    if (outside > 0)
      note(`${plural(outside, 'value')} in archives or encoded left as they are: replace them where they are made.`);
    if (invented > 0)
      note(`${plural(invented, 'value')} not stored yet: the final reference is given when fix runs without --dry-run.`);
    const tally = tallyOf(planned);
    const wanted = `Replace ${plural(tally.replaced, 'value')} in ${plural(tally.files, 'file')}?`;
    const go = !dryRun && tally.files > 0 && (await steps.confirm(wanted, invocation));
    const fixed = go
      ? await steps.writeFiles(planned, project, invocation.env)
      : planned.map((file) => ({ ...file, written: false }));
    const origins = fixed.filter(({ written }) => written).map((file) => steps.originOf(file, project));
    const silence = await reportRewrites('applied', origins, invocation);
    if (silence !== null) stderr.write(`${describeSilence('applied', silence)}\n`);
    if (format === 'json') await say(`${jsonText(describeFix(fixed, references, { dryRun }))}\n`);
    else if (!dryRun && flags.quiet !== true) stderr.write(renderOutcome(fixed, style));

    const after = tallyOf(fixed);
    if (after.problems > 0 || incomplete) return 2;
    const left = outside + after.proposed + (dryRun || go ? 0 : after.replaced);
    return left > 0 ? 1 : 0;
  } finally {
    steps.disposeAll(values);
  }
}
