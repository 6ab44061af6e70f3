/**
 * The one-line notation of a call, `GET https://api.example.com/v1/me [Authorization: Bearer {token}]`, and what is wrong with
 * a call. It reads and judges data; nothing here calls a network.
 */
import { parseCondition, parseTemplate, partsOf } from './call-template.ts';
import type { Answer, Call, Revoke, Verify } from './rule.ts';
import { readShape } from './shape.ts';

const NOTATION =
  /^(?<method>GET|HEAD|POST|PUT|PATCH|DELETE) (?<url>https:\/\/\S+)(?: \[(?<headers>[^\n]*?)\])?(?: body: (?<body>\S[^\n]*))?$/;

/**
 * `METHOD https://host/path [Header: form; Header: form] body: text`, the last two optional. Throws a SyntaxError that says
 * what is wrong with the text; `lintCall` says what is wrong with the call.
 */
export function readCall(text: string): Call {
  const { method, url, headers, body } = NOTATION.exec(text)?.groups ?? {};
  if (method === undefined || url === undefined)
    throw new SyntaxError('A call is written as: METHOD https://host/path [Header: form; Header: form] body: text');
  return {
    method: method as Call['method'],
    url,
    headers: headers === undefined ? {} : readHeaders(headers),
    ...(body === undefined ? {} : { body }),
  };
}

/** A semicolon parts two headers only where a name and a colon follow, as it may stand in a value. */
function readHeaders(text: string): Record<string, string> {
  const headers = new Map<string, string>();
  for (const line of text.split(/; ?(?=[\w-]+: )/)) {
    const { name, form } = /^(?<name>[\w-]+): (?<form>\S.*)$/.exec(line.trim())?.groups ?? {};
    if (name === undefined || form === undefined) throw new SyntaxError('A header of a call is written as [Name: form].');
    if (headers.has(name)) throw new SyntaxError('A header of a call stands there twice.');
    headers.set(name, form);
  }
  return Object.fromEntries(headers);
}

/** The notation again: with its holes, without a value. */
export function renderCall({ method, url, headers, body, sign }: Call): string {
  const list = Object.entries(headers).map(([name, form]) => `${name}: ${form}`);
  if (sign !== undefined) list.push(`Authorization: AWS4-HMAC-SHA256 by {token} of {${sign.keyId}}`);
  return `${method} ${url}${list.length === 0 ? '' : ` [${list.join('; ')}]`}${body === undefined ? '' : ` body: ${body}`}`;
}

type Report = (key: string, message: string) => void;

/** Headers that the connection sets itself, or that would say more than the call does. */
const NOT_OURS = /^(?:host|cookie|connection|content-length|transfer-encoding|te|trailer|upgrade|expect|proxy-.*)$/i;
const LABELS = /^(?:[a-z0-9-]+\.)+[a-z0-9-]+$/i;

/** What a call may not be. `report` gets the key below the call and a sentence. */
export function lintVerify(verify: Verify, report: Report): void {
  if (!['GET', 'HEAD', 'POST'].includes(verify.method)) report('method', 'A call that only looks is GET, HEAD or POST.');
  lintCall(verify, report);
  lintAnswer(verify.live, 'live', report);
  lintAnswer(verify.dead, 'dead', report);
  if (verify.live !== undefined && JSON.stringify(verify.live) === JSON.stringify(verify.dead))
    report('dead', 'A live credential and a dead one are answered differently.');
  if (verify.source !== undefined && !verify.source.startsWith('https://')) report('source', 'A source is an https:// link.');
}

export function lintRevoke(revoke: Revoke, report: Report): void {
  lintCall(revoke, report);
  lintAnswer(revoke.done, 'done', report);
  if (!revoke.source?.startsWith('https://')) report('source', 'Only what the vendor documents is called: name the page.');
}

function lintCall({ url, headers, body, take = {}, sign }: Call, report: Report): void {
  const used = new Set(sign === undefined ? [] : ['token']);
  const read = (key: string, place: 'url' | 'header' | 'body', text: string): void => {
    try {
      for (const part of partsOf(parseTemplate(text, place))) used.add(part);
    } catch (error) {
      report(key, error instanceof Error ? error.message : 'It cannot be read.');
    }
  };
  lintUrl(url, report);
  read('url', 'url', url);
  for (const [name, form] of Object.entries(headers)) {
    if (!/^[\w-]+$/.test(name) || NOT_OURS.test(name)) report(`headers.${name}`, 'This header is not a call’s to set.');
    if (!/^[\x20-\x7e]+$/.test(form)) report(`headers.${name}`, 'A header is printable ASCII.');
    read(`headers.${name}`, 'header', form);
  }
  if (body !== undefined) read('body', 'body', body);
  for (const [name, pattern] of Object.entries(take)) {
    const { problems, groups } = readShape(pattern);
    for (const problem of problems) report(`take.${name}`, `In the pattern, ${problem}.`);
    if (/[gy]/.test(pattern.flags) || groups.join() !== 'part')
      report(`take.${name}`, 'It has one named group, `part`, and no flag g or y.');
    if (name === 'token' || !used.has(name)) report(`take.${name}`, 'No hole of the call has this name.');
  }
  if (sign !== undefined && !/^[a-z][a-z0-9_]*$/.test(sign.keyId)) report('sign.keyId', 'It names a part.');
  if (!used.has('token') && Object.keys(take).length === 0) report('url', 'The call never uses the value.');
}

function lintUrl(url: string, report: Report): void {
  const authority = /^https:\/\/(?<authority>[^/?#]+)/.exec(url)?.groups?.['authority'];
  if (authority === undefined) {
    report('url', 'A credential is only ever sent over https://.');
    return;
  }
  if (/\s|#/.test(url)) report('url', 'An address holds no space and no fragment.');
  if (authority.includes('@')) report('url', 'An address holds no user; write a header.');
  if (/\{\+?token\}|\(/.test(authority)) report('url', 'A host never comes from the whole value: take a part out of it.');
  const host = authority.replaceAll(/\{[a-z][a-z0-9_]*\}/g, 'x');
  if (!LABELS.test(host) && !/^\{[a-z][a-z0-9_]*\}$/.test(authority)) report('url', 'A host is a full name, or one part alone.');
}

function lintAnswer(answer: Answer | undefined, key: string, report: Report): void {
  if (answer === undefined) return;
  const { status, has = [], lacks = [] } = answer;
  for (const name of Object.keys(answer))
    if (!['status', 'has', 'lacks'].includes(name)) report(`${key}.${name}`, 'Unknown key.');
  if (status?.length === 0 || status?.some((code) => !Number.isInteger(code) || code < 200 || code > 599) === true)
    report(`${key}.status`, 'A status is a number from 200 to 599.');
  if (status === undefined && has.length + lacks.length === 0) report(key, 'An answer has a status or a condition.');
  for (const condition of [...has, ...lacks]) if (parseCondition(condition) === null) report(key, 'A condition cannot be read.');
}

/** Names of all that the call needs: `token`, what it takes out of the value, and companions. Throws a SyntaxError. */
export function holesOf({ url, headers, body, sign }: Call): string[] {
  const holes = [
    ...partsOf(parseTemplate(url, 'url')),
    ...Object.values(headers).flatMap((form) => [...partsOf(parseTemplate(form, 'header'))]),
    ...(body === undefined ? [] : partsOf(parseTemplate(body, 'body'))),
    ...(sign === undefined ? [] : [sign.keyId]),
  ];
  return [...new Set(holes)];
}
