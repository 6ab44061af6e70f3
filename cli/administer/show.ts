/** How administration commands print what the service answered: JSON on request, else aligned lines for a person. */
import { displayWidth, escapeControl, jsonText, padEnd } from '../../core/text/index.ts';
import type { Invocation } from '../command.ts';
import { usage } from '../parse.ts';

type Cell = string | number | null;

export interface Table {
  readonly head: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** Printed instead of an empty table. */
  readonly none: string;
}

/** `--format json` prints the answer as it came. */
export function show({ flags, stdout }: Pick<Invocation, 'flags' | 'stdout'>, answer: unknown, table: Table): void {
  if (wantsJson(flags)) {
    stdout.write(`${jsonText(answer)}\n`);
    return;
  }
  stdout.write(table.rows.length === 0 ? `${table.none}\n` : renderTable(table));
}

/** One sentence, or the answer as JSON. */
export function say({ flags, stdout }: Pick<Invocation, 'flags' | 'stdout'>, answer: unknown, lines: readonly string[]): void {
  stdout.write(wantsJson(flags) ? `${jsonText(answer)}\n` : `${lines.map(escapeControl).join('\n')}\n`);
}

export function wantsJson(flags: Invocation['flags']): boolean {
  if (flags.format === undefined || flags.format === 'human') return false;
  if (flags.format === 'json') return true;
  throw usage(`This command has no format "${flags.format.slice(0, 40)}".`, '', 'It takes human and json.');
}

function renderTable({ head, rows }: Table): string {
  const lines = [head, ...rows.map((row) => row.map((cell) => escapeControl(cell === null ? '–' : String(cell))))];
  const widths = head.map((_, column) => Math.max(...lines.map((line) => displayWidth(line[column] ?? ''))));
  const text = lines.map((line) =>
    line
      .map((cell, column) => padEnd(cell, widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return `${text.join('\n')}\n`;
}
