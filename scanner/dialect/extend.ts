/** Follows `extend.path` from one configuration to the next: at most two steps, as the tools themselves go, and never out of the repository. */
import { readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { invalidConfig } from '../../core/config/index.ts';
import { readForeignConfig } from './foreign-config.ts';
import type { Written } from '../../core/config/index.ts';
import type { ForeignConfig } from './foreign-config.ts';

const MOST_STEPS = 2;
const MAX_BYTES = 1024 * 1024;

export interface ForeignSource {
  readonly text: string;
  /** Absolute. */
  readonly path: string;
  readonly shown: string;
  /** The folder that nothing outside is read of. */
  readonly root: string;
}

/** What extends, then what is extended. Throws `config.invalid`. */
export async function readChain(source: ForeignSource): Promise<ForeignConfig[]> {
  const chain: ForeignConfig[] = [];
  const seen = new Set([source.path]);
  let { text, shown } = source;
  for (;;) {
    const config = await readForeignConfig(text, shown);
    chain.push(config);
    const next = config.extend.path;
    if (next === undefined) return chain;
    const path = resolve(source.root, next.text);
    if (seen.has(path)) throw invalidConfig(next.where, 'the configuration extends itself');
    if (chain.length > MOST_STEPS) throw invalidConfig(next.where, `more than ${MOST_STEPS} configurations extend one another`);
    seen.add(path);
    text = readExtended(path, next, source);
    shown = next.text;
  }
}

function readExtended(path: string, { text, where }: Written, { root, path: from }: ForeignSource): string {
  const hint = `The path counts from ${relative(dirname(from), root) || 'the folder of the configuration'}.`;
  let real: string;
  try {
    real = realpathSync(path);
  } catch (cause) {
    throw invalidConfig(where, '"extend.path" names a file that does not exist', hint, cause);
  }
  const way = relative(realpathSync(root), real);
  if (isAbsolute(text) || isAbsolute(way) || way === '..' || way.startsWith(`..${sep}`))
    throw invalidConfig(where, '"extend.path" leads out of the repository', 'Keep a copy in the repository.');
  try {
    const about = statSync(real);
    if (!about.isFile()) throw invalidConfig(where, '"extend.path" names something that is no file');
    if (about.size > MAX_BYTES) throw invalidConfig(where, '"extend.path" names a file larger than 1 MB');
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(real));
  } catch (cause) {
    if (cause instanceof TypeError)
      throw invalidConfig(where, '"extend.path" names a file that is not UTF-8 text', undefined, cause);
    throw cause;
  }
}
