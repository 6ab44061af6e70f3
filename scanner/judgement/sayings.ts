/**
 * Evidence as people would say it. What it says of a value are classes of values, and those wide enough that a value easily
 * guessed is not given away by them.
 */

const FILES: Readonly<Record<string, string>> = {
  bare: 'a file without extension',
  compiled: 'source code',
  env: 'an environment file',
  javascript: 'JavaScript',
  json: 'JSON',
  manual: 'documentation',
  markup: 'markup',
  other: 'a file of another kind',
  script: 'a script',
  settings: 'a settings file',
  shell: 'a shell script',
  sql: 'SQL',
  translation: 'a translation',
  yaml: 'YAML',
};

const WAYS: Readonly<Record<string, string>> = {
  ',': 'listed behind its name',
  '=>': 'given by =>',
  '>': 'the text of an element',
  '||': 'the default behind ||',
  space: 'behind its name, with a space',
  argument: 'an argument of a call',
  call: 'in a call behind its name',
  compare: 'compared with its name',
  method: 'in a method of its name',
  typed: 'given to a name with a type',
  by: 'behind BY',
  other: 'given in an unusual way',
};

const NAMES: Readonly<Record<string, string>> = {
  alone: 'its name is that word alone',
  Capital: 'its name has a capital',
  UPPER: 'its name is in capitals',
  camel: 'its name is in camel case',
  lower: 'its name is in small letters',
  'ends with it': 'its name ends with that word',
  flag: 'it is a flag of a command',
  'long word': 'its name has a long word',
  public: 'its name is that of something public',
  shown: 'its name is that of something shown',
  sigil: 'its name begins as a variable',
};

const ALPHABETS: Readonly<Record<string, string>> = {
  digits: 'digits',
  number: 'digits',
  hex: 'hexadecimal',
  HEX: 'hexadecimal',
  base64: 'base64',
  accent: 'letters beyond ASCII',
  script: 'letters beyond ASCII',
  spaces: 'a phrase',
  symbols: 'with symbols',
  snake: 'written as a name',
  SNAKE: 'written as a name',
  kebab: 'written as a name',
  'word-': 'written as a name',
  'word.-': 'written as a name',
  'letters_.-': 'written as a name',
};

const CODE = 'looks like code';
const WORDS = 'made of words';
export const GUESSED = 'easily guessed, or a stand-in';
const LOOKS: Readonly<Record<string, string>> = {
  random: 'random',
  'not random': 'not random',
  algorithm: GUESSED,
  'all sequence': GUESSED,
  boolean: GUESSED,
  'holds its name': GUESSED,
  'is its name': GUESSED,
  masked: GUESSED,
  repeats: GUESSED,
  'role-word': GUESSED,
  'said before': GUESSED,
  'says password': GUESSED,
  'secret-word': GUESSED,
  sequence: GUESSED,
  'stand-in': GUESSED,
  telling: GUESSED,
  'test-word': GUESSED,
  weak: GUESSED,
  brackets: CODE,
  call: CODE,
  colon: CODE,
  ellipsis: CODE,
  index: CODE,
  member: CODE,
  open: CODE,
  sigil: CODE,
  template: CODE,
  doing: WORDS,
  question: WORDS,
  sentence: WORDS,
  crypted: 'a hashed password',
  date: 'a date or a version',
  version: 'a date or a version',
  digest: 'as long as a hash',
  hashed: 'as long as a hash',
  uuid: 'a UUID',
  email: 'a place',
  host: 'a place',
  path: 'a place',
  url: 'a place',
  'ends-digits': 'as people make passwords',
  leet: 'as people make passwords',
  symbol: 'with symbols',
};

const PLACES: Readonly<Record<string, string>> = {
  comment: 'in a comment',
  declaration: 'in a declaration',
  example: 'an example is spoken of',
  expectation: 'an expectation of a test',
  foreign: 'translated text beside it',
  'login beside': 'a user or host beside it',
  'login near': 'a user or host in the next line',
  long: 'a very long line',
  query: 'in a query',
  'sign-in': 'a login is spoken of',
  statement: 'in a statement of a program',
};

/** Of a code of `evidence.ts`. Different codes may say the same. */
export function sayEvidence(code: string): string {
  const [kind = '', ...words] = code.split(' ');
  if (kind === 'side') return words[0] === 'p' ? 'named as a password' : 'named as a key or token';
  const about = code.slice(2).replace(/ [ps]$/, '');
  const [first = '', second = ''] = about.split(' ');
  switch (code.slice(0, 2)) {
    case 'f:':
      return `in ${FILES[about] ?? 'a file of its kind'}`;
    case 'l:':
      return PLACES[about] ?? PLACES[first] ?? 'the text around it';
    case 'n:':
      return sayName(about, first, second);
    case 'o:':
      return sayWay(code.slice(2), first, second);
    default:
      return sayLook(about, first, second);
  }
}

function sayName(about: string, first: string, second: string): string {
  if (first === 'thing') return second === 'inside' ? 'its name holds such a word inside another' : `named "${second}"`;
  if (first === 'has') return `"${second}" in its name`;
  if (first === 'then') return `"${second}" behind that word in its name`;
  return NAMES[about] ?? NAMES[first] ?? 'its name';
}

function sayWay(about: string, first: string, second: string): string {
  if (first === 'called' || first === 'calling') return second === '' ? 'in a call' : `in a call of "${second}"`;
  if (first === 'quote') return second === 'none' ? 'without quotes' : 'in quotes';
  if (first === 'end') return 'what follows it';
  if (first === 'spaced') return 'spaces around the sign';
  if (about === 'next line') return 'in the line behind its name';
  const way = WAYS[first.toLowerCase()] ?? `given by ${first}`;
  const file = FILES[about.split(' ')[2] ?? ''];
  return file === undefined ? way : `${way}, in ${file}`;
}

function sayLook(about: string, first: string, second: string): string {
  if (first === 'of') return ALPHABETS[second] ?? (second.includes('digits') ? 'letters and digits' : 'letters alone');
  if (first === 'length') return 'its length';
  if (first === 'words') return second === 'none' ? 'no words in it' : WORDS;
  if (first === 'spaces') return 'a phrase';
  if (first === 'entropy' || first === 'changes') return 'how mixed it is';
  return LOOKS[about] ?? 'its look';
}
