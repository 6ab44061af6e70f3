/**
 * A unified diff without context in which every known value is masked. Lines around a change are left out on purpose: they
 * may hold values that no rule knows.
 */
import { escapeControl } from '../../core/text/index.ts';
import type { TextEdit } from './edit.ts';

/** A place or a text that must not be shown, and what stands for it. */
export interface Mask {
  readonly start: number;
  readonly end: number;
  readonly preview: string;
}

const WIDTH = 200;
const KEEP = 60;

export function maskedDiff(text: string, edits: readonly TextEdit[], masks: readonly Mask[]): string {
  const groups = groupByLine(text, edits);
  const hidden = masks.map(({ start, end, preview }) => ({ value: text.slice(start, end), preview }));
  let shift = 0;
  let counted = 0;
  let line = 1;
  const hunks = groups.map((group) => {
    for (; counted < group.start; counted++) if (text.charCodeAt(counted) === 10) line++;
    const before = lines(compose(text, group, masks.map(asEdit), hidden));
    const after = lines(
      compose(text, group, [...group.edits, ...masks.map(asEdit).filter((mask) => !covered(mask, group.edits))], hidden),
    );
    const removed = count(text.slice(group.start, group.end));
    const added = count(compose(text, group, group.edits, []));
    const head = `@@ -${line},${removed} +${line + shift},${added} @@`;
    shift += added - removed;
    const [cutBefore, cutAfter] = narrow(before, after);
    return [head, ...cutBefore.map((row) => `-${row}`), ...cutAfter.map((row) => `+${row}`)].join('\n');
  });
  return hunks.join('\n');
}

interface Group {
  readonly start: number;
  readonly end: number;
  readonly edits: TextEdit[];
}

/** Edits whose lines touch belong to one hunk. */
function groupByLine(text: string, edits: readonly TextEdit[]): Group[] {
  const groups: { start: number; end: number; edits: TextEdit[] }[] = [];
  for (const edit of edits) {
    const start = text.lastIndexOf('\n', edit.start - 1) + 1;
    const newline = text.indexOf('\n', edit.end);
    const end = newline < 0 ? text.length : newline;
    const last = groups.at(-1);
    if (last !== undefined && start <= last.end + 1) {
      last.end = Math.max(last.end, end);
      last.edits.push(edit);
    } else groups.push({ start, end, edits: [edit] });
  }
  return groups;
}

function asEdit({ start, end, preview }: Mask): TextEdit {
  return { start, end, text: preview };
}

function covered(mask: TextEdit, edits: readonly TextEdit[]): boolean {
  return edits.some((edit) => edit.start < mask.end && mask.start < edit.end);
}

function compose(
  text: string,
  group: Group,
  edits: readonly TextEdit[],
  hidden: readonly { value: string; preview: string }[],
): string {
  let out = '';
  let at = group.start;
  for (const edit of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    if (edit.end < group.start || edit.start > group.end || edit.start < at) {
      // A mask that begins before the group or inside another one: what it covers stays hidden.
      if (edit.end > at && edit.start < group.end) at = Math.min(edit.end, group.end);
      continue;
    }
    out += text.slice(at, edit.start) + edit.text;
    at = Math.max(at, edit.end);
  }
  out += text.slice(at, Math.max(at, group.end));
  for (const { value, preview } of hidden) if (value.length > 3) out = out.replaceAll(value, preview);
  return out;
}

function lines(text: string): string[] {
  return text.split('\n').map(printable);
}

function count(text: string): number {
  return text.split('\n').length;
}

/** Control and direction characters of a file must not reach a terminal; indentation may. */
function printable(text: string): string {
  return text.replace(/\r$/, '').split('\t').map(escapeControl).join('\t');
}

/** Long lines (minified files) are cut down to what differs. */
function narrow(before: readonly string[], after: readonly string[]): [string[], string[]] {
  const cut = (row: string): string => (row.length > WIDTH ? `${row.slice(0, WIDTH)}…` : row);
  const [old, fresh] = [before[0] ?? '', after[0] ?? ''];
  if (before.length !== 1 || after.length !== 1) return [before.map(cut), after.map(cut)];
  let same = 0;
  while (same < old.length && same < fresh.length && old[same] === fresh[same]) same++;
  const from = old.length > WIDTH || fresh.length > WIDTH ? Math.max(0, same - KEEP) : 0;
  const part = (row: string): string => cut(from === 0 ? row : `…${row.slice(from)}`);
  return [[part(old)], [part(fresh)]];
}
