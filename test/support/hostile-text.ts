/** Texts that cost a scanner more than others: long lines, keywords without end, and for each rule what nearly matches it. */
import { createGenerator } from '../../rules/index.ts';
import type { Rule } from '../../rules/index.ts';
import { readPattern } from '../../scanner/engine/compile/pattern-tree.ts';
import { drawText } from './pattern-sample.ts';
import { seededRandom } from './seeded-random.ts';

const MEGABYTE = 1024 * 1024;

export function hostileTexts(size = 8 * MEGABYTE): [title: string, bytes: Buffer][] {
  const generate = createGenerator(1);
  const repeat = (unit: string): Buffer => Buffer.alloc(size, unit, 'latin1');
  const random = (unit: () => string): Buffer => repeat(Array.from({ length: 2000 }, unit).join(''));
  return [
    ['base64, one line', random(() => generate.chars('b64', 64))],
    ['base64, lines of 76', random(() => `${generate.chars('b64', 76)}\n`)],
    ['hexadecimal', random(() => `${generate.chars('hex', 8)} `)],
    [
      'minified code, one line',
      random(() => `function ${generate.chars('lower', 2)}(e,t){return e.${generate.chars('lower', 6)}(t)}`),
    ],
    ['identifiers in capitals', random(() => `${generate.chars('upalnum', 5)}_`)],
    ['short words with dashes', repeat('a-b_c-')],
    ['keykeykey', repeat('key')],
    ['password = "x"', repeat('password = "x"\n')],
    ['secret_key: abc', repeat('secret_key: abc\n')],
    ['api_key="..." that is too short', repeat('api_key="abcdefgh"\n')],
    ['names with values that are runs', random(() => `key_${generate.chars('lower', 6)}="${generate.chars('alnum', 20)}";`)],
    ['names as long as they may be', random(() => `${generate.chars('lower', 100)}="${generate.chars('alnum', 16)}" `)],
    ['URLs with an account', repeat('https://a:b@c ')],
    ['URLs without', repeat('https://example.org/a ')],
    ['-----BEGIN', repeat('-----BEGIN RSA PRIVATE KEY-----\n')],
    ['eyJ.eyJ.', repeat('eyJ0eXAiOiJK.eyJ0eXAiOiJK.')],
    ['tokens', random(() => `ghp_${generate.chars('alnum', 36)} `)],
    ['zeros', repeat('\0')],
  ];
}

/** What nearly matches a rule, over and over: each way into the pattern, cut somewhere near its end. */
export function patternBombs(rules: readonly Rule[], size = MEGABYTE / 2): [rule: string, bytes: Buffer][] {
  return rules.map((rule) => {
    const random = seededRandom(rule.id.length);
    const tree = readPattern(rule.pattern);
    const pieces = Array.from({ length: 40 }, () => {
      const text = drawText(tree, random);
      return text.slice(0, text.length - 1 - Math.floor(random() * Math.min(40, text.length - 1)));
    });
    const unit = pieces.join(random() < 0.5 ? '\n' : '!');
    return [rule.id, Buffer.alloc(size, unit.slice(0, size), 'latin1')];
  });
}
