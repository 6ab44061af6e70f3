// The catalog as programs and tests load it: a module for each folder of `rules/catalog`, so that what needs one rule loads no other
// shelf. Part of build.mjs.
import { build, transform } from 'esbuild';
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';

const catalog = fileURLToPath(new URL('rules/catalog', import.meta.url));
const target = 'node20.19';

/** `files` are the catalog's, by their paths in it. Returns what stands on each shelf. */
export async function writeShelves(files, folder) {
  const names = [...new Set(files.map((file) => file.split('/')[0]))];
  const { outputFiles } = await build({
    entryPoints: names.map((name) => ({ in: `shelf:${name}`, out: name })),
    plugins: [shelves(files)],
    outdir: folder,
    outExtension: { '.js': '.cjs' },
    chunkNames: 'shared-[hash]',
    bundle: true,
    splitting: true,
    write: false,
    format: 'esm',
    platform: 'node',
    target,
    minifySyntax: true,
    logLevel: 'warning',
  });
  await mkdir(folder, { recursive: true });
  for (const { path, text } of outputFiles) {
    const { code } = await transform(text, { format: 'cjs', platform: 'node', target, minifyWhitespace: true });
    if ((await readFile(path, 'utf8').catch(() => '')) !== code) await writeFile(path, code);
  }
  const written = new Set(outputFiles.map(({ path }) => posix.basename(path)));
  for (const name of await readdir(folder)) if (!written.has(name)) await rm(join(folder, name));
  const load = createRequire(import.meta.url);
  return names.map((shelf) => ({ shelf, providers: load(join(folder, `${shelf}.cjs`)).providers }));
}

function shelves(files) {
  return {
    name: 'shelves',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^shelf:/ }, ({ path }) => ({ path: path.slice('shelf:'.length), namespace: 'shelf' }));
      onLoad({ filter: /.*/, namespace: 'shelf' }, ({ path: name }) => {
        const own = files.filter((file) => file.startsWith(`${name}/`));
        const imports = own.map((file, i) => `import { provider as p${i} } from './${file}';`);
        const list = own.map((_, i) => `p${i}`).join(', ');
        return { contents: `${imports.join('\n')}\nexport const providers = [${list}];\n`, resolveDir: catalog };
      });
    },
  };
}
