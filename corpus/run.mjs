// Runs a program of the corpus from its source: node corpus/run.mjs judgement/train ARGUMENT...
import { build } from 'esbuild';
import { rmSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';

const [program, ...args] = process.argv.slice(2);
// Beside the built program, whose data files are found from there.
const outfile = fileURLToPath(new URL(`../dist/corpus-${process.pid}.mjs`, import.meta.url));
process.on('exit', () => rmSync(outfile, { force: true }));
await build({
  entryPoints: [fileURLToPath(new URL(`${program}.ts`, import.meta.url))],
  bundle: true,
  format: 'esm',
  platform: 'node',
  outfile,
  logLevel: 'error',
});
const { main } = await import(pathToFileURL(outfile).href);
await main(args);
