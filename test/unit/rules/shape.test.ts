import { expect, test } from 'vitest';
import { rules } from '../../../rules/index.ts';
import { readShape } from '../../../rules/shape.ts';

const sound: readonly RegExp[] = [
  /abc/,
  /[a-z]{1,40}\.[a-z]{1,40}/,
  /(?:[a-z]{1,20}_){1,4}/,
  /(?:-[0-9]{1,4}){0,3}/,
  /(?:foo|bar){1,3}/,
  /(?<![A-Za-z0-9])(?<secret>a{1,3})(?=x|$)/,
  /(?:\\n|[A-Za-z0-9+/=]){64,5000}/,
  /[^\s"'<>]{3,200}@[\]x-]{1,9}/,
];
test.each(sound)('%s is bounded', (pattern) => {
  expect(readShape(pattern).problems).toEqual([]);
});

const broken: readonly (readonly [RegExp, string])[] = [
  [/a*/, 'no upper bound'],
  [/a+?/, 'no upper bound'],
  [/(?:ab){2,}/, 'no upper bound'],
  [/a{1,9000}/, 'above 8192'],
  [/(?:a{1,9}){1,9}/, 'inside another'],
  [/(?:a{1,9}b?){1,9}/, 'inside another'],
  [/(?:\w{1,9}|-){1,9}/, 'inside another'],
  [/(?:a?){1,9}/, 'can be empty'],
  [/a{0,300}a{0,300}/, 'neighbouring'],
  [/\w{1,300}[a-z]{1,300}/, 'neighbouring'],
  [/\w{1,300}\d[a-z0-9]{1,300}/, 'neighbouring'],
  [/(?<secret>a{0,300})[ab]{0,300}/, 'neighbouring'],
  [/(a)\1/, 'refers back'],
  [/(a)/, 'neither named'],
];
test.each(broken)('%s is refused: %s', (pattern, reason) => {
  expect(readShape(pattern).problems.join(' ')).toContain(reason);
});

test('letters of both cases are one where the pattern says so', () => {
  expect(readShape(/A{0,300}a{0,300}/).problems).toEqual([]);
  expect(readShape(/A{0,300}a{0,300}/i).problems).toHaveLength(1);
});

test('named groups are listed, also behind look-arounds', () => {
  expect(readShape(/(?<=x)(?<secret>a)(?!y)(?<other>b)/).groups).toEqual(['secret', 'other']);
});

// What the shape allows must indeed be cheap: each rule against texts made to keep it trying.
test('no pattern takes long on text that nearly matches', () => {
  const filler = ['a', 'A', '0', '-', '_', ' ', '\\', '"', '/', 'aA0', 'a=', 'a:', '= ', '\\n', 'ab.', 'x@'];
  const slow: string[] = [];
  for (const rule of rules) {
    const { after } = rule.window ?? { after: 512 };
    const search = new RegExp(rule.pattern.source, `${rule.pattern.flags}g`);
    for (const keyword of rule.keywords.slice(0, 2)) {
      for (const fill of filler) {
        const start = performance.now();
        for (const text of [keyword + fill.repeat(after), (keyword + fill).repeat(64), `${keyword}=${fill.repeat(after)}`])
          for (const _ of text.slice(0, after + 600).matchAll(search)) break;
        if (performance.now() - start > 250) slow.push(`${rule.id} on ${keyword}${JSON.stringify(fill)}`);
      }
    }
  }
  expect(slow).toEqual([]);
});
