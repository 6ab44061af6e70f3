/** The tour's voice: numbered chapters, a sentence before each command, the command's real output set off by a rule. */
import type { Style } from '../../core/text/index.ts';

export interface Narrator {
  chapter(title: string): void;
  say(...sentences: readonly string[]): void;
  /** The line a reader would type. */
  command(line: string): void;
  /** Output of a real command, or a fact read from the service. Of very long output the middle is left out, and said so. */
  output(text: string): void;
  /** Behind a command that prints nothing. */
  pause(): void;
  /** A fact that was checked on the spot. */
  proven(text: string): void;
}

/** Lines of one output: a real repository may have thousands, and its summary stands at the end. */
const LONGEST = 60;
const HEAD = 40;
const TAIL = 5;

export function createNarrator(stream: Pick<NodeJS.WriteStream, 'write'>, style: Style, width: number): Narrator {
  let number = 0;
  const line = (text = ''): void => void stream.write(`${text}\n`);
  return {
    chapter(title) {
      number += 1;
      const head = ` ${number}  ${title} `;
      line();
      line(style.bold(style.cyan(`━━${head}${'━'.repeat(Math.max(2, Math.min(width, 100) - head.length - 2))}`)));
      line();
    },
    say(...sentences) {
      for (const text of wrap(sentences.join(' '), Math.min(width, 100) - 2)) line(`  ${text}`);
      line();
    },
    command(text) {
      line(`  ${style.dim('$')} ${style.bold(text)}`);
    },
    output(text) {
      const parts = text.replace(/^\n+|\s+$/g, '').split('\n');
      const left = parts.length > LONGEST ? parts.length - HEAD - TAIL : 0;
      parts.forEach((part, i) => {
        if (left > 0 && i === HEAD) line(`  ${style.dim(`┆ … ${left} more lines`)}`);
        if (left === 0 || i < HEAD || i >= HEAD + left) line(`  ${style.dim('│')} ${part}`);
      });
      line();
    },
    pause() {
      line();
    },
    proven(text) {
      const [first = '', ...more] = wrap(text, Math.min(width, 100) - 4);
      line(`  ${style.green('✓')} ${first}`);
      for (const part of more) line(`    ${part}`);
      line();
    },
  };
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let current = '';
  for (const word of text.split(' ')) {
    if (current !== '' && current.length + 1 + word.length > width) {
      lines.push(current);
      current = word;
    } else current = current === '' ? word : `${current} ${word}`;
  }
  if (current !== '') lines.push(current);
  return lines;
}
