/** INI and its cousins (`.npmrc`, `.pypirc`, `.properties`, AWS credentials): one `key = value` a line, in sections. */
import type { SpliceFormat } from '../format.ts';
import type { MapEntry, MapNode, ScalarNode } from '../tree.ts';

const LINE = /^([ \t]*)([^\s=:;#[][^=:]*?)([ \t]*[=:][ \t]*)(.*)$/;

interface Section extends MapNode {
  readonly entries: MapEntry[];
}

export const format: SpliceFormat = {
  matches: (name) => /\.(ini|cfg|properties)$/.test(name) || ['.npmrc', '.pypirc', 'credentials'].includes(name),
  async read(text) {
    const root: Section = { kind: 'map', start: 0, flow: false, entries: [] };
    let section = root;
    for (const { 0: line, index: at } of text.matchAll(/[^\r\n]+/g)) {
      const header = /^\[(.*)\]\s*$/.exec(line);
      if (header) {
        section = { kind: 'map', start: at, flow: false, entries: [] };
        root.entries.push({ key: header[1] ?? '', keyStart: at, simple: true, value: section });
      } else if (!/^\s*([;#]|$)/.test(line)) section.entries.push(entryOf(line, at));
    }
    return root;
  },
  encode: (value) => (/["\\\r\n]/.test(value) ? null : `"${value}"`),
};

function entryOf(line: string, at: number): MapEntry {
  const match = LINE.exec(line);
  if (match === null)
    return { key: '', keyStart: at, simple: false, value: scalarOf(line, at, 'is on a line that is not key = value') };
  const [, indent = '', key = '', sign = '', rest = ''] = match;
  const start = at + indent.length + key.length + sign.length;
  const unsafe = indent === '' ? undefined : 'is on an indented line, which some programs read as part of the line above';
  return { key, keyStart: at, simple: true, value: scalarOf(rest.trimEnd(), start, unsafe) };
}

function scalarOf(raw: string, start: number, known?: string): ScalarNode {
  const quoted = /^(["'])(.*)\1$/.exec(raw);
  const unsafe =
    known ??
    (/\s[;#]/.test(raw) ? 'has a ; or # behind it, which some programs read as a comment' : undefined) ??
    (raw.includes('\\') ? 'holds a backslash, which some programs read as an escape' : undefined);
  const quotes = quoted === null ? 0 : 1;
  return {
    kind: 'scalar',
    start,
    end: start + raw.length,
    contentStart: start + quotes,
    contentEnd: start + raw.length - quotes,
    value: quoted?.[2] ?? raw,
    style: quoted === null ? 'plain' : quoted[1] === '"' ? 'double' : 'single',
    ...(unsafe === undefined ? {} : { unsafe }),
  };
}
