/** The engine for the whole catalog, with the tables that the build made of it. */
import { readFileSync } from 'node:fs';
import { rules } from '../../rules/index.ts';
import type { Engine } from './engine.ts';
import { createKernelEngine } from './kernel-engine.ts';
import type { KernelTables } from './layout.ts';
import { exact, margins, unproved } from './tables.generated.ts';

/** Beside this module, and beside the bundle that it is part of. */
const memory = new URL('./tables.generated.bin', import.meta.url);

export function createCatalogEngine(): Engine {
  return createKernelEngine(rules, readTables());
}

export function readTables(): KernelTables {
  return { rules: rules.map(({ id }) => id), memory: readFileSync(memory), exact, margins, unproved };
}
