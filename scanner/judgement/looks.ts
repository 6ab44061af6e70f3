/** What a value looks like, whatever it is given to: of which characters, how long, how much like a name, a place or code. */
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

/** The alphabet, as narrow as it can be said. */
export function alphabetOf(value: string): string {
  if (/^\d+$/.test(value)) return 'digits';
  if (/^[\d.,:+-]+$/.test(value)) return 'number';
  if (/^(?:0x)?[0-9a-f]+$/.test(value) && /\d/.test(value)) return 'hex';
  if (/^(?:0x)?[0-9A-F]+$/.test(value) && /\d/.test(value)) return 'HEX';
  if (/^[a-z]+$/.test(value)) return 'lower';
  if (/^[A-Z]+$/.test(value)) return 'UPPER';
  if (/^[A-Z][a-z]+$/.test(value)) return 'Capital';
  if (/^[A-Za-z]+$/.test(value)) return 'letters';
  if (/^[a-z0-9]+$/.test(value)) return 'lower+digits';
  if (/^[A-Z0-9]+$/.test(value)) return 'UPPER+digits';
  if (/^[A-Za-z0-9]+$/.test(value)) return 'letters+digits';
  if (/^[a-z_]+$/.test(value)) return 'snake';
  if (/^[A-Z_]+$/.test(value)) return 'SNAKE';
  if (/^[a-z-]+$/.test(value)) return 'kebab';
  if (/^[A-Za-z_.-]+$/.test(value)) return 'letters_.-';
  if (/^[A-Za-z0-9_-]+$/.test(value)) return 'word-';
  if (/^[A-Za-z0-9+/]+={0,2}$/.test(value)) return 'base64';
  if (/^[\w.-]+$/.test(value)) return 'word.-';
  if (/[^\u0000-\u00ff]/.test(value)) return 'script';
  if (/[^\u0000-\u007f]/.test(value)) return 'accent';
  if (/\s/.test(value)) return 'spaces';
  return 'symbols';
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
const PATTERNS = KINDS.map(([, pattern]) => pattern);

function addKinds(value: string, evidence: string[]): void {
  for (let kind = 0; kind < PATTERNS.length; kind++) {
    if ((PATTERNS[kind] as RegExp).test(value)) evidence.push(LOOKS[kind] as string);
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
  const spaces = value.split(/\s+/).length - 1;
  if (spaces > 0) evidence.push(`v:spaces ${spaces > 3 ? 'many' : spaces}`);
  if (spaces > 0 && /^[A-Z][a-z']+(?:\s[a-z']+)+/.test(value)) evidence.push('v:sentence');
  if (value.length >= 8) {
    const promised = Math.log2(Math.min(value.length, /^[0-9a-f-]+$/i.test(value) ? 16 : 40));
    const ratio = entropyOf(value) / promised;
    evidence.push(`v:entropy ${ratio >= 0.95 ? 'full' : ratio >= 0.85 ? 'high' : ratio >= 0.7 ? 'middle' : 'low'}`);
  }
  const sequence = longestSequence(value);
  if (sequence >= Math.min(5, value.length)) evidence.push(sequence >= value.length - 1 ? 'v:all sequence' : 'v:sequence');
  const changes = (value.match(/[a-z][A-Z0-9]|[A-Z0-9][a-z]|[A-Za-z]\d|\d[A-Za-z]/g) ?? []).length;
  if (value.length >= 12)
    evidence.push(`v:changes ${changes * 3 >= value.length ? 'many' : changes * 8 >= value.length ? 'some' : 'few'}`);
  return evidence;
}
