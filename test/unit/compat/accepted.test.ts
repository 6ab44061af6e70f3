/** Ignore files, baselines and marks of other tools: what they name is left out, what they do not name is not. */
import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { KeywardError } from '../../../core/errors/index.ts';
import { readBaseline } from '../../../scanner/accepted/baseline.ts';
import { readFingerprints } from '../../../scanner/accepted/fingerprints.ts';
import { render } from '../../../scanner/report/formats/gitleaks.ts';
import { createRepository } from '../../support/repository.ts';
import { finding, reportOf } from '../report/fixtures.ts';
import { ACME, findUnder, OTHER, sampleOf, VENDOR } from './support.ts';

const RULE = "[extend]\nuseDefault = true\n[[rules]]\nid = 'Acme-Token'\nregex = 'acme_[A-Za-z0-9]{24}'\n";
const FILES = { 'a.txt': `${VENDOR.line}\n${ACME}\n`, 'b.txt': `${VENDOR.line}\n` };
const ALL = [`a.txt:1 ${VENDOR.rule}`, 'a.txt:2 custom.acme-token', `b.txt:1 ${VENDOR.rule}`];

const ignoring = (text: string) =>
  findUnder({ config: RULE, files: FILES, accepted: [{ kind: 'fingerprints', text, shown: '.gitleaksignore' }] });
const under = (report: unknown, files: Readonly<Record<string, string>> = FILES) =>
  findUnder({ config: RULE, files, accepted: [{ kind: 'baseline', text: JSON.stringify(report), shown: 'report.json' }] });
const sha1 = (text: string) => createHash('sha1').update(text).digest('hex');

describe('fingerprints', () => {
  test.each<[string, string, number[]]>([
    ['a place by their name for our rule', 'a.txt:sendgrid-api-token:1\n', [1, 2]],
    ['a rule of the configuration', '# why\n\na.txt:Acme-Token:2  # note\n', [0, 2]],
    ['another line', 'a.txt:sendgrid-api-token:2\n', [0, 1, 2]],
    ['another rule', 'a.txt:github-pat:1\n', [0, 1, 2]],
    ['their generic rule, where ours knows the kind', 'a.txt:generic-api-key:1\n', [1, 2]],
    ['a commit, where there is none', `${'a'.repeat(40)}:a.txt:sendgrid-api-token:1\n`, [0, 1, 2]],
    ['our own name', `b.txt:${VENDOR.rule}:1\r\n`, [0, 1]],
  ])('%s', async (_, text, kept) => {
    expect((await ignoring(text)).found).toEqual(kept.map((index) => ALL[index]));
  });

  test('a commit counts in a history', async () => {
    const repository = createRepository();
    try {
      repository.write('a.txt', FILES['a.txt']);
      const commit = repository.commit('first');
      const history = (text: string) =>
        findUnder({
          config: RULE,
          files: {},
          accepted: [{ kind: 'fingerprints', text, shown: '.gitleaksignore' }],
          more: { target: { kind: 'git', repository: repository.path } },
        });
      expect((await history(`${commit}:a.txt:sendgrid-api-token:1\n`)).found).toEqual([ALL[1]]);
      expect((await history(`${'b'.repeat(40)}:a.txt:sendgrid-api-token:1\n`)).found).toEqual([ALL[0], ALL[1]]);
    } finally {
      repository.remove();
    }
  });

  test.each(['a.txt', 'a.txt:rule', 'a.txt:rule:x', ':rule:1', 'a.txt:a rule:1'])('%j is refused with its line', (line) => {
    expect(() => readFingerprints(`# c\n${line}\n`, '.gitleaksignore')).toThrow('.gitleaksignore, line 2: it is no fingerprint.');
  });

  test('what is written is read again', () => {
    const path = fc
      .stringMatching(/^[\w./ -]{1,40}$/)
      .filter((text) => text.trim() === text && !text.includes(' #') && text !== '');
    fc.assert(
      fc.property(path, fc.stringMatching(/^[a-z-]{1,20}$/), fc.nat(), (file, rule, line) => {
        expect(readFingerprints(`${file}:${rule}:${line}`, 'x')).toEqual([{ path: file, rule, by: { kind: 'line', line } }]);
      }),
    );
  });
});

