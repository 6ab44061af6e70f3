import { describe, expect, it } from 'vitest';
import { createGenerator, rules } from '../../../rules/index.ts';
import { sayEvidence } from '../../../scanner/judgement/sayings.ts';
import { WEIGHTS } from '../../../scanner/judgement/weights.ts';
import { scanText, testRule } from './support.ts';

const generate = createGenerator(29);
const explained = (text: string, path = 'src/app.env', of = rules) => scanText(text, { rules: of, path, explain: true }).found;
const CODES = WEIGHTS.trim()
  .split(/[·\n]/)
  .map((line) => line.slice(0, line.indexOf('\t')));

describe('evidence in words', () => {
  it('has a phrase for every piece that is weighed', () => {
    // Looks that no training has given a weight so far.
    const unweighed = ['uuid', 'email', 'date', 'version', 'call', 'crypted'].map((look) => `v:${look} p`);
    for (const code of [...CODES, ...unweighed]) {
      const says = sayEvidence(code);
      expect(says, code).toMatch(/^[a-z"].{4,}/i);
      expect(says, code).not.toMatch(/undefined|^[a-z]:| [ps]$|^(?:its look|its name|the text around it|in a file of its kind)$/);
    }
  });

  it('tells of what could give an easily guessed value away that it is easily guessed, and no more', () => {
    const telling = [
      'v:weak',
      'v:all sequence p',
      'v:is its name',
      'v:holds its name',
      'v:said before',
      'v:repeats',
      'v:boolean',
    ];
    expect(new Set(telling.map(sayEvidence)).size).toBe(1);
  });
});

describe('what counted', () => {
  it('is told of a value that its name gave away, the heaviest first', () => {
    const [found] = explained(`DB_PASSWORD=${generate.chars('alnum', 18)}\n`);
    const evidence = found?.evidence ?? [];
    expect(evidence.map(({ says }) => says)).toContain('"db" in its name');
    expect(evidence.some(({ weight }) => weight > 0)).toBe(true);
    const weights = evidence.map(({ weight }) => Math.abs(weight));
    expect(weights).toEqual(weights.toSorted((a, b) => b - a));
    expect(new Set(evidence.map(({ says }) => says)).size).toBe(evidence.length);
  });

  it('is the form of a token, and each doubt', () => {
    const rule = testRule({ title: 'Acme token', pattern: /(?<secret>acme_[a-z0-9]{16})/, keywords: ['acme_'] });
    const text = `t=acme_${generate.chars('lowalnum', 16)}\n`;
    expect(explained(text, 'src/app.txt', [rule])[0]?.evidence).toEqual([{ says: 'the form of: Acme token', weight: 2.2 }]);
    expect(explained(text, 'test/app.txt', [rule])[0]?.evidence).toEqual([
      { says: 'the form of: Acme token', weight: 2.2 },
      { says: 'in a test', weight: -0.42 },
    ]);
    const certain = explained(text, 'src/app.txt', [{ ...rule, check: () => 'certain' }]);
    expect(certain[0]?.evidence?.[0]?.says).toBe('the form of: Acme token, and its checksum or structure agrees');
  });

  it('is the vendor whose word stands in the name', () => {
    const [found] = explained(`TWILIO_AUTH_TOKEN=${generate.chars('hex', 32)}\n`);
    expect(found?.evidence).toContainEqual({ says: 'the name and the form of: Twilio auth token', weight: 1.99 });
  });

  it('is that the other half is not there', () => {
    const keyId = `AKIA${generate.chars('QRSTUVWXYZ', 1)}${generate.chars('base32', 15)}`;
    const [found] = explained(`A=${keyId}\n`);
    expect(found?.evidence).toEqual([
      { says: 'the form of: AWS access key ID, and nothing in it disagrees', weight: 2.2 },
      { says: 'nothing that it is used with stands near', weight: -2.2 },
    ]);
  });

  it('is told of what was encoded, too', () => {
    const text = Buffer.from(`DB_PASSWORD=${generate.chars('alnum', 18)}; and so on and on`).toString('base64');
    const [found] = explained(`data: ${text}\n`, 'a.yaml');
    expect(found?.decoded).toBe('base64');
    expect(found?.evidence?.length).toBeGreaterThan(3);
  });

  it('is told only where it was asked for', () => {
    const [found] = scanText(`DB_PASSWORD=${generate.chars('alnum', 18)}\n`, { rules, path: 'src/app.env' }).found;
    expect(found).toBeDefined();
    expect(found).not.toHaveProperty('evidence');
  });
});
