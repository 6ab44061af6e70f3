/**
 * What speaks for and against a named value being a credential, as a list of words: the name, the way it is given its value,
 * the value's looks, the file and the neighbourhood. It weighs nothing; the weights are the model's.
 */
import { readyAtUse } from '../../core/text/index.ts';
import { endingOfName, nameOf } from '../filter/path-kind.ts';
import { isRandom } from '../filter/randomness.ts';
import { alphabetOf, lengthClass, looksOf } from './looks.ts';
import type { NamedValue } from './named-value.ts';
import { wordsOf } from './identifier.ts';

/** Every kind of file that is told apart by its ending or its name, and what is left. */
const FILE_KINDS = [
  'env',
  'settings',
  'yaml',
  'json',
  'markup',
  'shell',
  'manual',
  'sql',
  'script',
  'javascript',
  'compiled',
  'bare',
  'other',
] as const;
type FileKind = (typeof FILE_KINDS)[number];

const ENDINGS: Readonly<Partial<Record<FileKind, string>>> = {
  settings: 'ini cfg cnf conf config properties toml tfvars rsp netrc npmrc pypirc service plist',
  yaml: 'yaml yml',
  json: 'json ndjson jsonc json5 har',
  markup: 'xml htm html xhtml vue svelte jsp erb haml twig ejs cshtml asp aspx tpl hbs',
  shell: 'sh bash zsh ksh bat cmd ps1 psm1',
  manual: 'md mdx rst adoc asciidoc txt textile pod org wiki',
  sql: 'sql ddl psql',
  script: 'py rb php pl pm lua ex exs r groovy gradle tf hcl nix coffee',
  javascript: 'js ts jsx tsx cjs mjs cts mts cjsx mjsx ctsx mtsx',
  compiled: 'c h cc cpp hpp cxx m mm cs java kt kts scala go rs swift dart vb fs pas d zig clj',
};
const KIND_OF = new Map(
  FILE_KINDS.flatMap((kind) => (ENDINGS[kind] ?? '').split(' ').map((ending) => [ending, kind] as const)).filter(
    ([ending]) => ending !== '',
  ),
);
const BUILD_FILES = ['dockerfile', 'makefile', 'jenkinsfile', 'vagrantfile'];
const MANUALS = ['readme', 'changelog'];

/** The first that fits: a name says more than an ending that comes behind it in the list. */
export function fileKind(path: string): FileKind {
  const name = nameOf(path).toLowerCase();
  if (name.endsWith('env') || name.includes('env.')) return 'env';
  const kind = KIND_OF.get(endingOfName(name));
  if (kind === 'settings') return kind;
  if (name.includes('.y') && /\.ya?ml(?:\.[a-z0-9]+)?$/.test(name)) return 'yaml';
  if (kind === 'json' || kind === 'markup') return kind;
  if (kind === 'shell' || BUILD_FILES.some((beginning) => name.startsWith(beginning))) return 'shell';
  if (MANUALS.some((beginning) => name.startsWith(beginning))) return 'manual';
  return kind ?? (name === '' || name.includes('.') ? 'other' : 'bare');
}

