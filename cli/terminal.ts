/** What is known about the reader's terminal: colour, width, and one line of progress that is erased at the end. */
import { createStyle, shorten } from '../core/text/index.ts';
import type { Style } from '../core/text/index.ts';

type Environment = Readonly<Record<string, string | undefined>>;
type Stream = Pick<NodeJS.WriteStream, 'isTTY' | 'columns' | 'write'>;

/** `--color` beats the environment (https://no-color.org, FORCE_COLOR), which beats the guess that a TTY likes colour. */
export function styleFor(stream: Stream | undefined, when: string | undefined, env: Environment): Style {
  return createStyle(wantsColor(stream, when, env));
}

function wantsColor(stream: Stream | undefined, when: string | undefined, env: Environment): boolean {
  if (when === 'always') return true;
  if (when === 'never') return false;
  if (env['NO_COLOR'] !== undefined && env['NO_COLOR'] !== '') return false;
  const force = env['FORCE_COLOR'];
  if (force !== undefined && force !== '') return force !== '0' && force !== 'false';
  return stream?.isTTY === true && env['TERM'] !== 'dumb';
}

/** Columns to fill: the terminal's, between 40 and 120; 100 where there is none. */
export function widthFor(stream: Stream): number {
  return stream.isTTY ? Math.min(120, Math.max(40, stream.columns)) : 100;
}

export function isContinuousIntegration(env: Environment): boolean {
  return env['CI'] !== undefined && env['CI'] !== '' && env['CI'] !== 'false' && env['CI'] !== '0';
}

export interface ProgressLine {
  update(text: () => string): void;
  stop(): void;
}

const SILENT: ProgressLine = { update: () => undefined, stop: () => undefined };
const FRAMES = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];

/** Shows nothing in the first half second, when most scans are over, and nothing at all where no person looks. */
export function startProgress(
  open: () => Stream,
  options: { readonly quiet: boolean; readonly color: string | undefined; readonly env: Environment },
): ProgressLine {
  const { quiet, color, env } = options;
  if (quiet || env['TERM'] === 'dumb' || isContinuousIntegration(env)) return SILENT;
  let last = Date.now() + 400;
  let frame = 0;
  let shown: Stream | undefined;
  return {
    update(text) {
      const now = Date.now();
      if (now - last < 100) return;
      last = now;
      const stream = open();
      if (!stream.isTTY) {
        last = Number.POSITIVE_INFINITY;
        return;
      }
      shown = stream;
      frame = (frame + 1) % FRAMES.length;
      const sign = styleFor(stream, color, env).cyan(FRAMES[frame] ?? '');
      stream.write(`\r\u001b[2K${sign} ${shorten(text(), Math.max(10, stream.columns - 4))}`);
    },
    stop() {
      shown?.write('\r\u001b[2K');
      shown = undefined;
    },
  };
}

/** Of what takes as long for each part: `12 s`, rounded so that it does not flicker. Null while there is too little to tell by. */
export function timeLeft(share: number, seconds: number): string | null {
  if (seconds < 2 || share < 0.02 || share >= 1) return null;
  const left = (seconds / share) * (1 - share);
  if (left < 60) return `${Math.max(1, Math.round(left))} s`;
  return left < 3600 ? `${Math.round(left / 60)} min` : `${(left / 3600).toFixed(1)} h`;
}
