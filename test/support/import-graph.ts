/** The import graph of the code that ships, registries made by the build included. */
import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';
import { REPOSITORY } from './cli.ts';
import { importsOf } from './imports.ts';
import type { Import } from './imports.ts';
import { readTracked, sourceFiles } from './tracked-files.ts';

export interface Edge {
  readonly from: string;
  /** A path of the repository, or the name of a package or of a module of Node. */
  readonly to: string;
  readonly kind: Import['kind'];
  readonly external: boolean;
}

export type Graph = ReadonlyMap<string, readonly Edge[]>;

export function readGraph(): Graph {
  const graph = new Map<string, readonly Edge[]>();
  const waiting = [...sourceFiles()];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (graph.has(file)) continue;
    const edges = edgesOf(file, readTracked(file));
    graph.set(file, edges);
    for (const edge of edges) if (!edge.external && existsSync(join(REPOSITORY, edge.to))) waiting.push(edge.to);
  }
  return graph;
}

export function edgesOf(file: string, source: string): Edge[] {
  return importsOf(source).map(({ specifier, kind }) => {
    const external = !specifier.startsWith('.');
    return { from: file, to: external ? packageOf(specifier) : posix.join(posix.dirname(file), specifier), kind, external };
  });
}

function packageOf(specifier: string): string {
  if (specifier.startsWith('node:')) return specifier;
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}

/** Everything that is loaded with `entry`, packages included; each with the way that leads there. */
export function loadedWith(graph: Graph, entry: string): ReadonlyMap<string, readonly string[]> {
  const ways = new Map<string, readonly string[]>([[entry, [entry]]]);
  const waiting = [entry];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    const way = ways.get(file) ?? [];
    for (const edge of graph.get(file) ?? []) {
      if (edge.kind !== 'static' || ways.has(edge.to)) continue;
      ways.set(edge.to, [...way, edge.to]);
      waiting.push(edge.to);
    }
  }
  return ways;
}

/** Cycles among files by the kinds of import given, each once, beginning with its first file by name. */
export function cyclesOf(graph: Graph, kinds: readonly Import['kind'][]): string[] {
  const cycles = new Set<string>();
  const done = new Set<string>();
  const visit = (file: string, way: readonly string[]): void => {
    const at = way.indexOf(file);
    if (at !== -1) {
      const round = way.slice(at);
      const first = round.indexOf(round.toSorted()[0] ?? '');
      cycles.add([...round.slice(first), ...round.slice(0, first)].join(' -> '));
      return;
    }
    if (done.has(file)) return;
    for (const edge of graph.get(file) ?? []) {
      if (!edge.external && kinds.includes(edge.kind)) visit(edge.to, [...way, file]);
    }
    done.add(file);
  };
  for (const file of graph.keys()) visit(file, []);
  return [...cycles].toSorted();
}
