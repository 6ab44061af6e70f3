/** How a failure is shown: what happened, what to do, the stable code. Never a value, and a stack trace only on request. */
import { hasSystemCode, KeywardError } from '../core/errors/index.ts';
import { escapeControl, jsonText } from '../core/text/index.ts';
import type { Style } from '../core/text/index.ts';

interface Presentation {
  readonly style: Style;
  /** One line of JSON instead of prose. */
  readonly json: boolean;
  /** `KEYWARD_DEBUG=1`: where a fault of Keyward itself came from. */
  readonly debug: boolean;
}

export function renderFailure(error: unknown, { style, json, debug }: Presentation): string {
  const known = toKeywardError(error);
  if (json) return `${jsonText(known.toBody())}\n`;
  const lines = [`${style.bold(style.red('error:'))} ${style.bold(indent(known.message))}`];
  if (known.hint !== undefined) lines.push(`  ${style.dim('hint:')} ${indent(known.hint)}`);
  lines.push(`  ${style.dim(`code: ${known.code} (${known.docs})`)}`);
  if (debug) lines.push(...trace(error));
  return `${lines.join('\n')}\n`;
}

/** Anything that is not a KeywardError is a fault of ours; its message may quote input, so only its kind is shown. */
export function toKeywardError(error: unknown): KeywardError {
  if (error instanceof KeywardError) return error;
  if (hasSystemCode(error, 'ENOSPC', 'EDQUOT')) {
    return new KeywardError('output.unwritable', 'The disk is full.', {
      hint: 'Free some space and run it again.',
      cause: error,
    });
  }
  if (error instanceof Error && 'syscall' in error && 'code' in error) {
    return new KeywardError('internal', `The system refused ${String(error.syscall)} (${String(error.code)}).`, {
      hint: 'Set KEYWARD_DEBUG=1 to see where.',
      cause: error,
    });
  }
  const kind = error instanceof Error ? error.name : typeof error;
  return new KeywardError('internal', `Keyward itself failed (${kind}).`, {
    hint: 'Please report it, with the output of the same command under KEYWARD_DEBUG=1.',
    cause: error,
  });
}

/** Frames only: the first line of a stack repeats the message, which may quote input. */
function trace(error: unknown): string[] {
  const lines: string[] = [];
  let current = error;
  for (let depth = 0; current instanceof Error && depth < 5; depth++) {
    lines.push(`  ${depth === 0 ? 'thrown' : 'caused'}: ${current.name}${'code' in current ? ` ${String(current.code)}` : ''}`);
    lines.push(
      ...(current.stack ?? '')
        .split('\n')
        .filter((line) => /^\s+at /.test(line))
        .map(escapeControl),
    );
    current = current.cause;
  }
  return lines;
}

/** Further lines stand under the first, so that no quoted path can forge a line of its own. */
function indent(text: string): string {
  return text.split('\n').map(escapeControl).join('\n    ');
}
