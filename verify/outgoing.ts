/**
 * Fills the holes of a call. The one place of this room that reveals values: what comes out goes to the wire and nowhere else,
 * and what went wrong is told without any of it.
 */
import type { Secret } from '../core/model/index.ts';
import { holesOf, parseTemplate } from '../rules/index.ts';
import type { Call, Piece } from '../rules/index.ts';
import { signForAws } from './aws-signature.ts';

export interface Outgoing {
  readonly method: Call['method'];
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

export type Filled =
  | {
      readonly outgoing: Outgoing;
      /** Parts that are no part of the value: whether they belong to it is a guess. */
      readonly companions: readonly string[];
    }
  /** Why there is no request, as words behind "unknown:". */
  | { readonly why: string };

export type Parts = ReadonlyMap<string, Secret>;

/**
 * `model` is the value that a made-up one stands for: the host, where a part of the value names it, is the model's, as the two
 * have to be asked of the same.
 */
export function fillCall(call: Call, value: Secret, parts: Parts, model: Secret = value): Filled {
  const own = namesOf(call, value, parts);
  const [, authority = '', rest = ''] = /^https:\/\/([^/?]*)(.*)$/s.exec(call.url) ?? [];
  const holes = holesOf(call);
  const missing = holes.filter((name) => !own.has(name));
  if (missing.length > 0) return { why: `needs ${missing.join(' and ')}` };
  const companions = holes.filter((name) => parts.has(name));
  const host = fillHost(authority, model === value ? own : namesOf(call, model, parts));
  if (host === null) return { why: 'the host it belongs to cannot be read' };
  const url = fillUrl(host, rest, own);
  if (url === null) return { why: 'it cannot stand in an address' };
  const headers = fillHeaders(call.headers, own);
  if (headers === null) return { why: 'it cannot stand in a header' };
  const request = { method: call.method, url, ...fillBody(call, headers, own) };
  if (call.sign === undefined) return { outgoing: request, companions };
  const session = own.get('session_token');
  const id = own.get(call.sign.keyId) ?? '';
  if (id.startsWith('ASIA') && session === undefined) return { why: 'needs session_token' };
  const key = { id, secret: own.get('token') ?? '', ...(session === undefined ? {} : { session }) };
  const signed = signForAws(request, key, call.sign, new Date());
  return { outgoing: { ...request, headers: { ...request.headers, ...signed } }, companions };
}

function fillBody({ body: form }: Call, headers: Outgoing['headers'], names: Names): Pick<Outgoing, 'headers' | 'body'> {
  if (form === undefined) return { headers };
  const isJson = /^[{[]/.test(form);
  const encode = isJson ? (text: string) => JSON.stringify(text).slice(1, -1) : encodeURIComponent;
  const body = fill(parseTemplate(form, 'body'), names, encode);
  if (Object.keys(headers).some((name) => name.toLowerCase() === 'content-type')) return { headers, body };
  const type = isJson ? 'application/json' : 'application/x-www-form-urlencoded';
  return { headers: { ...headers, 'Content-Type': type }, body };
}

type Names = ReadonlyMap<string, string>;

function namesOf({ take = {} }: Call, value: Secret, parts: Parts): Names {
  const text = value.revealText();
  const names = new Map<string, string>();
  for (const [name, part] of parts) names.set(name, part.revealText());
  for (const [name, pattern] of Object.entries(take)) {
    const part = pattern.exec(text)?.groups?.['part'];
    if (part !== undefined) names.set(name, part);
  }
  return names.set('token', text);
}

/** Names of all that the call needs, as it says them. */
function fill(pieces: readonly Piece[], names: Names, encode: (text: string) => string, encodeLong = encode): string {
  return pieces
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      if ('part' in piece) return (piece.keepsSlashes ? encodeLong : encode)(names.get(piece.part) ?? '');
      return encode(
        Buffer.from(
          fill(piece.pieces, names, (text) => text),
          'utf8',
        ).toString('base64'),
      );
    })
    .join('');
}

/** A part is one label of the host's name, or all of it, perhaps written as an address and with a port. */
function fillHost(authority: string, names: Names): string | null {
  const pieces = parseTemplate(authority, 'url');
  if (pieces.length === 1 && typeof pieces[0] !== 'string') {
    const host = fill(pieces, names, (text) => text)
      .replace(/^https:\/\//i, '')
      .replace(/\/$/, '');
    return /^(?:[a-z0-9-]+\.)*[a-z0-9-]+(?::\d{1,5})?$/i.test(host) || /^\[[0-9a-f:.]+\](?::\d{1,5})?$/i.test(host) ? host : null;
  }
  let isSound = true;
  const host = fill(pieces, names, (text) => {
    isSound &&= /^[a-z0-9-]{1,63}$/i.test(text);
    return text;
  });
  return isSound ? host : null;
}

/** Null where the value would lead to another place than the call names. */
function fillUrl(host: string, rest: string, names: Names): URL | null {
  const [path = '', ...query] = rest.split('?');
  const segments = fill(parseTemplate(path, 'url'), names, encodeSegment, encodePath);
  const asked =
    query.length === 0 ? '' : `?${fill(parseTemplate(query.join('?'), 'url'), names, encodeURIComponent, encodePath)}`;
  const text = `https://${host}${segments}${asked}`;
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  // Such a segment would take another away.
  const climbs = segments.split('/').some((segment) => segment === '.' || segment === '..');
  return url.host === new URL(`https://${host}`).host && !climbs && url.hash === '' ? url : null;
}

/** https://www.rfc-editor.org/rfc/rfc3986#section-3.3: what may stand in a segment as it is. */
function encodeSegment(text: string): string {
  return encodeURIComponent(text).replaceAll(/%(?:3A|40|24|26|2B|2C|3B|3D)/g, decodeURIComponent);
}

function encodePath(text: string): string {
  return text.split('/').map(encodeSegment).join('/').replaceAll('%3F', '?');
}

function fillHeaders(headers: Call['headers'], names: Names): Record<string, string> | null {
  const filled = Object.entries(headers).map(
    ([name, form]) => [name, fill(parseTemplate(form, 'header'), names, (text) => text)] as const,
  );
  return filled.every(([, form]) => /^[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?$/.test(form)) ? Object.fromEntries(filled) : null;
}