describe('a report as baseline', () => {
  const row = (part: object) => ({
    RuleID: 'sendgrid-api-token',
    File: 'a.txt',
    StartLine: 1,
    Secret: 'REDACTED',
    Commit: '',
    ...part,
  });

  test('redacted: by its line', async () => {
    expect((await under([row({})])).found).toEqual([ALL[1], ALL[2]]);
  });

  test('with values: wherever the value stands in the file now', async () => {
    const report = [row({ RuleID: 'Acme-Token', StartLine: 99, Secret: ACME })];
    expect((await under(report, { 'a.txt': `\n\n\n${ACME}\n${OTHER}\n` })).found).toEqual(['a.txt:5 custom.acme-token']);
  });

  test('the report that Keyward itself writes', async () => {
    const text = [...render(reportOf([finding('a b.txt')]))].join('');
    expect(readBaseline(text, 'x')).toEqual([{ path: 'a b.txt', rule: 'acme.token', by: { kind: 'line', line: 3 } }]);
  });

  test.each<[string, string]>([
    ['{', 'it is not JSON'],
    ['{}', 'it is neither a JSON report'],
    ['[{"rule":"x","file":"y","lineNumber":1}]', 'finding 1 lacks RuleID'],
    ['3', 'it is neither a JSON report'],
  ])('%s is refused', (text, why) => {
    expect(() => readBaseline(text, 'r.json')).toThrow(`r.json: ${why}`);
  });
});

describe('a baseline of detect-secrets', () => {
  const baseline = (results: object, version = '1.5.0') => ({ version, plugins_used: [], results });
  const key = sampleOf('private-key.rsa');

  test('by the hash of the value, in whatever line', async () => {
    const report = baseline({
      'a.txt': [{ type: 'Secret Keyword', filename: 'a.txt', hashed_secret: sha1(ACME), line_number: 9 }],
    });
    expect((await under(report)).found).toEqual([ALL[0], ALL[2]]);
    expect((await under(report, { 'c.txt': ACME })).found).toEqual(['c.txt:1 custom.acme-token']);
  });

  test('a private key by its line, since only its first line is hashed', async () => {
    const files = { 'k.pem': `${key}\n` };
    const entry = { type: 'Private Key', hashed_secret: sha1('x'), line_number: 1 };
    expect((await under(baseline({}), files)).found).toHaveLength(1);
    expect((await under(baseline({ 'k.pem': [entry] }), files)).found).toEqual([]);
    expect((await under(baseline({ 'k.pem': [{ ...entry, line_number: 2 }] }), files)).found).toHaveLength(1);
  });

  test.each(['0.14.3', '2.0.0', 'x', ''])('version %j is refused, with what to do', (version) => {
    expect(() => readBaseline(JSON.stringify(baseline({}, version)), '.secrets.baseline')).toThrow(/version 1 is read/);
  });

  test.each([{ a: 1 }, { a: [{}] }, { a: [{ hashed_secret: 'x' }] }])('%j is refused', (results) => {
    expect(() => readBaseline(JSON.stringify(baseline(results)), 'x')).toThrow(KeywardError);
  });

  test('any JSON is read or refused', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        try {
          readBaseline(text, 'x');
        } catch (error) {
          expect(error).toBeInstanceOf(KeywardError);
        }
      }),
    );
  });
});

test.each<[string, string]>([
  ['gitleaks', `${ACME} # gitleaks:allow`],
  ['betterleaks', `${ACME} // betterleaks:allow`],
  ['detect-secrets', `${ACME} # pragma: allowlist secret`],
  ['detect-secrets, for the next line', `# pragma: allowlist nextline secret\n${ACME}`],
])('a mark of %s counts where a person scans, and not for the service', async (_, text) => {
  const given = { config: RULE, files: { 'a.txt': text } };
  expect((await findUnder(given)).found).toEqual([]);
  expect((await findUnder({ ...given, more: { heedMarks: false } })).found).toHaveLength(1);
});

test('a mark in the line before is none', async () => {
  expect((await findUnder({ config: RULE, files: { 'a.txt': `# gitleaks:allow\n${ACME}` } })).found).toHaveLength(1);
});

test('what an allowlist takes out by its path alone is not looked at, so nothing in it can make a scan incomplete', async () => {
  const files = { 'vendor/broken.zip': 'PK\u0003\u0004 cut off', 'a.txt': VENDOR.line };
  const config = "[allowlist]\npaths = ['''^vendor/''']\nregexes = ['''nothing''']\n";
  expect((await findUnder({ files })).found).toHaveLength(2);
  expect((await findUnder({ config, files })).found).toEqual([`a.txt:1 ${VENDOR.rule}`]);
  const both = config.replace('paths', "condition = 'AND'\npaths");
  expect((await findUnder({ config: both, files })).found).toHaveLength(2);
});
