/**
 * Looks for known secrets in everything a run left behind: as they are, in every encoding that software puts text into by
 * habit, in pieces, and as unkeyed hashes. One pass over the bytes whatever the number of secrets.
 */
import { createHash } from 'node:crypto';

export interface Sighting {
  readonly place: string;
  readonly form: string;
  /** Index of the value in the list that was given; the value itself is not repeated. */
  readonly value: number;
  /** Offset in bytes. */
  readonly at: number;
}

export interface Sweep {
  /** Bytes searched so far. */
  readonly searched: number;
  readonly sightings: readonly Sighting[];
  search(place: string, bytes: Uint8Array | string): void;
}

interface Needle {
  readonly bytes: Buffer;
  readonly form: string;
  readonly value: number;
}

/** Shorter needles would be seen by chance; a value must be longer to be a canary at all. */
const SHORTEST = 10;
const PIECE = 16;

/** Throws when a value is too short to be told from chance. */
export function createSweep(values: readonly string[]): Sweep {
  const byStart = new Map<number, Needle[]>();
  const starts = new Uint8Array(1 << 24);
  for (const [index, value] of values.entries()) {
    if (Buffer.byteLength(value) < SHORTEST) throw new Error(`Value ${index} is shorter than ${SHORTEST} bytes.`);
    for (const needle of needlesOf(value, index)) {
      const key = startOf(needle.bytes, 0);
      starts[key] = 1;
      const list = byStart.get(key);
      if (list === undefined) byStart.set(key, [needle]);
      else list.push(needle);
    }
  }
  const sightings: Sighting[] = [];
  let searched = 0;
  return {
    get searched() {
      return searched;
    },
    sightings,
    search(place, input) {
      const bytes =
        typeof input === 'string' ? Buffer.from(input, 'utf8') : Buffer.from(input.buffer, input.byteOffset, input.length);
      searched += bytes.length;
      const told = new Set<string>();
      for (let at = 0; at + 2 < bytes.length; at++) {
        const key = startOf(bytes, at);
        if (starts[key] === 0) continue;
        for (const needle of byStart.get(key) ?? []) {
          const end = at + needle.bytes.length;
          if (end > bytes.length || needle.bytes.compare(bytes, at, end) !== 0) continue;
          const name = `${needle.form} ${needle.value}`;
          if (told.has(name)) continue;
          told.add(name);
          sightings.push({ place, form: needle.form, value: needle.value, at });
        }
      }
    },
  };
}

/** Sightings as lines for a failing test: where and how, never what. */
export function describeSightings(sightings: readonly Sighting[]): string[] {
  return sightings.map(({ place, form, value, at }) => `${place}: value ${value} as ${form} at byte ${at}`);
}

function needlesOf(value: string, index: number): Needle[] {
  const raw = Buffer.from(value, 'utf8');
  const forms: [string, Buffer | string][] = [
    ['raw', raw],
    ['hex', raw.toString('hex')],
    ['upper-case hex', raw.toString('hex').toUpperCase()],
    ['url-encoded', encodeURIComponent(value)],
    ['form-encoded', new URLSearchParams({ v: value }).toString().slice(2)],
    ['json-escaped', JSON.stringify(value).slice(1, -1)],
    ['json-escaped twice', JSON.stringify(JSON.stringify(value).slice(1, -1)).slice(1, -1)],
    ['utf-16le', Buffer.from(value, 'utf16le')],
    ['utf-16be', Buffer.from(value, 'utf16le').swap16()],
  ];
  for (const shift of [0, 1, 2]) {
    const text = base64At(raw, shift);
    forms.push([`base64 (alignment ${shift})`, text]);
    forms.push([`base64url (alignment ${shift})`, text.replaceAll('+', '-').replaceAll('/', '_')]);
  }
  for (const algorithm of ['md5', 'sha1', 'sha256', 'sha512']) {
    const digest = createHash(algorithm).update(raw).digest();
    forms.push([`unkeyed ${algorithm}`, digest], [`unkeyed ${algorithm} in hex`, digest.toString('hex')]);
    forms.push([`unkeyed ${algorithm} in base64`, digest.toString('base64').replace(/=+$/, '')]);
  }
  // The end of a piece is where a cut or a page boundary leaves it; the first bytes may be the kind's public prefix.
  for (let end = raw.length; end >= PIECE * 2; end -= PIECE) {
    const piece = raw.subarray(end - PIECE, end);
    if (isTelling(piece)) forms.push(['piece', piece]);
  }
  const seen = new Set<string>();
  return forms
    .map(([form, text]) => ({ form, value: index, bytes: typeof text === 'string' ? Buffer.from(text, 'utf8') : text }))
    .filter(({ bytes }) => {
      const key = bytes.toString('latin1');
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    });
}

/** Armour lines and host names are part of some values and public; random characters hold digits. */
function isTelling(piece: Buffer): boolean {
  const text = piece.toString('latin1');
  return !text.includes('-----') && (text.match(/[0-9]/g)?.length ?? 0) >= 2;
}

/** The characters that `raw` alone decides when it stands `shift` bytes after the beginning of a group of three. */
function base64At(raw: Buffer, shift: number): string {
  const text = Buffer.concat([Buffer.alloc(shift), raw]).toString('base64');
  return text.slice(Math.ceil((shift * 8) / 6), Math.floor(((shift + raw.length) * 8) / 6));
}

function startOf(bytes: Uint8Array, at: number): number {
  return (((bytes[at] as number) << 16) | ((bytes[at + 1] as number) << 8) | (bytes[at + 2] as number)) >>> 0;
}
