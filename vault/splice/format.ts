/** What a file format of `formats/` exports as `format`. A format loads its parser inside `read`, never at import. */
import { basename } from 'node:path';
import { registry } from './formats/registry.generated.ts';
import type { ScalarStyle, Tree } from './tree.ts';

export interface SpliceFormat {
  /** By the file's name alone. */
  matches(path: string): boolean;
  /** Throws on any syntax error; whoever calls drops the parser's message, since it may quote the file. */
  read(text: string): Promise<Tree>;
  /** A whole scalar written anew, in quotes. Null when the format or this style cannot hold the text. */
  encode(value: string, style: ScalarStyle): string | null;
  /** An entry `key: [items]`; absent where the format has no lists. */
  entry?(key: string, items: readonly string[]): string;
  /** Read by programs that `keyward run` starts, so a reference inside a longer value is resolved. */
  readonly environment?: boolean;
}

/** Null when no format knows the file's name. */
export async function formatOf(path: string): Promise<{ readonly name: string; readonly format: SpliceFormat } | null> {
  const loaders: Readonly<Record<string, () => Promise<{ readonly format: SpliceFormat }>>> = registry;
  for (const [name, load] of Object.entries(loaders)) {
    const { format } = await load();
    if (format.matches(basename(path).toLowerCase())) return { name, format };
  }
  return null;
}

/** Null when the text does not parse. Parsers' messages quote the file, so they end here. */
export async function readTree(format: SpliceFormat, text: string): Promise<Tree | null> {
  try {
    return await format.read(text);
  } catch {
    return null;
  }
}
