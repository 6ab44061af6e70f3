// The catalog as programs and tests load it: modules of the vendors whose names begin alike, so that what needs one rule loads few
// others, and one of what looks at every text, with what all share. Part of build.mjs.
import { build, transform } from 'esbuild';
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';

const catalog = fileURLToPath(new URL('rules/catalog', import.meta.url));
const target = 'node20.19';

/** The folder of what is no vendor's. Its module holds what the catalog's files share, too, since it is nearly always loaded first. */
export const GENERIC = 'generic';

/** `files` are the catalog's, by their paths in it. Returns what stands in each module. */
export async function writeCatalog(files, folder) {
  const inModule = new Map();
  for (const file of files) {
    // As `moduleOf` in rules/shelf.ts says; what it does not find is listed in the summary.
    const name = file.startsWith(`${GENERIC}/`) ? GENERIC : posix.basename(file).slice(0, 2);
    inModule.set(name, [...(inModule.get(name) ?? []), file]);
  }
  const shared = await listShared(files);
  const { outputFiles } = await build({
    entryPoints: [...inModule.keys()].map((name) => ({ in: `module:${name}`, out: name })),
    plugins: [gather(inModule, shared)],
    outdir: folder,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    target,
    minify: true,
    logLevel: 'warning',
  });
  await mkdir(folder, { recursive: true });
  for (const { path, text } of outputFiles) {
    const { code: common } = await transform(text, { format: 'cjs', platform: 'node', target, minifyWhitespace: true });
    const code = loadOnce(common);
    if ((await readFile(path, 'utf8').catch(() => '')) !== code) await writeFile(path, code);
  }
  const written = new Set(outputFiles.map(({ path }) => posix.basename(path)));
  for (const name of await readdir(folder)) if (!written.has(name)) await rm(join(folder, name));
  const load = createRequire(import.meta.url);
  return [...inModule.keys()].map((module) => {
    const { files: vendors } = load(join(folder, `${module}.cjs`));
    return { module, providers: Object.values(vendors).map((vendor) => vendor()) };
  });
}

/** Every file in a module asks for what is shared: the first answer is enough. */
function loadOnce(code) {
  const call = `require("./${GENERIC}.cjs")`;
  return code.includes(call) ? `"use strict";const sharedModule=${call};${code.replaceAll(call, 'sharedModule')}` : code;
}

/** Modules outside the catalog that its files import something from that is more than a type, by their paths from a shelf. */
async function listShared(files) {
  const shared = new Set();
  for (const file of files) {
    const text = await readFile(join(catalog, file), 'utf8');
    for (const [, path] of text.matchAll(/^import (?!type)[^;]*? from '(\.\.\/\.\.\/[^']+)';$/gm)) shared.add(path);
  }
  return [...shared].toSorted((a, b) => (a < b ? -1 : 1));
}

/** Each file is a function that is run when something of it is asked for. */
function gather(inModule, shared) {
  return {
    name: 'gather',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^module:/ }, ({ path }) => ({ path: path.slice('module:'.length), namespace: 'module' }));
      onResolve({ filter: /^\.\.\/\.\.\// }, ({ importer, kind }) =>
        kind === 'import-statement' && importer.startsWith(catalog) && !importer.startsWith(join(catalog, GENERIC, '/'))
          ? { path: `./${GENERIC}.cjs`, external: true, sideEffects: false }
          : undefined,
      );
      onLoad({ filter: /.*/, namespace: 'module' }, ({ path: name }) => {
        const vendors = inModule
          .get(name)
          .map((file) => `${JSON.stringify(posix.basename(file, '.ts'))}: () => require('../${file}').provider`);
        const own = `export const files = {\n${vendors.join(',\n')}\n};\n`;
        const common = name === GENERIC ? shared.map((path) => `export * from ${JSON.stringify(path)};`) : [];
        return { contents: [...common, own].join('\n'), resolveDir: join(catalog, GENERIC) };
      });
    },
  };
}
