/** What the inventory knows about the program that reads a file, in the shape that splicing takes. */
import { findClient } from '../../scanner/index.ts';
import type { SpliceClient } from '../../vault/index.ts';

export function clientOf(path: string): SpliceClient | undefined {
  const client = findClient(path);
  if (client === null) return undefined;
  const { name, servers, rewrite, evidence } = client;
  return { name, servers, rewrite, evidence };
}
