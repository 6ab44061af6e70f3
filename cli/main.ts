#!/usr/bin/env node
/**
 * The `keyward` command. What runs before a commit is bundled with this file, in one piece that loads in milliseconds; every
 * other command line is handed to the whole program.
 */
import { runProcess } from './process.ts';
import { isQuick, quickCatalog } from './quick.ts';

const args = process.argv.slice(2);
if (isQuick(args)) runProcess(args, quickCatalog, { plain: true });
else void import('./whole.ts').then(({ runWhole }) => runWhole(args));
