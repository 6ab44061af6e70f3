/** How many columns a text takes at a terminal, and texts fitted into columns. Input is already free of control characters. */

const ZERO = /^\p{M}$/u;
const WIDE =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f680}-\u{1f6ff}\u{1f900}-\u{1faff}\u{20000}-\u{3fffd}]$/u;
// Asking the two classes above costs; most text is ASCII.
const ASCII = /^[ -~]*$/;

export function displayWidth(text: string): number {
  if (ASCII.test(text)) return text.length;
  let width = 0;
  for (const character of text) width += columnsOf(character);
  return width;
}

export function padEnd(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - displayWidth(text)));
}

/** Cut in the middle by an ellipsis: both the beginning and the file's name of a path stay readable. */
export function shorten(text: string, columns: number): string {
  if (displayWidth(text) <= columns) return text;
  const characters = Array.from(text);
  const keepEnd = Math.ceil(((columns - 1) * 2) / 3);
  const end = take(characters.toReversed(), keepEnd).toReversed().join('');
  return `${take(characters, columns - 1 - displayWidth(end)).join('')}…${end}`;
}

/** Cut at the end by an ellipsis. */
export function clip(text: string, columns: number): string {
  return displayWidth(text) <= columns ? text : `${take(Array.from(text), columns - 1).join('')}…`;
}

/** Words broken into lines of at most `columns`; a longer word stands alone on its line. */
export function wrap(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/ +/)) {
    if (line !== '' && displayWidth(line) + 1 + displayWidth(word) > columns) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  if (line !== '') lines.push(line);
  return lines;
}

function take(characters: readonly string[], columns: number): string[] {
  const taken: string[] = [];
  let width = 0;
  for (const character of characters) {
    width += columnsOf(character);
    if (width > columns) break;
    taken.push(character);
  }
  return taken;
}

function columnsOf(character: string): number {
  if (ZERO.test(character)) return 0;
  return WIDE.test(character) ? 2 : 1;
}
