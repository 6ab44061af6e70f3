import { describe, expect, it } from 'vitest';
import type { Client } from '../client.ts';
import { knownReferences, waitForReferences } from './references.ts';

interface Row {
  readonly id: string;
  readonly reference: string | null;
}

/** A service that answers page by page; `pages` is asked for anew at every first page. */
function serving(pages: () => readonly (readonly Row[])[], asked: string[] = []): Client {
  let current: readonly (readonly Row[])[] = [];
  const refuse = () => Promise.reject(new Error('not asked for'));
  return {
    url: 'http://127.0.0.1:1',
    post: refuse,
    delete: refuse,
    get(path) {
      asked.push(path);
      const after = new URL(path, 'http://x').searchParams.get('after');
      if (after === null) current = pages();
      const index = after === null ? 0 : Number(after);
      const next = index + 1 < current.length ? String(index + 1) : null;
      return Promise.resolve({ findings: current[index] ?? [], next });
    },
  };
}

describe('knownReferences', () => {
  it('reads all pages and keeps what was asked for and is a reference', async () => {
    const asked: string[] = [];
    const client = serving(
      () => [
        [
          { id: 'a', reference: 'kw://v/i/f' },
          { id: 'x', reference: 'kw://v/x/f' },
        ],
        [
          { id: 'b', reference: null },
          { id: 'c', reference: 'nothing of the kind' },
        ],
      ],
      asked,
    );
    const known = await knownReferences(client, 'my project', new Set(['a', 'b', 'c']));
    expect([...known.keys()]).toEqual(['a']);
    expect(asked).toEqual(['/v1/findings?project=my+project&limit=1000', '/v1/findings?project=my+project&limit=1000&after=1']);
  });

  it('refuses an answer that is no list of findings', async () => {
    const client: Client = { ...serving(() => []), get: () => Promise.resolve('<html>') };
    await expect(knownReferences(client, 'p', new Set(['a']))).rejects.toMatchObject({ code: 'service.unreachable' });
  });
});

describe('waitForReferences', () => {
  it('asks again until the worker has stored every value', async () => {
    let round = 0;
    const client = serving(() => [[{ id: 'a', reference: ++round < 3 ? null : 'kw://v/i/f' }]]);
    expect((await waitForReferences(client, 'p', new Set(['a']))).get('a')).toMatchObject({ vault: 'v', item: 'i' });
    expect(round).toBe(3);
  });

  it('gives up with an error that names how many are missing', async () => {
    const client = serving(() => [[{ id: 'a', reference: null }]]);
    await expect(waitForReferences(client, 'p', new Set(['a', 'b']), 0)).rejects.toMatchObject({
      code: 'service.unavailable',
      message: expect.stringContaining('2 of 2'),
    });
  });
});
