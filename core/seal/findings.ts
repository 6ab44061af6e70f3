/** Cuts findings into chunks and seals each chunk's values. Outside the seal travels only what a report may show. */
import { randomUUID } from 'node:crypto';
import { KeywardError } from '../errors/index.ts';
import type { Finding, Location, Secret } from '../model/index.ts';
import type { Chunk } from '../queue/index.ts';
import { CHUNK_LIMIT, sealChunk } from './chunk.ts';

/** Sealed bytes of one chunk stay below what the service takes. */
const BYTES_LIMIT = 1_500_000;
const PLACES_LIMIT = 50;

export interface Sealing {
  readonly project: string;
  readonly scanner: string;
  readonly recipient: string;
}

export async function* sealFindings(
  findings: readonly Finding[],
  values: ReadonlyMap<string, Secret>,
  { project, scanner, recipient }: Sealing,
): AsyncGenerator<Chunk, void, undefined> {
  for (const group of groupFindings(findings, values)) {
    const id = randomUUID();
    const time = Date.now();
    const sealed = await sealChunk(
      { chunk: id, project, scanner, time },
      new Map(group.map(({ finding, value }) => [finding.id, value])),
      recipient,
    );
    yield {
      schema: 'keyward.chunk/1',
      id,
      project,
      scanner,
      time,
      findings: group.map(({ finding }) => outerFinding(finding)),
      sealed: Buffer.from(sealed).toString('base64'),
    };
  }
}

interface Valued {
  readonly finding: Finding;
  readonly value: Secret;
}

function groupFindings(findings: readonly Finding[], values: ReadonlyMap<string, Secret>): Valued[][] {
  const groups: Valued[][] = [];
  const seen = new Set<string>();
  let bytes = 0;
  for (const finding of findings) {
    const value = values.get(finding.id);
    if (value === undefined) throw new KeywardError('internal', 'A finding came without its value.');
    if (seen.has(finding.id)) continue;
    seen.add(finding.id);
    let group = groups.at(-1);
    if (group === undefined || group.length >= CHUNK_LIMIT || bytes + value.length > BYTES_LIMIT) {
      group = [];
      groups.push(group);
      bytes = 0;
    }
    group.push({ finding, value });
    bytes += value.length;
  }
  return groups;
}

/** Field by field, so that nothing a scanner may add later travels by accident. */
function outerFinding(finding: Finding): Chunk['findings'][number] {
  const { schema, id, secret, rule, title, severity, confidence, level, location, also, preview } = finding;
  return {
    schema,
    id,
    secret,
    rule,
    title: clean(title, 200),
    severity,
    confidence,
    level,
    location: outerLocation(location),
    also: also.slice(0, PLACES_LIMIT).map(outerLocation),
    preview: clean(preview, 80),
  };
}

function outerLocation(location: Location): Chunk['findings'][number]['location'] {
  const { source, path, line, column, endLine, endColumn, byteStart, byteEnd, commit, author, date, inner } = location;
  return {
    source,
    path: clean(path, 4096),
    line,
    column,
    endLine,
    endColumn,
    byteStart,
    byteEnd,
    ...(commit === undefined ? {} : { commit }),
    ...(author === undefined ? {} : { author: clean(author, 512) }),
    ...(date === undefined ? {} : { date: clean(date, 64) }),
    ...(inner === undefined ? {} : { inner: clean(inner, 1024) }),
  };
}

/** Well-formed, without NUL (Postgres refuses both), and no longer than the service takes. */
function clean(text: string, limit: number): string {
  return Buffer.from(text.slice(0, limit), 'utf8').toString('utf8').replaceAll('\0', '\uFFFD');
}