/** Of an operator, what it is without its spaces and quotes. */
export function operatorKind(operator: string): string {
  const bare = operator.replace(/[\s"'`\\\])]/g, '').replace(/[rbufLR@$]$/, '');
  if (bare === '') return 'space';
  if (/^(?:===?|!==?|=~)$/.test(bare)) return 'compare';
  if (/^\.[A-Za-z]+\($/.test(bare)) return 'method';
  if (/^[:=(,>-]{1,2}.*[A-Za-z].*\($/.test(bare)) return 'call';
  if (/^\($/.test(bare)) return 'argument';
  if (/[A-Za-z].*=$/.test(bare)) return 'typed';
  if (/^\$\{|\$\{/.test(bare)) return 'default';
  return bare.length > 3 ? 'other' : bare;
}

export function quoteOf(operator: string): string {
  const quote = /(\\*)(["'`])$/.exec(operator);
  return quote === null ? 'none' : quote[1] === '' ? (quote[2] as string) : 'escaped';
}

/** What follows the value. */
function endOf(after: string, quote: string): string {
  const rest = quote === 'none' ? after : after.replace(/^\\*["'`]/, '');
  const next = /^\s*(\S?)/.exec(rest)?.[1] ?? '';
  if (next === '') return 'end';
  return /[,;)\]}<>&#+|\\.:?/]/.test(next) ? next : 'text';
}

const COMMENT = readyAtUse(/^\s*(?:#|\/\/|\/\*|\*|--|<!--|;|rem\b|%|"""|=begin)/i);
const STATEMENT = readyAtUse(/\b(?:if|elif|while|return|when|case|unless|raise|throw|assert|def|function|func|class)\b/);
const DECLARATION = readyAtUse(
  /\b(?:const|let|var|val|final|static|private|public|String|string|char|export|set|ENV|ARG|define)\b/,
);
const EXPECTATION = readyAtUse(/\b(?:assert|expect|should|must|invalid|wrong|incorrect|raise|throw|fail|error)\w*\b/i);
const EXAMPLE = readyAtUse(/\b(?:example|sample|e\.g\.|for instance|dummy|fake|placeholder|replace|change this|your own)\b/i);
const LOGIN = readyAtUse(
  /(?:user(?:_?name)?|login|e-?mail|usr|uid|account|client_?id|access_?key|account_sid|host|server|database|db_?name|port|endpoint)["'\]]?\s{0,3}(?:[:=>,(]|=>)/i,
);
const SIGN_IN = readyAtUse(/\b(?:login|log_in|sign_?in|authenticate|connect|credentials?)\b/i);

/** Letters beyond ASCII: translated texts stand beside one another. */
function isForeign(line: string): boolean {
  return /[\u00c0-\u024f\u0370-\uffff]/.test(line);
}

/** Words of a name that say what is shown, or what is known to everybody. */
const SHOWN = readyAtUse(
  /^(?:labels?|titles?|placeholders?|hints?|tooltips?|messages?|msg|errors?|mandatory|required|invalid|forgot(?:ten)?|lost|repeat|retype|enter|show|hide|text|caption|description|help|prompt|advice|info|header|heading|button|link|field|rule|policy|strength|length|min|max|regex|pattern|format|type|scheme|method|mode|algorithm|encoding|enabled|expired?|expiry|timeout|ttl|validity|changed|updated|success|successfully|failed|failure|wrong|incorrect|missing|matching|match)$/,
);
const PUBLIC = readyAtUse(
  /^(?:public|pub|nonce|fingerprint|thumbprint|checksum|digest|hash(?:ed)?|sha\d*|md5|csrf|xsrf|idempotency|cache|primary|foreign|partition|sort|etag|cursor|page|next|continuation|sync)$/,
);

/** The last words that name the thing itself. */
const THINGS = readyAtUse(
  /^(?:pass(?:word|wd|phrase|code|wort|wrd)?s?|pwd|pw|secrets?|tokens?|keys?|credentials?|auth|apikey|pin|seed|salt)$/,
);

/** `passwordfile`, `tokentype`: words that are written as one. */
const JOINED = /(password|passwd|secret|token)(?=(?:file|path|name|type|field|hash|url|id|length|policy|expiry)(?![a-z]))/gi;

/** `p`: what people choose. */
export type Side = 'p' | 's';
export type Form = 'bare' | 'quoted';

export function formOf(operator: string): Form {
  return quoteOf(operator) === 'none' ? 'bare' : 'quoted';
}

/** Of a name, the words that count. */
export function nameWords(name: string): string[] {
  return wordsOf(name.replace(JOINED, '$1_')).filter((word) => !/^\d+$/.test(word));
}

export function nameEvidence(name: string, words: readonly string[], side: Side, form: Form): string[] {
  const evidence: string[] = [];
  const last = words.at(-1) ?? '';
  const thing = words.findLastIndex((word) => THINGS.test(word));
  evidence.push(`n:thing ${words[thing] ?? 'inside'}`);
  evidence.push(thing === words.length - 1 ? 'n:ends with it' : `n:then ${words[thing + 1] ?? ''}`);
  for (const word of words) if (word !== words[thing]) evidence.push(`n:has ${word}`);
  if (words.length === 1) evidence.push('n:alone');
  if (words.some((word) => SHOWN.test(word))) evidence.push('n:shown', `n:shown ${form}`);
  if (words.some((word) => PUBLIC.test(word))) evidence.push('n:public', `n:public ${side}`);
  evidence.push(
    `n:${/^[^a-z]+$/.test(name) ? 'UPPER' : /[a-z][A-Z]/.test(name) ? 'camel' : /^[A-Z]/.test(name) ? 'Capital' : 'lower'} ${side}`,
  );
  if (/^--?/.test(name)) evidence.push('n:flag');
  if (/^[$@]/.test(name)) evidence.push('n:sigil');
  if (last.length > 12) evidence.push('n:long word');
  return evidence;
}

/** Of how the value is given, but for what follows it. */
export function operatorEvidence(operator: string): string[] {
  const quote = quoteOf(operator);
  const form = quote === 'none' ? 'bare' : 'quoted';
  const kind = operatorKind(operator);
  const evidence = [`o:${kind}`, `o:quote ${quote}`];
  if (/^\s/.test(operator) || /\s$/.test(operator)) evidence.push(`o:spaced ${form}`);
  if (operator.includes('\n')) evidence.push('o:next line');
  if (kind === 'call') {
    const called = wordsOf(/([A-Za-z_][\w.:]*)\($/.exec(operator.replace(/[\s"'`\\]+$/, ''))?.[1] ?? '');
    evidence.push(`o:called ${called.at(0) ?? ''}`, `o:calling ${called.at(-1) ?? ''}`);
  }
  return evidence;
}

/** Of what follows a value in these quotes. */
export function endEvidence(quote: string, after: string): string {
  return `o:end ${quote === 'none' ? 'bare' : 'quoted'} ${endOf(after, quote)}`;
}

/** Of a value by what it is made of and how long it is. */
export function sizeEvidence(alphabet: string, length: number, side: Side): string[] {
  const size = length >= 20 ? 'long' : length >= 10 ? 'middle' : 'short';
  return [
    `v:length ${length} ${side}`,
    `v:of ${alphabet} ${side}`,
    `v:of ${alphabet} ${length} ${side}`,
    `v:of ${alphabet} ${size}`,
  ];
}

export function lookEvidence(look: string, side: Side): string[] {
  return [look, `${look} ${side}`];
}

/** Whether a machine seems to have drawn the value, which counts where nobody chose it; undefined where that says nothing. */
export function drawnEvidence(value: string, side: Side, isDrawn: boolean): string | undefined {
  return side === 's' && value.length >= 16 ? (isDrawn ? 'v:random' : 'v:not random') : undefined;
}

/** Of the value, whatever it is given to. */
function valueEvidence(value: string, side: Side, isDrawn: boolean): string[] {
  const evidence = sizeEvidence(alphabetOf(value), lengthClass(value.length), side);
  const drawn = drawnEvidence(value, side, isDrawn);
  if (drawn !== undefined) evidence.push(drawn);
  for (const look of looksOf(value)) evidence.push(...lookEvidence(look, side));
  return evidence;
}

/** Its letters and digits alone, folded. */
export function bareOf(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]/g, '');
}

/** Of the value beside its name, bare and as its words; undefined where they say nothing of one another. */
export function likenessOf(value: string, bareName: string, words: readonly string[]): string | undefined {
  if (bareOf(value) === bareName) return 'v:is its name';
  const folded = value.toLowerCase();
  return words.length > 0 && words.every((word) => folded.includes(word)) ? 'v:holds its name' : undefined;
}

export function isSaidBefore({ value, before }: NamedValue): boolean {
  return before.length > 8 && value.length >= 4 && before.includes(value);
}

/** Of the value itself, its name and how it is given. */
function ownEvidence(named: NamedValue, chosen: boolean): string[] {
  const { value, name, operator, after } = named;
  const side = chosen ? 'p' : 's';
  const words = nameWords(name);
  const evidence = [
    `side ${side}`,
    ...nameEvidence(name, words, side, formOf(operator)),
    ...operatorEvidence(operator),
    endEvidence(quoteOf(operator), after),
    ...valueEvidence(value, side, !chosen && isRandom(value, { strict: true })),
  ];
  const likeness = likenessOf(value, bareOf(name), words);
  if (likeness !== undefined) evidence.push(likeness);
  if (isSaidBefore(named)) evidence.push('v:said before');
  return evidence;
}

/** A value by its looks, and how it is given. */
export interface Shape {
  readonly kind: string;
  readonly form: Form;
  readonly alphabet: string;
}

function shapeOf({ value, operator }: NamedValue): Shape {
  return { kind: operatorKind(operator), form: formOf(operator), alphabet: alphabetOf(value) };
}

export function inFile({ kind, form, alphabet }: Shape, file: string): string[] {
  return [`f:${file}`, `o:${kind} ${form} ${file}`, `v:of ${alphabet} ${form} ${file}`];
}

const TRANSLATION = readyAtUse(/(?:^|\/)(?:i18n|l10n|locales?|translations?|lang|languages|messages|strings)[/._-]/);

export function isTranslation(path: string): boolean {
  return TRANSLATION.test(path.toLowerCase());
}

/** Of the file it stands in. */
function fileEvidence(named: NamedValue): string[] {
  const evidence = inFile(shapeOf(named), fileKind(named.path));
  if (isTranslation(named.path)) evidence.push('f:translation');
  return evidence;
}

/** How many numbers `fileNumber` gives; a bit each must have room in 31. */
export const FILE_NUMBERS = 2 * FILE_KINDS.length;

/** Where the evidence of a file at this path stands in that of any file. */
export function fileNumber(path: string): number {
  return 2 * FILE_KINDS.indexOf(fileKind(path)) + (isTranslation(path) ? 1 : 0);
}

/** The same for each kind of file that it might stand in. */
export function anyFileEvidence(shape: Shape): string[][] {
  return FILE_KINDS.flatMap((file) => [inFile(shape, file), [...inFile(shape, file), 'f:translation']]);
}

/** Of what stands around it: dearer to find out, and only asked where it can still decide. */
export function surroundingEvidence({ name, operator, before, after, above, below }: NamedValue): string[] {
  const evidence: string[] = [];
  const form = formOf(operator);
  if (COMMENT.test(before) || (before.trim() === '' && COMMENT.test(`${before}${name}`))) evidence.push('l:comment');
  if (STATEMENT.test(before)) evidence.push('l:statement');
  if (DECLARATION.test(before)) evidence.push('l:declaration');
  if (EXPECTATION.test(before) || EXPECTATION.test(after)) evidence.push('l:expectation');
  if (EXAMPLE.test(before) || EXAMPLE.test(after) || EXAMPLE.test(above)) evidence.push('l:example');
  if (LOGIN.test(before) || LOGIN.test(after)) evidence.push('l:login beside');
  if (LOGIN.test(above) || LOGIN.test(below)) evidence.push('l:login near');
  if (SIGN_IN.test(before) || SIGN_IN.test(above)) evidence.push('l:sign-in');
  if (/[?&;]$/.test(before)) evidence.push('l:query');
  if (isForeign(above) || isForeign(below) || isForeign(before)) evidence.push(`l:foreign ${form}`);
  if (before.length >= 380 || after.length >= 380) evidence.push('l:long');
  return evidence;
}

export function evidenceOf(named: NamedValue, chosen: boolean): string[] {
  return [...ownEvidence(named, chosen), ...fileEvidence(named), ...surroundingEvidence(named)];
}
