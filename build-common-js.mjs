// Makes CommonJS of a quick program's files: Node 20 starts it milliseconds sooner, and a file can be loaded when it is first used.
import { transform } from 'esbuild';

/** Modules of Node that take it milliseconds to load, so that a quick program loads each at its first use. */
const slowBuiltins = [
  'child_process',
  'crypto',
  'events',
  'fs/promises',
  'module',
  'os',
  'timers/promises',
  'v8',
  'worker_threads',
  'zlib',
];

const quickBanner = [
  "const importMetaUrl = require('node:url').pathToFileURL(__filename).href;",
  // The module behind `performance` is loaded at its first use.
  'const milliseconds = () => { const [seconds, rest] = process.hrtime(); return seconds * 1e3 + rest / 1e6; };',
  'const whenUsed = (name) => { let module; return new Proxy({}, { get: (_, key) => (module ??= require(name))[key] }); };',
];

/** What a file exports of what is late: to ask for its value would load it. */
export function lateNamesOf(text) {
  const pairs = (names) => names.split(',').map((each) => each.trim().split(/\s+as\s+/));
  const late = new Set(
    [...text.matchAll(/\bimport\{([^}]*)\}from"\.\/[a-z-]+-late\.js"/g)].flatMap(([, names]) =>
      pairs(names).map((pair) => pair.at(-1)),
    ),
  );
  const shown = [...text.matchAll(/\bexport\{([^}]*)\}/g)].flatMap(([, names]) => pairs(names));
  return new Set(shown.filter(([name]) => late.has(name)).map((pair) => pair.at(-1)));
}

/** `passedOn`: by file, what of its exports is late. With `isDemanded` the file is loaded on demand itself, and with it what is late. */
export async function toCommonJs(text, { target, passedOn, isDemanded }) {
  const [, hashbang = '', code] = /^(#!.*\n)?([^]*)$/.exec(text);
  const used = code
    // A chunk that an entry names without using anything of it.
    .replaceAll(/\bimport"\.\/[^"]+";/g, '')
    // As constants: an import would be looked up through two getters each time it is used.
    .replaceAll(/\bimport\{([^}]*)\}from"(\.\/[^"]+\.js)";/g, (statement, names, module) => {
      if (module.endsWith('-late.js') && !isDemanded) return statement;
      const isLate = (name) => !isDemanded && passedOn.get(module)?.has(name.trim().split(/\s+as\s+/)[0]);
      const all = names.split(',');
      const late = all.filter(isLate);
      const constants = all.filter((name) => !isLate(name)).map((name) => name.replace(/\s+as\s+/, ':'));
      const first = late.length === 0 ? '' : `import{${late}}from"${module}";`;
      return constants.length === 0 ? first : `${first}const{${constants}}=require("${module}");`;
    });
  const { code: common } = await transform(used, {
    format: 'cjs',
    platform: 'node',
    target,
    minifySyntax: true,
    minifyWhitespace: true,
  });
  const lazy = showPlainly(common)
    // The module that makes one is loaded in a millisecond; here there is one.
    .replaceAll('process.getBuiltinModule("node:module").createRequire(importMetaUrl)', 'require')
    .replace(/\bimport\("(\.[^"]+\.js)"\)/g, 'Promise.resolve().then(()=>require("$1"))')
    .replace(/\bimport\("([^"]+)"\)/g, 'require("./import.js").load("$1")')
    .replace(/\brequire\("([^"]+)"\)/g, (call, module) =>
      /^\.\/[a-z-]+-late\.js$/.test(module) || slowBuiltins.includes(module.replace('node:', ''))
        ? isDemanded && module.endsWith('-late.js')
          ? call
          : `whenUsed("${module}")`
        : call,
    );
  return `${hashbang}'use strict';\n${quickBanner.filter((line) => lazy.includes(line.split(' ')[1])).join('\n')}\n${escapePatterns(lazy)}`;
}

/**
 * esbuild writes strings in ASCII and leaves patterns as they are: one character beyond it, and V8 takes two bytes for each of the
 * file's.
 */
function escapePatterns(code) {
  return code.replaceAll(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/**
 * Shows what is the file's own as plain properties: nobody asks before all of it has run, and a getter for each would be made,
 * compiled and called once. What it passes on stays a getter.
 */
function showPlainly(code) {
  const [statement, names] =
    /__export\(stdin_exports,\{((?:[\w$]+:\(\)=>[\w$.]+,?)*)\}\);module\.exports=__toCommonJS\(stdin_exports\);/.exec(code) ?? [];
  if (names === undefined) return code;
  const shown = names.split(',').map((pair) => {
    const [name, value] = pair.split(':()=>');
    return value.includes('.') ? `get ${name}(){return ${value}}` : `${name}:${value}`;
  });
  return `${code.replace(statement, '')}\nmodule.exports={${shown.join()}};\n`;
}
