/** The places credentials stand in, for samples: each helper puts a generated value into one line of a kind of file. */
import type { Generator } from './generator.ts';
import type { Sample } from './rule.ts';

export const env =
  (name: string, value: Sample): Sample =>
  (generate) =>
    `${name}=${value(generate)}\n`;

export const json =
  (key: string, value: Sample): Sample =>
  (generate) =>
    `  "${key}": "${value(generate)}",\n`;

export const yaml =
  (key: string, value: Sample): Sample =>
  (generate) =>
    `  ${key}: ${value(generate)}\n`;

export const code =
  (name: string, value: Sample): Sample =>
  (generate) =>
    `const ${name} = '${value(generate)}';\n`;

export const text =
  (before: string, value: Sample, after = ''): Sample =>
  (generate) =>
    `${before}${value(generate)}${after}`;

/** A token one character too short and one that is the start of a longer word. */
export function neighbours(value: Sample, more = 'Q7x'): readonly [Sample, Sample] {
  return [(generate) => `token=${value(generate).slice(0, -1)}\n`, (generate) => `token=${value(generate)}${more}\n`];
}

/** The value with its last character replaced by another of the same alphabet: the checksum no longer agrees. */
export function misprint(value: Sample): Sample {
  return (generate) => {
    const good = value(generate);
    return `token=${good.slice(0, -1)}${good.endsWith('0') ? '1' : '0'}\n`;
  };
}

/** A password as a person or a generator would choose it: letters of both cases and digits, a mark in the middle. */
export function password(generate: Generator): string {
  return `${generate.chars('alnum', 7)}${generate.pick(['-', '.', '_', '~'])}${generate.chars('lowalnum', 4)}${generate.chars('digit', 2)}`;
}

/** A documented example value, written down in pieces so that no file of ours holds it whole. */
export function inPieces(...pieces: readonly string[]): string {
  return pieces.join('');
}
