import { relative, resolve } from 'node:path';
import type { Command } from '../command.ts';
import { ARCHIVE_FLAGS } from '../scan/archive-caps.ts';

export const command: Command = {
  group: 'find',
  summary: 'Accept the findings of today: write them to .keywardignore.',
  usage: ['baseline [PATH...]', 'baseline --git [PATH]'],
  description: `Each finding becomes a line with a keyed tag, the rule, the path and a reason; no value can be read from it. Entries that are there stay. Only what is new is reported from then on.

Rotate what is real: a baseline hides a finding, it does not mend it.`,
  examples: [
    { line: 'keyward baseline --dry-run', says: 'Show the lines that would be added.' },
    { line: 'keyward baseline', says: 'Write them.' },
  ],
  flags: [
    'git',
    'range',
    'since',
    'all-refs',
    'unreachable',
    'no-ignore',
    'exclude',
    'max-file-size',
    ...ARCHIVE_FLAGS,
    'baseline-path',
    'min-confidence',
    'allow-partial',
    'config',
    'threads',
    'dry-run',
    'output',
  ],
  async run(invocation) {
    const [{ acceptFindings }, { planScan }, { performScan }, { writeToFile }, { plural }] = await Promise.all([
      import('../scan/accept.ts'),
      import('../scan/request.ts'),
      import('../scan/perform.ts'),
      import('../output.ts'),
      import('../../scanner/index.ts'),
    ]);
    const { flags, cwd, stdout, stderr } = invocation;
    const plan = await planScan(invocation, 'baseline');
    const { result, report } = await performScan(plan, invocation, { keepValues: true });
    try {
      const { text, added } = acceptFindings([...report.findings, ...report.halves], result.values, plan.request.ignoreFile);
      const path = resolve(cwd, flags.output ?? plan.request.ignoreFile?.path ?? plan.ignorePath);
      const name = relative(cwd, path);
      if (flags['dry-run'] === true) stdout.write(added.map((line) => `+ ${line}\n`).join(''));
      else if (added.length > 0) await writeToFile(path, cwd, [text], { kept: true });
      if (flags.quiet !== true) {
        const done = flags['dry-run'] === true ? 'would be added to' : 'added to';
        stderr.write(
          added.length === 0
            ? `There is nothing to add to ${name}.\n`
            : `${plural(added.length, 'entry', 'entries')} ${done} ${name}.\n`,
        );
      }
      if (report.summary.complete || flags['allow-partial'] === true) return 0;
      stderr.write(`${plural(report.summary.skipped, 'place')} could not be scanned; \`keyward scan\` lists them.\n`);
      return 2;
    } finally {
      for (const value of result.values.values()) value.dispose();
    }
  },
};
