/** What a value looks like, whatever it is given to: of which characters, how long, how much like a name, a place or code. */
import { readyPattern } from '../../core/text/index.ts';
import { entropyOf } from '../filter/randomness.ts';
import { longestSequence } from '../filter/placeholder.ts';
import { isStandIn, isTelling, isWeak } from '../filter/words.ts';
import { shareOfWords } from './vocabulary.ts';
import { wordsOf } from './identifier.ts';

const LENGTHS = [4, 5, 6, 8, 10, 13, 16, 20, 24, 32, 33, 40, 41, 64, 65, 100] as const;

/** The longest of the bounds that the length reaches: `8` for 8 and 9. */
export function lengthClass(length: number): number {
  let bound = 0;
  for (const next of LENGTHS) if (length >= next) bound = next;
  return bound;
}

const DIGIT = 1;
const LOWER = 2;
const UPPER = 4;
const UNDERSCORE = 8;
const DASH = 16;
const DOT = 32;
const PLUS = 64;
const PUNCTUATION = 128;
const SLASH = 256;
const EQUALS = 512;
const SPACE = 1024;
const SYMBOL = 2048;
const ACCENT = 4096;
const SCRIPT = 8192;
const LETTER = LOWER | UPPER;
const ALPHANUMERIC = LETTER | DIGIT;

/** By character of ASCII, what it is. */
const SORTS = Int16Array.from({ length: 128 }, (_, code) => sortOf(String.fromCharCode(code)));

function sortOf(char: string): number {
  // Without patterns: it is asked at every start, before any of them is compiled.
  if (char >= '0' && char <= '9') return DIGIT;
  if (char >= 'a' && char <= 'z') return LOWER;
  if (char >= 'A' && char <= 'Z') return UPPER;
  if (' \t\n\v\f\r'.includes(char)) return SPACE;
  if (char === ',' || char === ':') return PUNCTUATION;
  const at = '_-.+/='.indexOf(char);
  return [UNDERSCORE, DASH, DOT, PLUS, SLASH, EQUALS][at] ?? SYMBOL;
}

function sortsIn(value: string): number {
  let sorts = 0;
  for (let at = 0; at < value.length; at++) {
    const code = value.charCodeAt(at);
    sorts |= code < 128 ? (SORTS[code] as number) : code < 256 ? ACCENT : SCRIPT;
  }
  return sorts;
}

type Alphabet = readonly [name: string, of: number, form?: RegExp];

/** Of what a value may be made, the narrowest first. */
const ALPHABETS: readonly Alphabet[] = [
  ['digits', DIGIT],
  ['number', DIGIT | DOT | PUNCTUATION | PLUS | DASH],
  ['hex', DIGIT | LOWER, /^(?=.*\d)(?:0x)?[0-9a-f]+$/],
  ['HEX', ALPHANUMERIC, /^(?=.*\d)(?:0x)?[0-9A-F]+$/],
  ['lower', LOWER],
  ['UPPER', UPPER],
  ['Capital', LETTER, /^[A-Z][a-z]+$/],
  ['letters', LETTER],
  ['lower+digits', LOWER | DIGIT],
  ['UPPER+digits', UPPER | DIGIT],
  ['letters+digits', ALPHANUMERIC],
  ['snake', LOWER | UNDERSCORE],
  ['SNAKE', UPPER | UNDERSCORE],
  ['kebab', LOWER | DASH],
  ['letters_.-', LETTER | UNDERSCORE | DOT | DASH],
  ['word-', ALPHANUMERIC | UNDERSCORE | DASH],
  ['base64', ALPHANUMERIC | PLUS | SLASH | EQUALS, /^[A-Za-z0-9+/]+={0,2}$/],
  ['word.-', ALPHANUMERIC | UNDERSCORE | DOT | DASH],
];
/** By the sorts of characters that a value has: what it may be, the first that needs no form the last. */
const fitting = new Map<number, readonly Alphabet[]>();

