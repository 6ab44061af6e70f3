// Builds the command from this very source with single modules exchanged, in a folder of its own, for measurements that need
// one part taken out or made plain. The product itself has no such switches.
//   node test/bench/variant.mjs NAME[,NAME] FOLDER     FOLDER/dist/keyward.js, or its `plain`, `blind`, `probe`
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Files by path. An exchanged one must exist, and stays beside its stand-in as `NAME.original.ts`: a part that was moved is an
 * error here and never a variant that is none.
 */
const variants = {
  /** The slow twin: every keyword by an automaton, every list and every object from git itself. */
  plain: {
    exchanged: {
      'scanner/engine/catalog-engine.ts': `
        export * from './catalog-engine.original.ts';
        import { rules } from '../../rules/index.ts';
        import { createRegExpEngine } from './regexp-engine.ts';
        export const createCatalogEngine = () => createRegExpEngine(rules);`,
      'scanner/source/own-listing.ts': `
        export * from './own-listing.original.ts';
        export const openOwnListing = async (repository, target, isExcluded, byGit) => byGit;`,
      'scanner/pack/object-store.ts': `
        export * from './object-store.original.ts';
        export const openObjectStore = () => ({ read: () => null, positionOf: () => 0, close() {} });`,
    },
  },
  /** Reads everything and looks at nothing: our own floor. */
  blind: {
    exchanged: {
      'scanner/engine/catalog-engine.ts': `
        export * from './catalog-engine.original.ts';
        import { createCatalogEngine as createWhole } from './catalog-engine.original.ts';
        const work = { hits: 0, windows: 0, windowBytes: 0, largestWindow: 0 };
        const find = () => ({ candidates: [], limited: [], reaches: false, work });
        const survey = () => ({ notices: () => false, find });
        export const createCatalogEngine = () => Object.create(createWhole(), { find: { value: find }, survey: { value: survey } });`,
      'scanner/engine/hit-tracer.ts': `
        export * from './hit-tracer.original.ts';
        export const createHitTracer = (rules, _, memory, hits = new Uint32Array(memory.buffer, 0, 1)) => ({
          before: new Int32Array(rules.length),
          after: new Int32Array(rules.length),
          scan: (_, to) => {
            hits[0] = 0;
            return to;
          },
          learn: () => undefined,
          confirm: () => false,
        });`,
      'scanner/decode/run-finder.ts': `
        export * from './run-finder.original.ts';
        export const createRuns = () => ({ findRun: () => 0xffffffff });`,
      'scanner/decode/hidden.ts': `
        export const createHiddenFinder = () => ({
          holds: () => false,
          mayHide: () => false,
          runsIn: () => [],
          mayReveal: () => false,
          reveal: () => null,
        });`,
    },
  },
  /** One rule more, which takes words of notes for secrets: real repositories hold too few findings to compare. */
  probe: {
    added: {
      'rules/catalog/generic/probe.ts': `
        export const provider = {
          id: 'probe',
          title: 'Probe',
          rules: [{
            id: 'probe.note',
            title: 'Word of a note',
            severity: 'low',
            confidence: 0.9,
            pattern: /\\b(?:todo|fixme)\\b[^\\n]{1,16}?(?<secret>[a-z]{6,24})/i,
            keywords: ['todo', 'fixme'],
            check: () => 'certain',
            chosen: true,
            specificity: 20,
            samples: { match: [], no: [] },
            rotate: 'None.',
            names: { item: 'probe', field: 'note' },
            sources: ['unconfirmed'],
          }],
        };`,
    },
  },
};

/** Answers the built command's entry file. `folder` is made, and must not hold a build yet. */
export function buildVariant(names, folder) {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root });
  for (const path of new Set(listed.toString().split('\0'))) {
    if (path === '' || !existsSync(join(root, path))) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    cpSync(join(root, path), join(folder, path));
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  for (const name of names) {
    if (!Object.hasOwn(variants, name)) throw new Error(`no variant is called ${name}`);
    const { exchanged = {}, added = {} } = variants[name];
    for (const path of Object.keys(exchanged))
      renameSync(join(folder, path), join(folder, path.replace(/\.ts$/, '.original.ts')));
    for (const [path, text] of Object.entries({ ...exchanged, ...added })) writeFileSync(join(folder, path), text);
  }
  const env = { ...process.env };
  delete env.KEYWARD_DIST;
  execFileSync(process.execPath, ['build.mjs'], { cwd: folder, env, stdio: ['ignore', 'ignore', 'inherit'] });
  return join(folder, 'dist/keyward.js');
}

/** Builds in a folder that goes when the process ends. */
export function buildOnce(names) {
  const folder = mkdtempSync(join(tmpdir(), 'keyward-variant-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  return buildVariant(names, folder);
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const [, , names, folder] = process.argv;
  if (names === undefined || folder === undefined) {
    console.error(`usage: variant.mjs ${Object.keys(variants).join('|')}[,...] FOLDER`);
    process.exit(2);
  }
  console.log(buildVariant(names.split(','), resolve(folder)));
}
