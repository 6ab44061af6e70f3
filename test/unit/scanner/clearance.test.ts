/** What a content was made of spares work and changes no finding: chains of edited texts, with and without that knowledge. */
import { expect, test } from 'vitest';
import { createGenerator } from '../../../rules/generator.ts';
import { rules } from '../../../rules/index.ts';
import type { Engine } from '../../../scanner/engine/engine.ts';
import { createRegExpEngine } from '../../../scanner/engine/regexp-engine.ts';
import { createPlaceScanner } from '../../../scanner/place-scanner.ts';
import type { RawFinding } from '../../../scanner/raw-finding.ts';
import type { Descent, Place } from '../../../scanner/source.ts';
import { createTally } from '../../../scanner/tally.ts';
import { applyDelta } from '../../support/packs/delta.ts';
import { seededRandom } from '../../support/seeded-random.ts';

/** `npm run test:all` sets it. */
const CHAINS = process.env['SLOW'] === '1' ? 3000 : 60;
const VERSIONS = 12;

interface Version {
  readonly bytes: Buffer;
  readonly descent: Descent;
  readonly path: string;
}

type Piece = { readonly from: number; readonly to: number } | { readonly text: Buffer };

/** A delta as git writes it. */
function encode(base: Buffer, pieces: readonly Piece[]): Buffer {
  const size = pieces.reduce((sum, piece) => sum + ('text' in piece ? piece.text.length : piece.to - piece.from), 0);
  const parts: Buffer[] = [varint(base.length), varint(size)];
  for (const piece of pieces) {
    if ('text' in piece) {
      for (let at = 0; at < piece.text.length; at += 127) {
        const part = piece.text.subarray(at, at + 127);
        parts.push(Buffer.from([part.length]), part);
      }
    } else if (piece.to > piece.from) {
      const copy = Buffer.alloc(8, 0xff);
      copy.writeUInt32LE(piece.from, 1);
      copy.writeUIntLE(piece.to - piece.from, 5, 3);
      parts.push(copy);
    }
  }
  return Buffer.concat(parts);
}

function varint(value: number): Buffer {
  const bytes: number[] = [];
  for (let rest = value; ; rest = Math.floor(rest / 128)) {
    if (rest < 128) return Buffer.from([...bytes, rest]);
    bytes.push((rest % 128) | 128);
  }
}

/** Versions of a text: samples of rules come whole, in halves, with junk in them that goes later; parts move and go. */
function chainOf(seed: number): Version[] {
  const random = seededRandom(seed);
  const generate = createGenerator(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  const words = (count: number): string =>
    Array.from(
      { length: count },
      () =>
        `${random()
          .toString(36)
          .slice(2, 2 + below(9))}${below(9) === 0 ? '\n' : ' '}`,
    ).join('');
  const sample = (): string => {
    const { match } = (rules[below(rules.length)] as (typeof rules)[number]).samples;
    return match[below(match.length)]?.(generate) ?? '';
  };
  let bytes: Buffer = Buffer.from(words(200 + below(3000)));
  const paths = ['src/a.js', 'config/.env', 'b.yaml'];
  let path = paths[below(3)] as string;
  const versions: Version[] = [{ bytes, path, descent: { self: 1 } }];
  /** Where the second half of something belongs, or junk stands that goes later. */
  let open: { at: number; junk: number; rest: string } | undefined;
  for (let self = 2; self <= VERSIONS; self++) {
    const { length } = bytes;
    const at = below(length);
    const pieces: Piece[] = [];
    const splice = (start: number, gone: number, text: string): void => {
      pieces.push({ from: 0, to: start }, { text: Buffer.from(text) }, { from: Math.min(length, start + gone), to: length });
    };
    const kind = below(10);
    if (open !== undefined) {
      splice(open.at, open.junk, open.rest);
      open = undefined;
    } else if (kind === 0) splice(at, 0, `\n${sample()}\n`);
    else if (kind < 4) {
      const text = `\n${sample()}\n`;
      const cut = below(text.length);
      open = { at: at + Buffer.byteLength(text.slice(0, cut)), junk: 0, rest: text.slice(cut) };
      splice(at, 0, text.slice(0, cut));
    } else if (kind < 6) {
      const text = `\n${sample()}\n`;
      const cut = below(text.length);
      const junk = words(1 + below(400));
      open = { at: at + Buffer.byteLength(text.slice(0, cut)), junk: Buffer.byteLength(junk), rest: '' };
      splice(at, 0, text.slice(0, cut) + junk + text.slice(cut));
    } else if (kind === 6) {
      const other = below(length);
      const [from, to] = at < other ? [at, other] : [other, at];
      pieces.push({ from: to, to: length }, { from, to }, { from: 0, to: from });
    } else if (kind === 7) splice(at, below(300), '');
    else splice(at, below(40), words(below(20)));
    const changes: number[] = [];
    const made = applyDelta(bytes, encode(bytes, pieces), 1e8, changes);
    if (made === null || made.length === 0) throw new Error('The delta of a test is not one.');
    bytes = made;
    if (below(12) === 0) path = paths[below(3)] as string;
    versions.push({ bytes, path, descent: { self, base: self - 1, changes } });
  }
  return versions;
}

function scanChain(versions: readonly Version[], telling: boolean) {
  const inner = createRegExpEngine(rules);
  let looked = 0;
  const engine: Engine = {
    ...inner,
    find(bytes) {
      looked += bytes.length;
      return inner.find(bytes);
    },
  };
  const scanner = createPlaceScanner(engine, { runKey: new Uint8Array(32), disabledRules: [], keepValues: false });
  const found: RawFinding[][] = [];
  const tally = createTally();
  for (const [index, { bytes, descent, path }] of versions.entries()) {
    const place: Place = { source: 'git', path, key: String(index) };
    scanner.begin(place, tally);
    scanner.take({ place, bytes, offset: 0, last: true, ...(telling ? { descent } : {}) });
    scanner.finish();
    found.push(tally.account.found.splice(0));
  }
  return { found, counts: tally.account.counts, looked };
}

test(`${CHAINS} chains of versions: the same findings, for less`, () => {
  let looked = 0;
  let whole = 0;
  let findings = 0;
  for (let seed = 1; seed <= CHAINS; seed++) {
    const versions = chainOf(seed);
    const plain = scanChain(versions, false);
    const spared = scanChain(versions, true);
    expect(spared.found, `seed ${seed}`).toEqual(plain.found);
    expect({ ...spared.counts, hits: 0 }, `seed ${seed}`).toEqual({ ...plain.counts, hits: 0 });
    looked += spared.looked;
    whole += plain.looked;
    findings += plain.found.flat().length;
  }
  expect(findings).toBeGreaterThan(CHAINS);
  expect(looked).toBeLessThan(whole * 0.97);
});

test('a small change of a large text costs its surroundings', () => {
  const base = Buffer.from('nothing to see in this line\n'.repeat(10_000));
  const delta = encode(base, [{ from: 0, to: 140_000 }, { text: Buffer.from('one more') }, { from: 140_000, to: base.length }]);
  const changes: number[] = [];
  const bytes = applyDelta(base, delta, 1e8, changes) as Buffer;
  const versions: Version[] = [
    { bytes: base, path: 'a', descent: { self: 1 } },
    { bytes, path: 'a', descent: { self: 2, base: 1, changes } },
  ];
  const { looked, counts } = scanChain(versions, true);
  expect(looked - base.length).toBeLessThan(2000);
  expect(counts).toMatchObject({ files: 2, bytes: base.length + bytes.length, candidates: 0 });
});
