/** A value from standard input or a file: typed on a command line it would stay in the shell's history. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { KeywardError } from '../../core/errors/index.ts';
import type { Invocation } from '../command.ts';

const MAX_BYTES = 256 * 1024;

/** Without the last line end. Throws `usage.invalid` for an empty value. */
export async function readValue(invocation: Pick<Invocation, 'stdin' | 'stderr'>): Promise<string> {
  const value = (await readAll(invocation)).replace(/\r?\n$/, '');
  if (value !== '') return value;
  throw new KeywardError('usage.invalid', 'There is no value on standard input.', {
    hint: 'For example: printf %s "$VALUE" | keyward vault put VAULT ITEM FIELD',
  });
}

/** Everything on standard input, as it is. */
export async function readAll({ stdin, stderr }: Pick<Invocation, 'stdin' | 'stderr'>): Promise<string> {
  if (stdin.isTTY) stderr.write('Type or paste it, then press Ctrl-D on a line of its own:\n');
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of stdin) {
    const bytes = Buffer.from(piece as Uint8Array);
    size += bytes.length;
    if (size > MAX_BYTES) throw new KeywardError('request.too-large', 'Standard input is larger than 256 KiB.');
    pieces.push(bytes);
  }
  return Buffer.concat(pieces).toString('utf8');
}

export async function readTextFile(path: string, cwd: string): Promise<string> {
  try {
    return await readFile(resolve(cwd, path), 'utf8');
  } catch (cause) {
    throw new KeywardError('source.unreadable', `${path} cannot be read.`, { hint: 'Does it exist?', cause });
  }
}
