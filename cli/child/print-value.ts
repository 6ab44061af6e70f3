/** `read` and `resolve`: one value on standard output and nothing else there. */
import type { Invocation } from '../command.ts';
import { usage } from '../parse.ts';
import { createClient } from '../client.ts';
import { handOut } from './hand-out.ts';

export async function printValue(invocation: Invocation, command: string): Promise<number> {
  const [reference, ...more] = invocation.words;
  if (reference === undefined || more.length > 0) throw usage(`"keyward ${command}" needs one REFERENCE.`, command);
  const { parseReference } = await import('../../core/model/index.ts');
  parseReference(reference);
  const values = await handOut(await createClient(invocation), [reference], { via: 'cli', context: { command } });
  const value = values.get(reference);
  if (value === undefined) return 2;
  invocation.stdout.write(value.reveal());
  // At a terminal the prompt belongs on the next line; a pipe gets the value's bytes alone.
  if (invocation.stdout.isTTY) invocation.stdout.write('\n');
  return 0;
}
