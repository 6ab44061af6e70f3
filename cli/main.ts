#!/usr/bin/env node
/**
 * The `keyward` command. What runs before a commit is a small program that loads in milliseconds; every other command line is
 * handed to the whole one.
 */
import { isQuick } from './is-quick.ts';

const args = process.argv.slice(2);
if (isQuick(args)) void import('./quick.ts').then(({ runQuick }) => runQuick(args));
else void import('./whole.ts').then(({ runWhole }) => runWhole(args));
