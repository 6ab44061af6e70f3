/** Checks that a rewritten file differs from the old one by the announced changes alone, as a parser sees it. */
import { KeywardError } from '../../core/errors/index.ts';
import type { Edit, TextEdit } from './edit.ts';
import { formatOf } from './format.ts';
import { decodeText } from './text.ts';
import { outline } from './tree.ts';
import type { Change, Tree } from './tree.ts';

export function applyTextEdits(text: string, edits: readonly TextEdit[]): string {
  let out = '';
  let at = 0;
  for (const edit of edits) {
    out += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return out + text.slice(at);
}

/** Throws `splice.verify-failed` when edits overlap or leave the file. */
export function applyByteEdits(bytes: Uint8Array, edits: readonly Edit[]): Buffer {
  const parts: Uint8Array[] = [];
  let at = 0;
  for (const edit of edits) {
    if (edit.start < at || edit.end < edit.start || edit.end > bytes.length) throw failed();
    parts.push(bytes.subarray(at, edit.start), Buffer.from(edit.replacement, 'utf8'));
    at = edit.end;
  }
  parts.push(bytes.subarray(at));
  return Buffer.concat(parts);
}

/** Both outlines come from `outline`: the old tree with its changes, and what was read from the new text. */
export function isSoundRewrite(expected: string | null, seen: string | null): boolean {
  return expected !== null && expected === seen;
}

/** Reads both versions from their bytes and compares them. Throws `splice.verify-failed`. */
export async function verifyRewrite(
  path: string,
  before: Uint8Array,
  after: Uint8Array,
  changes: readonly Change[],
): Promise<void> {
  const known = await formatOf(path);
  const trees: Tree[] = [];
  for (const bytes of [before, after]) {
    const file = decodeText(bytes);
    if (known === null || file === null) throw failed();
    try {
      trees.push(await known.format.read(file.text));
    } catch {
      // The parser's message may quote the file.
      throw failed();
    }
  }
  const [old, fresh] = trees;
  if (old === undefined || fresh === undefined || !isSoundRewrite(outline(old, changes), outline(fresh))) throw failed();
}

function failed(): KeywardError {
  return new KeywardError(
    'splice.verify-failed',
    'The rewritten file would differ in something else than the announced values.',
    {
      hint: 'Nothing was written. Replace the value by hand and report the kind of file.',
    },
  );
}
