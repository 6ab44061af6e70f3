/** Findings with freshly generated values, as a scan would answer them: for tests that begin behind the scanner. */
import { placeId } from '../../core/fingerprint/index.ts';
import { levelOf, previewOf, Secret } from '../../core/model/index.ts';
import type { Finding } from '../../core/model/index.ts';
import { createGenerator } from '../../rules/index.ts';

export interface Leaks {
  readonly findings: Finding[];
  readonly values: Map<string, Secret>;
  /** The values as text, to search for. */
  readonly texts: string[];
}

/** `count` findings that share `distinct` values. */
export function createFindings(seed: number, count: number, distinct = count): Leaks {
  const generate = createGenerator(seed);
  const texts = Array.from({ length: distinct }, () => `kwtest_${generate.chars('alnum', 36)}`);
  const findings: Finding[] = [];
  const values = new Map<string, Secret>();
  for (let i = 0; i < count; i++) {
    const text = texts[i % distinct] ?? '';
    const path = `src/${seed}/file-${i}.env`;
    const id = placeId({ rule: 'test.token', path, before: 'TOKEN=', after: '', occurrence: 0 });
    findings.push({
      schema: 'keyward.finding/1',
      id,
      secret: generate.chars('hex', 32),
      rule: 'test.token',
      title: 'Test token',
      severity: 'high',
      confidence: 0.97,
      level: levelOf(0.97),
      location: { source: 'file', path, line: 1, column: 7, endLine: 1, endColumn: 50, byteStart: 6, byteEnd: 49 },
      also: [],
      preview: previewOf('kwtest_', text.length),
    });
    values.set(id, Secret.fromText(text));
  }
  return { findings, values, texts };
}
