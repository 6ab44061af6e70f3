#!/usr/bin/env node
/**
 * The `keyward` command. What runs before a commit is a small program that loads in milliseconds; every other command line is
 * handed to the whole one.
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cacheFolderOf } from '../core/config/index.ts';
import { keepCode } from './code-cache.ts';
import { isQuick } from './is-quick.ts';

/** Digest of the program's files, written into the bundle by the build. */
declare const __KEYWARD_CODE__: string;

/** Those that look at every text; `build.mjs` counts them among the program's files. */
const RULES = './catalog.generated/generic.cjs';

const args = process.argv.slice(2);
if (isQuick(args)) {
  // The hook and a scan of files do not run the same code; where every run is the first one, keeping it is lost work.
  const kind = args[0] === 'hook' || args.includes('--staged') ? 'hook' : 'scan';
  if (process.env['CI'] === undefined) {
    const file = join(cacheFolderOf(), `code-${kind}`);
    const program = [fileURLToPath(new URL('./keyward-', import.meta.url)), fileURLToPath(new URL(RULES, import.meta.url))];
    keepCode({ loaded: module, program, build: __KEYWARD_CODE__, file });
  }
  void import('./quick.ts').then(({ runQuick }) => runQuick(args));
} else void import('./whole.ts').then(({ runWhole }) => runWhole(args));
