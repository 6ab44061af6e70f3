/** What a credential is made of, as a small tree: fixed texts, characters of an alphabet, sequences, alternatives, repeats. */

export type Form =
  | { readonly kind: 'text'; readonly text: string }
  /** So many characters of a set, which is written once each and sorted. */
  | { readonly kind: 'chars'; readonly set: string; readonly min: number; readonly max: number }
  | { readonly kind: 'sequence'; readonly parts: readonly Form[] }
  | { readonly kind: 'choice'; readonly options: readonly Form[] }
  | { readonly kind: 'repeat'; readonly form: Form; readonly min: number; readonly max: number };

const DIGIT = '0123456789';
const LOWER = 'abcdefghijklmnopqrstuvwxyz';
const UPPER = LOWER.toUpperCase();
const ALNUM = DIGIT + UPPER + LOWER;

/** The alphabets of the notation, by name. */
export const SETS: Readonly<Record<string, string>> = {
  digit: DIGIT,
  hex: `${DIGIT}abcdef`,
  HEX: `${DIGIT}ABCDEF`,
  xdigit: `${DIGIT}ABCDEFabcdef`,
  lower: LOWER,
  upper: UPPER,
  alpha: UPPER + LOWER,
  lowalnum: DIGIT + LOWER,
  upalnum: DIGIT + UPPER,
  alnum: ALNUM,
  word: `${ALNUM}_`,
  base32: `${UPPER}234567`,
  base58: [...ALNUM].filter((c) => !'0OIl'.includes(c)).join(''),
  b64: `${ALNUM}+/`,
  b64url: `${ALNUM}_-`,
  // Printable, but for what closes a quotation or a tag.
  any: Array.from({ length: 94 }, (_, i) => String.fromCharCode(33 + i))
    .filter((c) => !'"\'`\\<>'.includes(c))
    .join(''),
  ws: ' \t\r\n',
};

export function text(value: string): Form {
  return { kind: 'text', text: value };
}

export function chars(set: string, min: number, max = min): Form {
  return { kind: 'chars', set: [...new Set(set)].toSorted().join(''), min, max };
}

export function sequence(parts: readonly Form[]): Form {
  return parts.length === 1 && parts[0] !== undefined ? parts[0] : { kind: 'sequence', parts };
}

export function choice(options: readonly Form[]): Form {
  return options.length === 1 && options[0] !== undefined ? options[0] : { kind: 'choice', options };
}

export function repeat(form: Form, min: number, max: number): Form {
  if (min === 1 && max === 1) return form;
  if (form.kind === 'chars' && form.min === 1 && form.max === 1) return { ...form, min, max };
  return { kind: 'repeat', form, min, max };
}
