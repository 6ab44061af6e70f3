import { realpath } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { homeOf } from '../../core/config/index.ts';
import { KeywardError } from '../../core/errors/index.ts';
import { escapeControl } from '../../core/text/index.ts';
import type { ReversalOrigin, StoredRecord } from '../../vault/index.ts';
import type { Command, Invocation } from '../command.ts';
import { styleFor } from '../terminal.ts';

export const command: Command = {
  group: 'fix',
  summary: 'Put back what fix replaced.',
  usage: ['undo [PATH...]', 'undo --list'],
  description: `Without a path the last run of fix is taken back; with paths the last rewrite of each file there. A file is restored to exactly the bytes it had, and only if it is still as fix left it: one that changed since is left alone and named.

Exit status: 0 when everything was restored, 2 when something was not.`,
  examples: [
    { line: 'keyward undo --list', says: 'What can be taken back, latest first.' },
    { line: 'keyward undo --dry-run', says: 'Which files would be restored.' },
  ],
  flags: ['list', 'dry-run'],
  run: runUndo,
};

async function runUndo(invocation: Invocation): Promise<number> {
  const { words, flags, env, cwd, stdout, stderr } = invocation;
  const { listRecords, selectRecords, undoRewrite } = await import('../../vault/index.ts');
  const records = await listRecords(homeOf(env));
  const paths = await Promise.all(words.map((word) => absolute(resolve(cwd, word))));
  if (flags.list === true) {
    for (const line of records.map(describe)) stdout.write(`${line}\n`);
    if (records.length === 0 && flags.quiet !== true) stderr.write('There is no rewrite to undo.\n');
    return 0;
  }
  const chosen = selectRecords(records, paths);
  if (chosen.length === 0) {
    throw new KeywardError('undo.not-found', 'There is no rewrite to undo here.', {
      hint: 'List them with `keyward undo --list`.',
    });
  }
  const style = styleFor(stderr, flags.color, env);
  const dryRun = flags['dry-run'] === true;
  let failed = 0;
  const origins: ReversalOrigin[] = [];
  for (const stored of chosen) {
    const name = escapeControl(stored.record.path);
    try {
      const outcome = await undoRewrite(stored, { dryRun });
      if (!dryRun && stored.record.origin !== undefined) origins.push(stored.record.origin);
      const done = dryRun ? 'would be restored' : 'restored';
      if (flags.quiet !== true) stdout.write(`${name}: ${outcome === 'restored' ? done : 'held the old bytes already'}\n`);
    } catch (problem) {
      if (!(problem instanceof KeywardError)) throw problem;
      const { renderProblem } = await import('../fix/render.ts');
      failed++;
      stderr.write(`${name}\n${renderProblem(problem, style).join('\n')}\n`);
    }
  }
  if (origins.length > 0) {
    const { describeSilence, reportRewrites } = await import('../fix/service.ts');
    const silence = await reportRewrites('undone', origins, invocation);
    if (silence !== null) stderr.write(`${describeSilence('undone', silence)}\n`);
  }
  return failed > 0 ? 2 : 0;
}

function describe({ record: { time, path, edits } }: StoredRecord): string {
  const places = edits.length === 1 ? '1 place' : `${edits.length} places`;
  return `${new Date(time).toISOString()}  ${escapeControl(path)}  ${places}`;
}

/** Records name files without links in their folders; the file itself may be gone. */
async function absolute(path: string): Promise<string> {
  const whole = await realpath(path).catch(() => null);
  if (whole !== null) return whole;
  const folder = await realpath(dirname(path)).catch(() => dirname(path));
  return join(folder, basename(path));
}
