/** The engine for the whole catalog, with the tables that the build made of it. */
import { rules } from '../../rules/index.ts';
import type { Engine } from './engine.ts';
import { createKernelEngine } from './kernel-engine.ts';
import { tables } from './tables.generated.ts';

export function createCatalogEngine(): Engine {
  return createKernelEngine(rules, { ...tables, memory: Buffer.from(tables.memory, 'base64') });
}
