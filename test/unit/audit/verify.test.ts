import { describe, expect, it } from 'vitest';
import { generateSigningKey, publicKeyOf, verifyExport, verifyTrail } from '../../../audit/index.ts';
import { createSmallTrail, exportOf, resolveEvent } from '../../support/trail.ts';

const trail = createSmallTrail([0, 1, 2, 3].map((at) => resolveEvent(at * 1000)));
const [first, second, third, fourth] = trail.rows;
const faultOf = async (rows: readonly unknown[], known: { seq: number; hash: string }[] = []) =>
  (await verifyTrail(rows, trail.publicKey, { known })).fault;

describe('verification of a trail', () => {
  it('takes a sound one, and an empty one', async () => {
    expect(await verifyTrail(trail.rows, trail.publicKey)).toMatchObject({ rows: 4, fault: null, head: { seq: 4 } });
    expect(await verifyTrail([], trail.publicKey)).toMatchObject({ rows: 0, fault: null });
  });

  it.each([
    ['a dropped row', [first, second, fourth], 3, 'gap'],
    ['a dropped first row', [second, third], 1, 'gap'],
    ['swapped rows', [first, third, second, fourth], 2, 'gap'],
    ['a repeated row', [first, second, second, third], 3, 'repeated'],
    ['an inserted row', [first, second, { ...second, seq: 3 }, fourth], 3, 'fork'],
    ['an altered row', [first, { ...second, time: 1 }, third, fourth], 2, 'altered'],
    ['an added field', [first, { ...second, extra: 1 }, third, fourth], 2, 'altered'],
    ['a row without its signature', [first, { ...second, signature: '' }], 2, 'bad-signature'],
    ['the signature of another row', [first, { ...second, signature: third?.signature }], 2, 'bad-signature'],
    ['no row at all', [first, null], 2, 'malformed'],
    ['a row that cannot be hashed', [first, { ...second, time: Number.NaN }], 2, 'altered'],
  ])('names %s', async (_name, rows, seq, problem) => {
    expect(await faultOf(rows)).toMatchObject({ seq, problem });
  });

  it('does not see a tail that is gone, unless somebody remembers its head', async () => {
    expect(await faultOf([first, second])).toBeNull();
    expect(await faultOf([first, second], [{ seq: 4, hash: fourth?.hash ?? '' }])).toMatchObject({
      seq: 3,
      problem: 'truncated',
    });
  });

  it('sees a fork: a trail written anew by who has the key', async () => {
    const forged = createSmallTrail(
      [0, 1, 2, 9].map((at) => resolveEvent(at * 1000)),
      trail.signingKeyPem,
    );
    expect(await faultOf(forged.rows)).toBeNull();
    expect(await faultOf(forged.rows, [{ seq: 4, hash: fourth?.hash ?? '' }])).toMatchObject({ seq: 4, problem: 'fork' });
    expect(await faultOf([first, second, third, forged.rows[3]])).toBeNull();
    const other = createSmallTrail(
      [5, 1].map((at) => resolveEvent(at * 1000)),
      trail.signingKeyPem,
    );
    expect(await faultOf([first, other.rows[1]])).toMatchObject({ seq: 2, problem: 'fork' });
  });

  it('refuses another key', async () => {
    expect((await verifyTrail(trail.rows, publicKeyOf(generateSigningKey()))).fault).toMatchObject({
      seq: 1,
      problem: 'bad-signature',
    });
    expect((await verifyTrail(trail.rows, 'x')).fault).toMatchObject({ problem: 'malformed' });
  });
});

describe('an exported file', () => {
  it('verifies whole, and fed byte by byte', async () => {
    const bytes = Buffer.from(await exportOf(trail));
    const bits = Array.from(bytes, (_, index) => bytes.subarray(index, index + 1));
    for (const chunks of [[bytes], bits]) expect(await verifyExport(chunks)).toMatchObject({ rows: 4, fault: null });
  });

  it('has no byte that can be changed unseen', async () => {
    const small = createSmallTrail([resolveEvent(0), resolveEvent(1, { context: { name: 'é' } })]);
    const bytes = Buffer.from(await exportOf(small));
    for (let at = 0; at < bytes.length; at++) {
      for (const mask of [0x01, 0x20, 0x80]) {
        const changed = Buffer.from(bytes);
        changed[at] = (changed[at] ?? 0) ^ mask;
        const { fault } = await verifyExport([changed]);
        if (fault === null) expect.fail(`byte ${at} (${String.fromCharCode(bytes[at] ?? 0)}) changed by ${mask} unseen`);
      }
    }
  }, 60_000);

  it('has no byte that can be left out or added unseen', async () => {
    const bytes = Buffer.from(await exportOf(createSmallTrail([resolveEvent(0)])));
    for (let at = 0; at < bytes.length; at++) {
      const shorter = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1)]);
      expect((await verifyExport([shorter])).fault, `byte ${at} left out`).not.toBeNull();
      const longer = Buffer.concat([bytes.subarray(0, at), Buffer.from(' '), bytes.subarray(at)]);
      expect((await verifyExport([longer])).fault, `a space in front of byte ${at}`).not.toBeNull();
    }
  }, 60_000);

  it('is held against the key and the heads that the reader knows', async () => {
    const bytes = Buffer.from(await exportOf(trail));
    expect((await verifyExport([bytes], { publicKey: publicKeyOf(generateSigningKey()) })).fault).toMatchObject({
      problem: 'malformed',
    });
    expect((await verifyExport([bytes], { heads: [{ seq: 9, hash: '0'.repeat(64) }] })).fault).toMatchObject({
      problem: 'truncated',
    });
    expect((await verifyExport([bytes], { heads: [{ seq: 2, hash: '0'.repeat(64) }] })).fault).toMatchObject({
      seq: 2,
      problem: 'fork',
    });
  });

  it('that is no export is said to be none', async () => {
    for (const text of ['', '\n', '{}\n', 'x'.repeat(1_000_000), '\uFEFF{}\n']) {
      expect((await verifyExport([Buffer.from(text)])).fault).toMatchObject({ problem: 'malformed' });
    }
  });
});
