// The catalog as programs and tests load it: a module for each folder of `rules/catalog`, so that what needs one rule loads no other
// shelf. Part of build.mjs.
import { build, transform } from 'esbuild';
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';

const catalog = fileURLToPath(new URL('rules/catalog', import.meta.url));
const target = 'node20.19';

/** What the catalog's files share: a module beside the shelves. */
const SHARED = 'shared';

/** `files` are the catalog's, by their paths in it. Returns what stands on each shelf. */
export async function writeShelves(files, folder) {
  const names = [...new Set(files.map((file) => file.split('/')[0]))];
  const shared = await listShared(files);
  const { outputFiles } = await build({
    entryPoints: [...names, SHARED].map((name) => ({ in: `shelf:${name}`, out: name })),
    plugins: [shelves(files, shared)],
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
  return names.map((shelf) => {
    const { files: vendors } = load(join(folder, `${shelf}.cjs`));
    return { shelf, providers: Object.values(vendors).map((vendor) => vendor()) };
  });
}

/** Every file of a shelf asks for what is shared: the first answer is enough. */
function loadOnce(code) {
  const call = `require("./${SHARED}.cjs")`;
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
function shelves(files, shared) {
  return {
    name: 'shelves',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^shelf:/ }, ({ path }) => ({ path: path.slice('shelf:'.length), namespace: 'shelf' }));
      onResolve({ filter: /^\.\.\/\.\.\// }, ({ importer, kind }) =>
        kind === 'import-statement' && importer.startsWith(catalog)
          ? { path: `./${SHARED}.cjs`, external: true, sideEffects: false }
          : undefined,
      );
      onLoad({ filter: /.*/, namespace: 'shelf' }, ({ path: name }) => {
        const own = files.filter((file) => file.startsWith(`${name}/`));
        const vendors = own.map((file) => `${JSON.stringify(posix.basename(file, '.ts'))}: () => require('./${file}').provider`);
        const contents =
          name === SHARED
            ? shared.map((path) => `export * from ${JSON.stringify(path)};`).join('\n')
            : `export const files = {\n${vendors.join(',\n')}\n};\n`;
        return { contents, resolveDir: name === SHARED ? join(catalog, 'a') : catalog };
      });
    },
  };
}
