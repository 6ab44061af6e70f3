import { describe, expect, it } from 'vitest';
import type { Finding, Location } from '../../core/model/index.ts';
import { filesToFix } from './files.ts';

function at(path: string, byteStart: number, more: Partial<Location> = {}): Location {
  return { source: 'file', path, line: 1, column: 1, endLine: 1, endColumn: 2, byteStart, byteEnd: byteStart + 1, ...more };
}

function finding(id: string, location: Location, also: readonly Location[] = []): Finding {
  const facts = { rule: 'a.b', title: 'A', severity: 'low', confidence: 1, level: 'certain', preview: '… (1)' } as const;
  return { schema: 'keyward.finding/1', id, secret: id, ...facts, location, also };
}

describe('filesToFix', () => {
  it('gathers the places of all findings by file, in the order of the file', () => {
    const files = filesToFix([finding('1', at('b/x', 9), [at('a', 4)]), finding('2', at('b/x', 3))], '/root');
    expect(files.map(({ path, name, occurrences }) => [path, name, occurrences.map((o) => o.finding.id)])).toEqual([
      ['/root/a', 'a', ['1']],
      ['/root/b/x', 'b/x', ['2', '1']],
    ]);
  });

  it('leaves out what has no bytes in a file of its own', () => {
    expect(filesToFix([finding('1', at('a.zip', 0, { inner: 'x' })), finding('2', at('a', 0, { source: 'git' }))], '/')).toEqual(
      [],
    );
  });
});
