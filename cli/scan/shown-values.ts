/** `--show-secrets`: the one place of the command line that turns values into text, for a person at a terminal alone. */
import type { Secret } from '../../core/model/index.ts';
import type { Invocation } from '../command.ts';
import { usage } from '../parse.ts';
import { isContinuousIntegration } from '../terminal.ts';

/** Throws `usage.invalid` where anything but a terminal would take the values. */
export function checkMayShow(invocation: Pick<Invocation, 'flags' | 'env' | 'stdout'>): void {
  const { flags, env } = invocation;
  if (flags['show-secrets'] !== true) return;
  const refuse = (why: string): never => {
    throw usage(`--show-secrets is refused: ${why}.`, 'scan', 'It prints values for a person at a terminal, and nowhere else.');
  };
  if ((flags.format ?? 'human') !== 'human') refuse('the format is not for people');
  if (flags.output !== undefined) refuse('the output goes to a file');
  if (isContinuousIntegration(env)) refuse('this is a CI job, and its log is kept');
  if (!invocation.stdout.isTTY) refuse('standard output is not a terminal');
}

export function shownValues(values: ReadonlyMap<string, Secret>): ReadonlyMap<string, string> {
  return new Map([...values].map(([id, value]) => [id, value.revealText()]));
}
