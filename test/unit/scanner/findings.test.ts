import { describe, expect, it } from 'vitest';
import { assembleFindings } from '../../../scanner/findings.ts';
import { createIgnoreList } from '../../../scanner/ignore/ignore-list.ts';
import { ignoreTag } from '../../../scanner/ignore/ignore-tag.ts';
import { Secret } from '../../../core/model/index.ts';
import type { RawFinding } from '../../../scanner/raw-finding.ts';
import type { Place } from '../../../scanner/source.ts';
import { PHRASE, scanText, TOKEN } from './support.ts';

const RULES = new Map([TOKEN, PHRASE].map((rule) => [rule.id, rule]));
const assemble = (raws: readonly RawFinding[], places: ReadonlyMap<string, readonly Place[]> = new Map(), list = null as never) =>
  assembleFindings(raws, places, (id) => RULES.get(id), list);
const blob = (key: string, commit: string, date: string, path = 'app.env'): Place => ({ source: 'git', path, key, commit, date });

function rawsOf(key: string, text: string, salt?: string): RawFinding[] {
  const { found } = scanText(text, salt === undefined ? {} : { salt });
  return found.map((raw) => ({ ...raw, place: { source: 'git', path: 'first-seen', key } }));
}

describe('findings of a history', () => {
  const values = ['tok_aa3f9c2b7d1e4f6a', 'tok_bb3f9c2b7d1e4f6a'] as const;

  it('number the values that one place held, oldest commit first, whatever the order of the threads', () => {
    const raws = [...rawsOf('new', `t=${values[1]}\n`), ...rawsOf('old', `t=${values[0]}\n`)];
    const places = new Map([
      ['old', [blob('old', 'c1', '2020-01-01T00:00:00+02:00')]],
      ['new', [blob('new', 'c2', '2020-01-01T00:00:00Z')]],
    ]);
    const result = assemble(raws, places);
    expect(assemble(raws.toReversed(), places).findings).toEqual(result.findings);
    expect(new Set(result.findings.map(({ location }) => location.commit))).toEqual(new Set(['c1', 'c2']));
    expect(new Set(result.findings.map(({ id }) => id)).size).toBe(2);
    // The id of the older one does not depend on the newer one.
    const alone = assemble(rawsOf('old', `t=${values[0]}\n`), places).findings[0];
    expect(result.findings.find(({ location }) => location.commit === 'c1')?.id).toBe(alone?.id);
  });

  it('name the first commit and keep later ones with the same value', () => {
    const raws = [...rawsOf('b', `\n\nt=${values[0]}\n`), ...rawsOf('a', `t=${values[0]}\n`)];
    const places = new Map([
      ['a', [blob('a', 'c1', '2020-01-01T00:00:00Z'), blob('a', 'c1', '2020-01-01T00:00:00Z', 'copy.env')]],
      ['b', [blob('b', 'c2', '2021-01-01T00:00:00Z')]],
    ]);
    const { findings } = assemble(raws, places);
    expect(findings.map(({ location, also }) => [location.path, location.commit, also.map(({ commit }) => commit)])).toEqual([
      ['app.env', 'c1', ['c2']],
      ['copy.env', 'c1', []],
    ]);
    expect(new Set(findings.map(({ secret }) => secret)).size).toBe(1);
  });

  it('list at most fifty further places', () => {
    const [raw] = rawsOf('k', `t=${values[0]}\n`);
    const many = Array.from({ length: 80 }, (_, i) => ({
      ...(raw as RawFinding),
      place: { source: 'git', path: 'x', key: `k${i}` } as const,
    }));
    expect(assemble(many).findings[0]?.also).toHaveLength(50);
  });
});

describe('identities', () => {
  it('survive moved lines and another value before them on the page', () => {
    const ids = (text: string) => assemble(scanText(text).found).findings.map(({ id }) => id);
    const [id] = ids('t: tok_aa3f9c2b7d1e4f6a # prod\n');
    expect(ids('\n\n# moved\n  t: tok_aa3f9c2b7d1e4f6a # prod\n')).toEqual([id]);
    expect(ids('t: tok_cc3f9c2b7d1e4f6a # prod\n')).toEqual([id]);
    expect(ids('t: tok_aa3f9c2b7d1e4f6a # test\n')).not.toEqual([id]);
  });

  it('hold one entry for a value that stands twice on equal lines', () => {
    const { findings } = assemble(scanText('t=tok_aa3f9c2b7d1e4f6a\nt=tok_aa3f9c2b7d1e4f6a\nt=tok_bb3f9c2b7d1e4f6a\n').found);
    expect(findings.map(({ location, also }) => [location.line, also.length])).toEqual([
      [1, 1],
      [3, 0],
    ]);
  });
});

describe('what is ignored', () => {
  const salt = '0123456789abcdef0123456789abcdef';
  const phrase = ['some', 'phrase', '9'].join('-');
  const text = `t=tok_aa3f9c2b7d1e4f6a\npassword='${phrase}'\nt=tok_dd3f9c2b7d1e4f6a # keyward:allow test.token revoked\n`;

  it('is counted and changes no other identity', () => {
    const { found } = scanText(text, { salt });
    const all = assemble(found);
    expect([all.findings.length, all.ignored]).toEqual([2, 1]);
    const tag = ignoreTag(salt, PHRASE, 'src/app.txt', Secret.fromText('some-phrase-9'));
    const list = createIgnoreList({ salt, entries: [{ tag, rule: PHRASE.id, reason: 'known' }] });
    const rest = assembleFindings(found, new Map(), (id) => RULES.get(id), list);
    expect(rest.findings).toEqual(all.findings.filter(({ rule }) => rule === TOKEN.id));
    expect([rest.ignored, list.stale()]).toEqual([2, []]);
  });

  it('is no business of a mark where whoever wrote it must not decide', () => {
    const { found } = scanText(text);
    const all = assembleFindings(found, new Map(), (id) => RULES.get(id), null, { heedMarks: false });
    expect([all.findings.length, all.ignored]).toEqual([3, 0]);
  });

  it('keeps the values of the rest alone', () => {
    const { findings, values } = assemble(scanText(text).found);
    expect([...values.keys()].toSorted()).toEqual(findings.map(({ id }) => id).toSorted());
    expect(JSON.stringify([...values])).not.toContain('tok_');
  });
});
