/** Performs a task in whatever thread it is called. */
import type { Tally } from './tally.ts';
import type { Task } from './task.ts';
import { performPlaces } from './task/places.ts';
import { performReadAhead } from './task/read-ahead.ts';
import type { Workshop } from './workshop.ts';

/** By kind. */
const performers: Readonly<Record<string, (task: never, workshop: Workshop, tally: Tally) => unknown>> = {
  commits: async (task, workshop) => (await import('./task/commits.ts')).performCommits(task, workshop),
  families: async (...given) => (await import('./task/families.ts')).performFamilies(...given),
  places: performPlaces,
  'read-ahead': performReadAhead,
  trees: async (task, workshop) => (await import('./task/trees.ts')).performTrees(task, workshop),
};

/** While a history's packs are ordered threads have nothing to do yet: makes what their first tasks would wait for. What fails here fails there again, and is told. */
export async function prepare(workshop: Workshop): Promise<void> {
  if (workshop.setup.reader.kind !== 'git') return;
  const { engineResolver } = await import('./pack/resolver.ts');
  engineResolver(workshop.engine.memory, workshop.engine.arena);
}

/** What is found, read and skipped goes into `tally`, also when it throws a KeywardError in the middle. */
export async function performTask<Answer>(task: Task<Answer>, workshop: Workshop, tally: Tally): Promise<Answer> {
  const perform = performers[task.kind];
  if (perform === undefined) throw new TypeError(`no thread performs ${task.kind}`);
  const waiting = workshop.ready();
  if (waiting !== undefined) await waiting;
  return (await perform(task as never, workshop, tally)) as Answer;
}
