import { describe, expect, it } from 'vitest';
import type { Client } from '../client.ts';
import { knownReferences, waitForReferences } from './references.ts';

interface Row {
  readonly id: string;
  readonly reference: string | null;
}

/** A service that knows `rows`, asked anew each time. */
function serving(rows: () => readonly Row[], asked: unknown[] = []): Client {
  const refuse = () => Promise.reject(new Error('not asked for'));
  return {
    url: 'http://127.0.0.1:1',
    get: refuse,
    delete: refuse,
    post(path, body) {
      asked.push({ path, body });
      return Promise.resolve({ findings: rows() });
    },
  };
}

describe('knownReferences', () => {
  it('keeps what was asked for and is a reference', async () => {
    const rows = [
      { id: 'a', reference: 'kw://v/i/f' },
      { id: 'x', reference: 'kw://v/x/f' },
      { id: 'b', reference: null },
      { id: 'c', reference: 'nothing of the kind' },
    ];
    const known = await knownReferences(
      serving(() => rows),
      'my project',
      new Set(['a', 'b', 'c']),
    );
    expect([...known.keys()]).toEqual(['a']);
  });

  it('asks for as many at once as the service takes', async () => {
    const asked: { path: string; body: { project: string; ids: string[] } }[] = [];
    const ids = Array.from({ length: 2500 }, (_, at) => `f${at}`);
    await knownReferences(
      serving(() => [], asked),
      'p',
      new Set(ids),
    );
    expect(asked.map(({ path, body }) => [path, body.project, body.ids.length])).toEqual([
      ['/v1/findings/references', 'p', 1000],
      ['/v1/findings/references', 'p', 1000],
      ['/v1/findings/references', 'p', 500],
    ]);
    expect(asked.flatMap(({ body }) => body.ids)).toEqual(ids);
  });

  it('refuses an answer that is no list of references', async () => {
    const client: Client = { ...serving(() => []), post: () => Promise.resolve('<html>') };
    await expect(knownReferences(client, 'p', new Set(['a']))).rejects.toMatchObject({ code: 'service.unreachable' });
  });
});

describe('waitForReferences', () => {
  it('asks again until the worker has stored every value', async () => {
    let round = 0;
    const client = serving(() => [{ id: 'a', reference: ++round < 3 ? null : 'kw://v/i/f' }]);
    expect((await waitForReferences(client, 'p', new Set(['a']))).get('a')).toMatchObject({ vault: 'v', item: 'i' });
    expect(round).toBe(3);
  });

  it('gives up with an error that names how many are missing', async () => {
    const client = serving(() => [{ id: 'a', reference: null }]);
    await expect(waitForReferences(client, 'p', new Set(['a', 'b']), 0)).rejects.toMatchObject({
      code: 'service.unavailable',
      message: expect.stringContaining('2 of 2'),
    });
  });
});
