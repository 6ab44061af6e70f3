import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTokenText, readTokenText } from '../../../access/index.ts';

describe('token text', () => {
  it('names its kind', () => {
    for (const kind of ['push', 'agent', 'admin'] as const) expect(readTokenText(createTokenText(kind))).toEqual({ kind });
    expect(createTokenText('agent')).toMatch(/^kwa_[0-9A-Za-z]{38}$/);
  });

  it('shows every slip of one character', () => {
    const token = createTokenText('agent');
    for (let at = 4; at < token.length; at++) {
      for (const char of 'aZ09') {
        if (token[at] === char) continue;
        expect(readTokenText(token.slice(0, at) + char + token.slice(at + 1))).toBe('typo');
      }
    }
  });

  it('does not let one kind pass for another', () => {
    expect(readTokenText(`kwx_${createTokenText('agent').slice(4)}`)).toBe('typo');
  });

  it('is total', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(['typo', 'foreign']).toContain(readTokenText(text));
      }),
    );
    for (const text of [
      '',
      'kwa_',
      `${createTokenText('agent')} `,
      `${createTokenText('agent')}x`,
      createTokenText('agent').toUpperCase(),
    ])
      expect(readTokenText(text)).toBe('foreign');
  });

  it('never comes twice', () => {
    expect(new Set(Array.from({ length: 1000 }, () => createTokenText('push'))).size).toBe(1000);
  });
});
