import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { createGenerator } from '../../../rules/index.ts';
import { alphabetOf, isIdentifier, lengthClass, looksOf } from '../../../scanner/judgement/looks.ts';

const generate = createGenerator(4);

test.each([
  [1, 0],
  [4, 4],
  [9, 8],
  [32, 32],
  [39, 33],
  [40, 40],
  [64, 64],
  [1000, 100],
])('a length of %i is of the class %i', (length, expected) => expect(lengthClass(length)).toBe(expected));

describe('alphabets', () => {
  it.each([
    ['digits', '20391'],
    ['number', '1.2:3'],
    ['hex', '0x3fa9'],
    ['HEX', '3FA9'],
    ['lower', 'maple'],
    ['UPPER', 'MAPLE'],
    ['Capital', 'Maple'],
    ['letters', 'MapleTree'],
    ['lower+digits', 'maple9z'],
    ['UPPER+digits', 'MAPLE9Z'],
    ['letters+digits', 'Maple9z'],
    ['snake', 'maple_tree'],
    ['SNAKE', 'MAPLE_TREE'],
    ['kebab', 'maple-tree'],
    ['letters_.-', 'Maple.tree'],
    ['word-', 'Maple-9'],
    ['base64', 'Maple/9+z=='],
    ['word.-', 'Maple.9-'],
    ['script', 'парол'],
    ['accent', 'motpassé'],
    ['spaces', 'maple tree!'],
    ['symbols', 'maple#tree!'],
  ])('%s: %s', (alphabet, value) => expect(alphabetOf(value)).toBe(alphabet));
});

describe('kinds', () => {
  it.each([
    ['uuid', generate.uuid()],
    ['digest', generate.chars('hex', 32)],
    ['hashed', generate.chars('hex', 40)],
    ['crypted', `$2b$12$${generate.chars('alnum', 53)}`],
    ['crypted', `{SSHA}${generate.chars('b64', 32)}`],
    ['algorithm', 'sha256'],
    ['says password', 'Mot de passe'],
    ['url', 'https://host.internal/'],
    ['path', '/etc/ssl/server.key'],
    ['email', 'someone@host.org'],
    ['host', 'db.host.internal'],
    ['date', '2024-05-01'],
    ['version', 'v1.20.3'],
    ['boolean', 'undefined'],
    ['call', 'getToken(user)'],
    ['member', 'request.body.password'],
    ['index', 'creds[0]'],
    ['sigil', '$PASSWORD'],
    ['template', 'a-${B}'],
    ['brackets', '<password>'],
    ['open', 'value,'],
    ['ellipsis', 'abc...'],
    ['masked', 'xxxxxxxx'],
    ['repeats', 'abcabcabc'],
    ['question', 'really?'],
    ['colon', 'password:'],
    ['symbol', 'a@b'],
    ['secret-word', 'my-token'],
    ['test-word', 'testing'],
    ['role-word', 'administrator'],
    ['doing', 'getPassword'],
    ['leet', 'p4ssage'],
    ['ends-digits', 'maple42!'],
    ['stand-in', 'your_password'],
    ['telling', 'some-example-value'],
    ['weak', 'letmein'],
    ['sentence', 'Enter the word again'],
    ['spaces many', 'Enter the word once again'],
    ['spaces 1', 'two words'],
    ['words all', 'configuration'],
    ['words none', generate.chars('digit', 12)],
    ['entropy full', 'abcdefghijklmnop'],
    ['entropy low', 'aaaabbaaaaaaaaab'],
    ['all sequence', 'abcdefgh'],
    ['changes many', 'aB3dE5gH7jK9'],
    ['changes few', 'maplemaplemaple'],
  ])('%s: %s', (look, value) => expect(looksOf(value)).toContain(`v:${look}`));

  it('of a drawn value nothing is said that words or marks are asked for', () => {
    expect(looksOf(`Q7${generate.chars('BCDFGHJKLMNPQRSTVWXZ', 12)}`)).not.toContain('v:words all');
  });
});

test.each(['nextPageToken', 'auth.token_name', 'password', 'Access-Token-Header'])('%s is an identifier', (value) =>
  expect(isIdentifier(value)).toBe(true),
);

test.each(['qzxvkjwq', 'maple42', 'a b', ''])('%s is none', (value) => expect(isIdentifier(value)).toBe(false));

test('any text has looks, and never more than a few', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (value) => {
      const looks = looksOf(value);
      expect(looks.length).toBeLessThan(60);
      expect(looks.every((look) => look.startsWith('v:'))).toBe(true);
      expect(typeof alphabetOf(value)).toBe('string');
    }),
  );
});
