/** A repository whose files changed many times, so that its packs hold long chains of deltas; and what git says it holds. */
import { createRepository } from './repository.ts';
import type { TestRepository } from './repository.ts';

export interface StoredContent {
  readonly oid: string;
  readonly content: Buffer;
}

/** `random` gives numbers from 0 to below 1. */
export function createVersionedRepository(random: () => number, versions: number, ...flags: string[]): TestRepository {
  const repository = createRepository(...flags);
  const line = (): string => `${Array.from({ length: 6 }, () => random().toString(36).slice(2)).join(' ')}\n`;
  const files = Array.from({ length: 3 }, () => Array.from({ length: 120 }, line));
  for (let version = 0; version < versions; version++) {
    for (const [index, lines] of files.entries()) {
      const at = Math.floor(random() * lines.length);
      const kind = Math.floor(random() * 4);
      if (kind === 0) lines.splice(at, 0, line(), line());
      else if (kind === 1) lines.splice(at, 3);
      else if (kind === 2) lines.splice(at, 1, line());
      else lines.unshift(...lines.splice(at, 10));
      repository.write(`folder/file-${index}`, lines.join(''));
    }
    repository.commit();
  }
  return repository;
}

/** Every object that the repository holds, alternates included. */
export function everyObject(repository: TestRepository): StoredContent[] {
  const listed = repository.git('cat-file', '--batch-all-objects', '--batch-check').split('\n');
  const all = repository.gitBytes('', 'cat-file', '--batch-all-objects', '--batch');
  let at = 0;
  return listed.map((text) => {
    const [oid = '', , size = '0'] = text.split(' ');
    const start = all.indexOf(10, at) + 1;
    at = start + Number(size) + 1;
    return { oid, content: all.subarray(start, start + Number(size)) };
  });
}
