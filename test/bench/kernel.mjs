// How fast the kernel reads, alone and with the regular expressions behind it: files of folders, hostile texts, and both with
// four times the vendors' rules.   node test/bench/kernel.mjs [FOLDER...]
import { build } from 'esbuild';
import { lstatSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** Small enough for the second cache. */
const PART = 128 * 1024;
const MOST = 8_000_000;
const ROUNDS = 5;

/** Beside the shelves that it loads. */
const outfile = join(root, 'rules', `bench-${process.pid}.mjs`);
await build({
  stdin: {
    contents: `
      export { kernel } from './scanner/engine/kernel.generated.ts';
      export { compileTables } from './scanner/engine/compile/tables.ts';
      export { planRule } from './scanner/engine/compile/plan.ts';
      export { createKernelEngine } from './scanner/engine/kernel-engine.ts';
      export { rules } from './rules/index.ts';
      export { hostileTexts, patternBombs } from './test/support/hostile-text.ts';
      export { multiplyRules } from './test/support/many-rules.ts';`,
    resolveDir: root,
    loader: 'ts',
  },
  bundle: true,
  format: 'esm',
  platform: 'node',
  outfile,
});
const { kernel, compileTables, planRule, createKernelEngine, rules, hostileTexts, patternBombs, multiplyRules } = await import(
  pathToFileURL(outfile).href
);
rmSync(outfile);

/** Milliseconds of the processor: other processes do not count. */
function cpuTime() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function createSide(list, own) {
  const engine = createKernelEngine(list, own, { candidates: 1e9, milliseconds: 1e9 });
  const pages = 64 + Math.ceil(own.memory.length / 65_536);
  const memory = new WebAssembly.Memory({ initial: pages, maximum: pages });
  const bytes = new Uint8Array(memory.buffer);
  bytes.set(own.memory);
  const { scan } = new WebAssembly.Instance(new WebAssembly.Module(Buffer.from(kernel, 'base64')), { env: { memory } }).exports;
  const listAt = (own.memory.length + 15) & ~15;
  const textAt = listAt + 1024 * 1024 + 256;
  return {
    engine,
    /** Kernel alone; the best of some rounds, and its hits. */
    time(part) {
      bytes.fill(0, textAt - 256, textAt);
      bytes.set(part, textAt);
      const end = textAt + part.length;
      bytes.fill(0, end, end + 256);
      let best = Infinity;
      let hits = 0;
      for (let round = 0; round < ROUNDS; round++) {
        const started = cpuTime();
        hits = 0;
        for (let from = textAt; from < end; hits += new Uint32Array(memory.buffer, 0, 1)[0])
          from = scan(from, end, end, true, listAt, listAt + 1024 * 1024);
        best = Math.min(best, cpuTime() - started);
      }
      return { best, hits };
    },
  };
}

function report(name, side, bytes) {
  let kernelTime = 0;
  let kernelHits = 0;
  for (let at = 0; at < bytes.length; at += PART) {
    const { best, hits } = side.time(bytes.subarray(at, at + PART));
    kernelTime += best;
    kernelHits += hits;
  }
  side.engine.find(bytes.subarray(0, PART), 'src/file.txt');
  const started = cpuTime();
  const { work, candidates } = side.engine.find(bytes, 'src/file.txt');
  const whole = cpuTime() - started;
  const perMegabyte = (count) => ((count / bytes.length) * 1e6).toFixed(1).padStart(9);
  const line = [
    name.padEnd(34),
    (bytes.length / kernelTime / 1e6).toFixed(2).padStart(6),
    (bytes.length / whole / 1e6).toFixed(2).padStart(6),
    perMegabyte(kernelHits),
    perMegabyte(work.hits),
    perMegabyte(candidates.length),
    String(work.largestWindow).padStart(8),
  ];
  console.log(line.join(' '));
  return bytes.length / kernelTime / 1e6;
}

function readFolder(path) {
  const parts = [];
  let size = 0;
  const walk = (at) => {
    for (const name of readdirSync(at).toSorted()) {
      if (size > MOST) return;
      if (name === '.git' || name === 'node_modules') continue;
      const stat = lstatSync(join(at, name));
      if (stat.isDirectory()) walk(join(at, name));
      else if (stat.isFile() && stat.size < 400_000) {
        const bytes = readFileSync(join(at, name));
        if (bytes.subarray(0, 1000).includes(0)) continue;
        parts.push(bytes);
        size += bytes.length;
      }
    }
  };
  walk(path);
  return Buffer.concat(parts);
}

/** Vendors' rules that the kernel knows by a run: there may be any number of them. */
const many = multiplyRules(rules, 4).filter((rule, index) => {
  if (index < rules.length) return true;
  const plan = planRule(rule);
  return plan.proved && plan.packed.length === 0;
});
// What both compare everywhere is chosen by the same text.
const sample = ['docs', 'core'].map((name) => readFolder(join(root, name)).toString('latin1').slice(0, 150_000)).join('\n');
const sides = [
  { name: `${rules.length} rules`, side: createSide(rules, compileTables(rules, sample)) },
  { name: `${many.length} rules`, side: createSide(many, compileTables(many, sample)) },
];
const folders = process.argv.slice(2);
const corpora = (folders.length > 0 ? folders : [root]).map((path) => [path, readFolder(path)]);
for (const { name, side } of sides) {
  console.log(
    `\n${name}${' '.repeat(34 - name.length)} kernel   find      hits    wanted   matches   window   (GB/s; per MB; bytes)`,
  );
  for (const [path, bytes] of corpora) report(path.slice(-34), side, bytes);
  for (const [title, bytes] of hostileTexts()) report(title, side, bytes);
}
const { side } = sides[0];
const bombs = patternBombs(rules).map(([id, bytes]) => ({ id, bytes, speed: bytes.length / side.time(bytes).best / 1e6 }));
const slow = [0.2, 0.3].map((bound) => `${bombs.filter(({ speed }) => speed < bound).length} below ${bound}`).join(', ');
console.log(`\n${bombs.length} pattern bombs, in the kernel ${slow} GB/s; the ten slowest:`);
for (const { id, bytes } of bombs.toSorted((a, b) => a.speed - b.speed).slice(0, 10)) report(id, side, bytes);
