/** The environment of a child: the caller's, then the files', with values in place of references, and without our own tokens. */
import { findReferences } from './references.ts';
import type { Found } from './references.ts';

/** These open the vault or the service itself; what runs in a child has no business with them. */
const DROPPED: ReadonlySet<string> = new Set(['KEYWARD_TOKEN', 'KEYWARD_VAULT_PASSPHRASE', 'KEYWARD_ADMIN_TOKEN']);

/** A token of ours under any other name. The room that makes them loads a database. */
const TOKEN = /^kw[pax]_[0-9A-Za-z]{38}$/;

export interface Holder {
  readonly name: string;
  /** For messages. */
  readonly label: string;
  readonly text: string;
  readonly found: readonly Found[];
}

/** Variables and arguments, with the references in each. */
export function findHolders(
  env: Readonly<Record<string, string | undefined>>,
  files: readonly ReadonlyMap<string, string>[],
  args: readonly string[],
): { readonly variables: readonly Holder[]; readonly arguments: readonly Holder[] } {
  const all = new Map<string, string>();
  for (const [name, text] of Object.entries(env)) if (text !== undefined) all.set(name, text);
  for (const file of files) for (const [name, text] of file) all.set(name, text);
  const variables: Holder[] = [];
  for (const [name, text] of all) {
    if (DROPPED.has(name) || TOKEN.test(text)) continue;
    const label = `Variable ${name}`;
    variables.push({ name, label, text, found: findReferences(text, 'variable', label) });
  }
  const holders = args.map((text, index) => {
    const label = `Argument ${index + 1}`;
    return { name: String(index), label, text, found: findReferences(text, 'argument', label) };
  });
  return { variables, arguments: holders };
}
