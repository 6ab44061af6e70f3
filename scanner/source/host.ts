/** This machine: configurations of AI tools and the `.env` files around them. Links are followed once, since dotfile managers make them. */
import { realpathSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { KeywardError } from '../../core/errors/index.ts';
import { findConfigs, thisSystem } from '../inventory/index.ts';
import type { ScanTarget } from '../scan-result.ts';
import type { Ledger, Place, Source } from '../source.ts';

type HostTarget = Extract<ScanTarget, { kind: 'host' }>;

/** `target.system` is a platform as Node names it; without it, the one we run on. */
export async function openHost(target: HostTarget): Promise<Source> {
  const home = resolve(target.home);
  if (statSync(home, { throwIfNoEntry: false })?.isDirectory() !== true) {
    throw new KeywardError('source.not-found', `${home} is not a home folder.`, {
      hint: 'Set HOME to the folder of the account to scan.',
    });
  }
  const system = target.system === undefined ? thisSystem() : thisSystem(target.system as NodeJS.Platform);

  async function* list(ledger: Ledger): AsyncGenerator<Place, void, undefined> {
    const told = new Set<string>();
    for await (const { path } of findConfigs(home, system)) {
      const key = realPath(path);
      if (key === null) {
        ledger.exclude('symlink', path);
        continue;
      }
      if (told.has(key)) continue;
      told.add(key);
      yield { source: 'host', path, key };
    }
  }

  return { name: 'host', reader: { kind: 'file' }, list };
}

/** Where the bytes are; null for a link that leads nowhere. What may not be looked at stays itself, so that reading it tells why. */
function realPath(path: string): string | null {
  try {
    return realpathSync(path);
  } catch (error) {
    return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ELOOP') ? null : path;
  }
}
