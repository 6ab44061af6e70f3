#!/usr/bin/env node
/**
 * The `keyward` command. What runs before a commit is a small program that loads in milliseconds; every other command line is
 * handed to the whole one.
 */
import { join } from 'node:path';
import { cacheFolderOf } from '../core/config/index.ts';
import { isQuick } from './is-quick.ts';
import { openProgram } from './program.ts';
import type { runQuick } from './quick.ts';

/** Digest of the program's files, written into the bundle by the build. */
declare const __KEYWARD_CODE__: string;

const args = process.argv.slice(2);
if (isQuick(args)) {
  // The hook and a scan of files do not run the same code; where every run is the first one, keeping it is lost work.
  const kind = args[0] === 'hook' || args.includes('--staged') ? 'hook' : 'scan';
  const kept = process.env['CI'] === undefined ? join(cacheFolderOf(), `code-${kind}`) : null;
  const load = openProgram({ folder: import.meta.dirname, outside: module, build: __KEYWARD_CODE__, kept });
  (load('./keyward-quick.js') as { readonly runQuick: typeof runQuick }).runQuick(args);
} else void import('./whole.ts').then(({ runWhole }) => runWhole(args));
