/** A trail written once by a key that is thrown away: whatever changes in the code, this file must go on verifying. */
import { createHash, createPublicKey, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { verifyExport } from '../../audit/index.ts';

const bytes = readFileSync(new URL('audit/sound.ndjson', import.meta.url));
const [header = '', ...lines] = bytes.toString('utf8').trimEnd().split('\n');

describe('published trail', () => {
  it('verifies', async () => {
    expect(await verifyExport([bytes])).toMatchObject({ rows: 3, fault: null });
  });

  it('verifies by an independent reading of the format', () => {
    const { publicKey, head } = JSON.parse(header) as { publicKey: string; head: { seq: number; hash: string } };
    // An Ed25519 key in SPKI is this prefix and 32 bytes: https://www.rfc-editor.org/rfc/rfc8410
    const der = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), Buffer.from(publicKey, 'base64')]);
    const key = createPublicKey({ key: der, format: 'der', type: 'spki' });
    let before = '0'.repeat(64);
    for (const line of lines) {
      const row = JSON.parse(line) as { seq: number; prevHash: string; hash: string; signature: string };
      // The line is canonical, so the two members can be cut out of its text.
      const body = line.replace(`"hash":"${row.hash}",`, '').replace(`"signature":"${row.signature}",`, '');
      const hash = createHash('sha256')
        .update(Buffer.from([2]))
        .update(Buffer.from(before, 'hex'))
        .update(body)
        .digest();
      expect(row.prevHash).toBe(before);
      expect(row.hash).toBe(hash.toString('hex'));
      const note = Buffer.from(`keyward.audit/1\n${row.seq}\n${hash.toString('base64')}\n`);
      expect(verify(null, note, key, Buffer.from(row.signature, 'base64'))).toBe(true);
      before = row.hash;
    }
    expect(head).toEqual({ seq: 3, hash: before });
  });
});
