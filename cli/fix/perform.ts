/** The steps of `fix`: scan, store the values and learn their references, plan, show, ask, write. */
import { basename } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { foldersUpToRoot, homeOf } from '../../core/config/index.ts';
import { KeywardError } from '../../core/errors/index.ts';
import { toReferencePart } from '../../core/model/index.ts';
import type { Finding, Reference, Secret } from '../../core/model/index.ts';
import { applyPlan, createUndoLog } from '../../vault/index.ts';
import type { ReversalOrigin } from '../../vault/index.ts';
import type { Invocation } from '../command.ts';
import type { Performed } from '../scan/perform.ts';
import type { ScanPlan } from '../scan/request.ts';
import type { PlannedFile } from './plan-files.ts';
import { connectForFix, pushEnvironment } from './service.ts';
import { knownReferences, waitForReferences } from './references.ts';
import type { References } from './references.ts';
import type { FixedFile } from './render.ts';

/** The project's name as the service keeps it. */
export async function projectOf({ config, start }: ScanPlan, { flags }: Invocation): Promise<string> {
  const { projectName } = await import('../push/index.ts');
  const folders = foldersUpToRoot(start);
  return projectName(flags.project ?? config.push.project ?? basename(folders.at(-1) ?? start));
}

/** Pushes the findings and waits for the vault: no value leaves a file before it is kept elsewhere. */
export async function storeValues({ result, report }: Performed, project: string, invocation: Invocation): Promise<References> {
  const { pushFindings } = await import('../push/index.ts');
  await pushFindings({ result: { ...result, findings: report.findings }, project, env: pushEnvironment(invocation) });
  const client = await connectForFix(invocation);
  return waitForReferences(client, project, new Set(report.findings.map(({ id }) => id)));
}

/** For `--dry-run`, which stores nothing: the references that exist, and placeholders for the others. */
export async function previewReferences(
  findings: readonly Finding[],
  project: string,
  invocation: Invocation,
): Promise<{ readonly references: References; readonly invented: number }> {
  const ids = new Set(findings.map(({ id }) => id));
  const known = await ask(project, ids, invocation);
  const references = new Map<string, Reference>(known);
  for (const { id, rule } of findings) {
    if (!references.has(id)) references.set(id, { vault: 'new', item: toReferencePart(rule), field: 'value' });
  }
  return { references, invented: references.size - known.size };
}

async function ask(project: string, ids: ReadonlySet<string>, invocation: Invocation): Promise<References> {
  try {
    return await knownReferences(await connectForFix(invocation), project, ids);
  } catch (error) {
    // A preview needs no service.
    if (error instanceof KeywardError && ['service.unreachable', 'token.missing'].includes(error.code)) return new Map();
    throw error;
  }
}

/** Throws `usage.invalid` where nobody can be asked; before anything is stored. */
export function checkMayAsk({ flags, stdin, stderr }: Invocation): void {
  if (flags.yes === true || (stdin.isTTY && stderr.isTTY)) return;
  throw new KeywardError('usage.invalid', 'There is no terminal to ask whether to go on; nothing was changed.', {
    hint: 'Add --yes to go on without being asked, or --dry-run to look only.',
  });
}

export async function confirm(question: string, { flags, stdin, stderr }: Invocation): Promise<boolean> {
  if (flags.yes === true) return true;
  const dialogue = createInterface({ input: stdin, output: stderr });
  try {
    return /^y(es)?$/i.test((await dialogue.question(`${question} [y/N] `)).trim());
  } finally {
    dialogue.close();
  }
}

/** Writes what was planned. A file that cannot be written keeps its value, and its problem is reported. */
export async function writeFiles(planned: readonly PlannedFile[], project: string, env: Invocation['env']): Promise<FixedFile[]> {
  const log = createUndoLog(homeOf(env));
  const fixed: FixedFile[] = [];
  for (const file of planned) {
    if (file.plan === null) {
      fixed.push({ ...file, written: false });
      continue;
    }
    try {
      const origin = originOf(file, project);
      const written = await applyPlan(file.plan, { record: (reversal) => log.record({ ...reversal, origin }) });
      fixed.push({ ...file, written });
    } catch (problem) {
      if (!(problem instanceof KeywardError)) throw problem;
      fixed.push({ ...file, problem, written: false });
    }
  }
  return fixed;
}

/** A finding is gone from a file when every place of it was replaced there. */
export function originOf({ file, items, plan }: PlannedFile, project: string): ReversalOrigin {
  const idsAt = (places: readonly number[]): Set<string> => new Set(places.map((item) => items[item]?.finding.id ?? ''));
  const left = idsAt((plan?.proposed ?? []).map(({ item }) => item));
  return { project, path: file.name, findings: [...idsAt(plan?.replaced ?? [])].filter((id) => id !== '' && !left.has(id)) };
}

export function disposeAll(values: ReadonlyMap<string, Secret>): void {
  for (const value of values.values()) value.dispose();
}