function alphabetsFor(sorts: number): readonly Alphabet[] {
  let known = fitting.get(sorts);
  if (known === undefined) {
    const fit = ALPHABETS.filter(([, of]) => sorts !== 0 && (sorts & ~of) === 0);
    const last = fit.findIndex(([, , form]) => form === undefined);
    known = last === -1 ? fit : fit.slice(0, last + 1);
    fitting.set(sorts, known);
  }
  return known;
}

/** The alphabet, as narrow as it can be said. */
export function alphabetOf(value: string): string {
  const sorts = sortsIn(value);
  for (const [name, , form] of alphabetsFor(sorts)) if (form?.test(value) !== false) return name;
  if ((sorts & SCRIPT) !== 0) return 'script';
  if ((sorts & ACCENT) !== 0) return 'accent';
  return (sorts & SPACE) !== 0 ? 'spaces' : 'symbols';
}

/** What a password is kept or sent by: `scram-sha-256`, `SHA512-CRYPT`, `bearer`. */
const ALGORITHM =
  /^(?:scram|ssha|sha|md5|bcrypt|crypt|pbkdf2|scrypt|argon|hmac|aes|rsa|ecdsa|ed25519|plain|basic|digest|bearer|oauth)\d{0,4}[a-z]{0,2}(?:[-_/](?:[a-z]{2,8}|\d{1,4})){0,3}$/i;

export function isAlgorithm(value: string): boolean {
  return ALGORITHM.test(value);
}

