/** What `fix` says before and after: the masked diff, what is only proposed and why, and what to do next. */
import { renderReference } from '../../core/model/index.ts';
import { escapeControl } from '../../core/text/index.ts';
import type { Style } from '../../core/text/index.ts';
import { findRule } from '../../rules/index.ts';
import { plural } from '../../scanner/index.ts';
import type { KeywardError } from '../../core/errors/index.ts';
import type { PlannedFile } from './plan-files.ts';
import type { References } from './references.ts';

/** What became of one file. `problem` is set when it was to be written and could not. */
export interface FixedFile extends PlannedFile {
  readonly written: boolean;
}

export interface Tally {
  readonly replaced: number;
  readonly proposed: number;
  /** Files with at least one edit. */
  readonly files: number;
  readonly problems: number;
}

export function tallyOf(files: readonly PlannedFile[]): Tally {
  let [replaced, proposed, changed, problems] = [0, 0, 0, 0];
  for (const { plan, problem } of files) {
    if (problem !== null) problems++;
    if (plan === null || problem !== null) continue;
    replaced += plan.replaced.length;
    proposed += plan.proposed.length;
    if (plan.edits.length > 0) changed++;
  }
  return { replaced, proposed, files: changed, problems };
}

export function renderPlans(files: readonly PlannedFile[], style: Style): string {
  const lines: string[] = [];
  for (const { file, plan, problem, items } of files) {
    if (plan !== null && plan.edits.length === 0 && plan.proposed.length === 0) continue;
    lines.push(style.bold(escapeControl(file.name)));
    if (problem !== null) lines.push(...renderProblem(problem, style));
    if (plan !== null && plan.diff !== '') lines.push(...plan.diff.split('\n').map((line) => paint(line, style)));
    for (const { item, reason, patch } of plan?.proposed ?? []) {
      const occurrence = items[item];
      if (occurrence === undefined) continue;
      const { finding, location } = occurrence;
      lines.push(
        `  ${style.yellow('by hand')} line ${location.line}, ${finding.rule} ${finding.preview}: ${escapeControl(reason)}`,
      );
      if (patch !== '') lines.push(...patch.split('\n').map((line) => `    ${paint(line, style)}`));
    }
    lines.push('');
  }
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
}

export function renderProblem({ message, hint, code }: KeywardError, style: Style): string[] {
  const lines = [`  ${style.red('not changed')} ${escapeControl(message)} ${style.dim(`(${code})`)}`];
  if (hint !== undefined) lines.push(`    ${style.dim('hint:')} ${escapeControl(hint)}`);
  return lines;
}

function paint(line: string, style: Style): string {
  if (line.startsWith('-')) return style.red(line);
  if (line.startsWith('+')) return style.green(line);
  return style.dim(line);
}

export function renderOutcome(files: readonly FixedFile[], style: Style): string {
  const written = files.filter((file) => file.written);
  const tally = tallyOf(written);
  const lines: string[] = [];
  if (written.length > 0) {
    lines.push(style.bold(`Replaced ${plural(tally.replaced, 'value')} in ${plural(tally.files, 'file')}.`), '', 'Next:');
    if (written.some(({ plan }) => plan?.format === 'dotenv')) {
      lines.push('  Start programs that read a .env file with: keyward run --env-file FILE -- COMMAND');
    }
    if (written.some(({ plan }) => plan?.edits.some(({ kind }) => kind === 'wrap') === true)) {
      lines.push('  Restart the AI tools: their servers now start through keyward run.');
    }
    lines.push('  The old values are still valid and may have been seen. Rotate them:');
    for (const [rule, rotate] of rotations(written)) lines.push(`    ${rule}: ${rotate}`);
    lines.push('  To take this back: keyward undo');
  }
  const failed = files.filter(({ problem }) => problem !== null).length;
  const { proposed } = tallyOf(files);
  // What failed before it was written stands with the plans already.
  for (const { file, plan, problem } of files) {
    if (plan !== null && problem !== null) lines.push(style.bold(escapeControl(file.name)), ...renderProblem(problem, style));
  }
  if (proposed > 0) lines.push(`${plural(proposed, 'value')} must be replaced by hand; the reasons stand above.`);
  if (failed > 0) lines.push(`${plural(failed, 'file')} could not be changed.`);
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
}

function rotations(files: readonly PlannedFile[]): Map<string, string> {
  const links = new Map<string, string>();
  for (const { plan, items } of files) {
    for (const index of plan?.replaced ?? []) {
      const id = items[index]?.finding.rule;
      const rule = id === undefined ? null : findRule(id);
      if (id !== undefined && rule != null) links.set(id, rule.rotate);
    }
  }
  return links;
}

/** The shape of `--format json`. No field can hold a value: diffs are masked. */
export function describeFix(files: readonly FixedFile[], references: References, options: { readonly dryRun: boolean }): unknown {
  const { replaced, proposed, problems } = tallyOf(files);
  return {
    schema: 'keyward.fix/1',
    dryRun: options.dryRun,
    summary: { replaced, proposed, failed: problems },
    files: files.map(({ file, items, plan, problem, written }) => {
      const about = (index: number): Record<string, unknown> => {
        const occurrence = items[index];
        const reference = references.get(occurrence?.finding.id ?? '');
        return {
          finding: occurrence?.finding.id,
          rule: occurrence?.finding.rule,
          line: occurrence?.location.line,
          reference: reference === undefined ? null : renderReference(reference),
        };
      };
      return {
        path: file.name,
        written,
        replaced: (plan?.replaced ?? []).map(about),
        proposed: (plan?.proposed ?? []).map(({ item, reason, patch }) => ({ ...about(item), reason, patch })),
        diff: plan?.diff ?? '',
        error: problem === null ? null : problem.toBody().error,
      };
    }),
  };
}
