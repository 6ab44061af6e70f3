/** The plan of the house: which room may import which, and only through its face. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { REPOSITORY } from '../../support/cli.ts';
import { cyclesOf, edgesOf, readGraph } from '../../support/import-graph.ts';
import type { Edge, Graph } from '../../support/import-graph.ts';
import { ROOMS, roomOf, trackedFiles } from '../../support/tracked-files.ts';
import type { Room } from '../../support/tracked-files.ts';

const MAY_IMPORT: Readonly<Record<Room, readonly Room[]>> = {
  core: [],
  rules: ['core'],
  scanner: ['core', 'rules'],
  vault: ['core'],
  audit: ['core'],
  access: ['core', 'vault', 'audit'],
  verify: ['core', 'rules'],
  worker: ['core', 'scanner', 'vault', 'access', 'audit'],
  api: ['core', 'vault', 'access', 'audit'],
  cli: ['core', 'rules', 'scanner', 'vault', 'access', 'audit', 'verify'],
};

const graph = readGraph();

function wrongDirection(edge: Edge): boolean {
  const [from, to] = [roomOf(edge.from), roomOf(edge.to)];
  if (edge.external || from === to) return false;
  return !(MAY_IMPORT as Record<string, readonly string[]>)[from]?.includes(to);
}

/** A room is entered through `index.ts`, core through the `index.ts` of one of its sub-rooms. */
function passesFace(edge: Edge): boolean {
  if (edge.external) return false;
  const [from, to] = [edge.from.split('/'), edge.to.split('/')];
  if (to[0] !== 'core') return from[0] !== to[0] && edge.to !== `${to[0]}/index.ts`;
  const sameRoom = from[0] === 'core' && from[1] === to[1];
  return !sameRoom && edge.to !== `core/${to[1]}/index.ts`;
}

function all(where: Graph, wrong: (edge: Edge) => boolean): string[] {
  return [...where.values()].flat().filter(wrong).map(name).toSorted();
}

function name(edge: Edge): string {
  return `${edge.from} imports ${edge.to}`;
}

const edge = (from: string, specifier: string): Edge => edgesOf(from, `import { a } from '${specifier}';`)[0] as Edge;

test('imports run one way between rooms', () => {
  expect(all(graph, wrongDirection)).toEqual([]);
});

test('a room is entered through its face alone', () => {
  expect(all(graph, passesFace)).toEqual([]);
});

test('no code imports the tests or the corpus', () => {
  const roots = new Set(['test', 'corpus']);
  expect(all(graph, (each) => !each.external && roots.has(roomOf(each.to)))).toEqual([]);
});

test('every relative import leads to a file', () => {
  expect(all(graph, (each) => !each.external && !existsSync(join(REPOSITORY, each.to)))).toEqual([]);
});

test('no file reaches itself by its imports', () => {
  expect(cyclesOf(graph, ['static', 'type'])).toEqual([]);
});

test.each(ROOMS)('%s has a README and a face', (room) => {
  expect(trackedFiles()).toContain(`${room}/README.md`);
  if (room !== 'core' && room !== 'cli') expect(trackedFiles()).toContain(`${room}/index.ts`);
});

test('every sub-room of core has a face', () => {
  const rooms = new Set(trackedFiles().map((path) => /^core\/([^/]+)\//.exec(path)?.[1]));
  const faceless = [...rooms].filter((room) => room !== undefined && !trackedFiles().includes(`core/${room}/index.ts`));
  expect(faceless).toEqual([]);
});

test('this test sees a wrong direction, a passed face, a cycle', () => {
  expect(wrongDirection(edge('core/model/finding.ts', '../../rules/index.ts'))).toBe(true);
  expect(wrongDirection(edge('api/main.ts', '../worker/index.ts'))).toBe(true);
  expect(wrongDirection(edge('api/main.ts', '../vault/index.ts'))).toBe(false);
  expect(passesFace(edge('api/main.ts', '../vault/vault.ts'))).toBe(true);
  expect(passesFace(edge('api/main.ts', '../core/store/connect.ts'))).toBe(true);
  expect(passesFace(edge('core/store/connect.ts', '../model/finding.ts'))).toBe(true);
  expect(passesFace(edge('core/store/connect.ts', './schema.ts'))).toBe(false);
  expect(passesFace(edge('api/main.ts', '../core/store/index.ts'))).toBe(false);
  const ring: Graph = new Map([
    ['b.ts', [edge('b.ts', './a.ts')]],
    ['a.ts', [edge('a.ts', './c.ts')]],
    ['c.ts', [edge('c.ts', './b.ts')]],
  ]);
  expect(cyclesOf(ring, ['static'])).toEqual(['a.ts -> c.ts -> b.ts']);
});