const KINDS: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['uuid', /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i],
  ['digest', /^(?:[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{56}|[0-9a-f]{64}|[0-9a-f]{96}|[0-9a-f]{128})$/i],
  [
    'crypted',
    /^(?:\$\d[a-z]?\$|\{(?:SSHA|SHA|MD5|CRYPT)|\$(?:argon2|scrypt|pbkdf2)|pbkdf2|bcrypt|sha(?:1|256|512)[$:-]|\*[0-9A-F]{40}$)/,
  ],
  ['algorithm', ALGORITHM],
  [
    'says password',
    /passw(?:ort|d\b)|password|passord|parol|contrase|contrasenya|senha|palavra|clave|wachtwoord|kodeord|adgangskode|l[öo]senord|salas[aõ]na|jelsz|has[łl]o|heslo|lozink|mot de passe|şifre|sifre|motpasse|пароль|密码|密碼|パスワード|암호|비밀번호/i,
  ],
  ['hashed', /^[0-9a-f]{40}$|^[0-9a-f]{56}$|^[0-9a-f]{64}$|^[0-9a-f]{96}$|^[0-9a-f]{128}$/],
  ['url', /^[a-z][a-z0-9+.-]*:\/\//i],
  [
    'path',
    /^(?:\.{0,2}|~|[A-Za-z]:)[/\\][\w.@ -]+(?:[/\\]|$)|^[\w.@-]+(?:\/[\w.@-]+){1,}$|\.(?:sh|py|txt|json|ya?ml|conf|pem|key|crt|php|js|ts|html?|xml|log|db|jks|p12|properties)$/i,
  ],
  ['email', /^[\w.+-]+@[\w-]+\.[\w.-]+$/],
  ['host', /^(?:[a-z0-9-]+\.){1,4}(?:com|org|net|io|dev|local|internal|gov|edu|co|cloud|app)(?::\d+)?$/i],
  ['date', /^\d{4}-\d\d-\d\d/],
  ['version', /^v?\d+(?:\.\d+){1,3}$/],
  [
    'boolean',
    /^(?:true|false|yes|no|on|off|null|nil|none|undefined|unset|nan|optional|required|string|str|bool|boolean|int|integer|number|object|array|any|bytes|void|text|char|varchar|self|this|static|const|public|private|return|todo|n\/a)$/i,
  ],
  ['call', /[A-Za-z_\])]\(/],
  ['member', /^[A-Za-z_$][\w$]*(?:(?:\.|->|::|\?\.)[A-Za-z_$][\w$]*)+$/],
  ['index', /^[A-Za-z_$][\w$.]*\[/],
  ['sigil', /^[$@%&*]{1,2}[A-Za-z_{(]/],
  ['template', /\$\{|\{\{|\{%|<%|#\{|%[({][a-z]|%s|%d|\{\d?\}|\$\(|\(\(/i],
  ['brackets', /^[<[({].*[>\])}]$/],
  ['open', /^[<[({]|[\])}>;,]$/],
  ['ellipsis', /\.{3}|…|\*{3}|•{2}/],
  ['masked', /^[xX*•.#_?-]{3,}$|x{4,}|X{4,}/],
  ['repeats', /^(.)\1*$|(.)\2{4,}|^(..+?)\3+$/],
  ['question', /[?!]$/],
  ['colon', /:$/],
  ['symbol', /[!@#$%^&*?~]/],
  ['secret-word', /pass(?:word|wd|phrase)?|pwd|secret|token|cred|api_?key/i],
  ['test-word', /test|fake|dummy|sample|mock|foo|bar(?![a-z])|qux/i],
  ['role-word', /user|admin|root|guest|demo|client|login/i],
  [
    'doing',
    /^(?:get|set|is|has|to|on|new|create|make|find|load|read|parse|build|generate|update|delete|add|remove|show|hide|enter|confirm|forgot|reset|change|invalid|missing|wrong|incorrect|bad|no|not|your|my|the|some|any|old|current|valid)(?=[A-Z_\s-]|$)/i,
  ],
  ['leet', /[a-z][0134578@$][a-z]/i],
  ['ends-digits', /[A-Za-z]\d{1,4}[!.@#$]?$/],
];

const LOOKS = KINDS.map(([name]) => `v:${name}`);
/** Made by the first value, with which each is run. */
let patterns: readonly RegExp[] | undefined;

function addKinds(value: string, evidence: string[]): void {
  patterns ??= KINDS.map(([, pattern]) => readyPattern(pattern));
  for (let kind = 0; kind < patterns.length; kind++) {
    if ((patterns[kind] as RegExp).test(value)) evidence.push(LOOKS[kind] as string);
  }
}

/** Words of programs, put together as programs do: `nextPageToken`, `auth.TOKEN_NAME`. */
export function isIdentifier(value: string): boolean {
  return /^[A-Za-z][A-Za-z_.-]*$/.test(value) && shareOfWords(wordsOf(value).filter((word) => word.length >= 3)) >= 0.9;
}

/** Evidence of the value alone, each a word behind `v:`. */
export function looksOf(value: string): string[] {
  const evidence: string[] = [];
  addKinds(value, evidence);
  const words = wordsOf(value).filter((word) => /[a-z]/.test(word));
  const share = shareOfWords(words.filter((word) => word.length >= 3));
  evidence.push(`v:words ${share >= 0.95 ? 'all' : share >= 0.6 ? 'most' : share >= 0.3 ? 'some' : 'none'}`);
  if (isStandIn(value)) evidence.push('v:stand-in');
  if (isTelling(value)) evidence.push('v:telling');
  if (isWeak(value)) evidence.push('v:weak');
  const spaces = /\s/.test(value) ? value.split(/\s+/).length - 1 : 0;
  if (spaces > 0) evidence.push(`v:spaces ${spaces > 3 ? 'many' : spaces}`);
  if (spaces > 0 && /^[A-Z][a-z']+(?:\s[a-z']+)+/.test(value)) evidence.push('v:sentence');
  if (value.length >= 8) {
    const promised = Math.log2(Math.min(value.length, /^[0-9a-f-]+$/i.test(value) ? 16 : 40));
    const ratio = entropyOf(value) / promised;
    evidence.push(`v:entropy ${ratio >= 0.95 ? 'full' : ratio >= 0.85 ? 'high' : ratio >= 0.7 ? 'middle' : 'low'}`);
  }
  const sequence = longestSequence(value);
  if (sequence >= Math.min(5, value.length)) evidence.push(sequence >= value.length - 1 ? 'v:all sequence' : 'v:sequence');
  if (value.length >= 12) {
    const changes = (value.match(/[a-z][A-Z0-9]|[A-Z0-9][a-z]|[A-Za-z]\d|\d[A-Za-z]/g) ?? []).length;
    evidence.push(`v:changes ${changes * 3 >= value.length ? 'many' : changes * 8 >= value.length ? 'some' : 'few'}`);
  }
  return evidence;
}
