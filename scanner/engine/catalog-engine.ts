/** The engine for the whole catalog, with the tables that the build made of it. */
import { closeSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { rules } from '../../rules/index.ts';
import type { Engine } from './engine.ts';
import { createKernelEngine } from './kernel-engine.ts';
import type { KernelTables } from './layout.ts';
import { exact, margins, size, unproved } from './tables.generated.ts';

/** Beside this module, and beside the bundle that it is part of. */
const file = join(import.meta.dirname, 'tables.generated.bin');

export function createCatalogEngine(): Engine {
  return createKernelEngine(rules, readTables());
}

export function readTables(): KernelTables {
  return { rules: rules.map(({ id }) => id), size, copyTo, exact, margins, unproved };
}

/** Where they are used: a copy more is a third of a millisecond of every start. */
function copyTo(memory: Uint8Array): void {
  const from = openSync(file, 'r');
  try {
    if (readSync(from, memory, 0, size, 0) !== size) throw new RangeError('the tables are not whole');
  } finally {
    closeSync(from);
  }
}
