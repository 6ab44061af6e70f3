/**
 * `.env` files by a line scanner that keeps everything: `export`, quotes, inline comments, values over several lines. Where
 * programs read the same line differently (a `#` inside a bare value, text behind a closing quote), the value is marked.
 */
import type { SpliceFormat } from '../format.ts';
import type { MapEntry, ScalarNode, ScalarStyle } from '../tree.ts';

const ASSIGNMENT = /[ \t]*(?:export[ \t]+)?([A-Za-z_][\w.-]*)[ \t]*=[ \t]*/y;
const QUOTES: Readonly<Record<string, ScalarStyle>> = { '"': 'double', "'": 'single', '`': 'backtick' };
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '"': '"', '\\': '\\', $: '$' };

export const format: SpliceFormat = {
  environment: true,
  matches: (name) => /^\.env(\..+)?$/.test(name) || name.endsWith('.env'),
  read: async (text) => ({ kind: 'map', start: 0, flow: false, entries: scan(text) }),
  encode(value) {
    if (/[\r\n]/.test(value)) return null;
    if (!/["\\]/.test(value)) return `"${value}"`;
    return /['$]/.test(value) ? null : `'${value}'`;
  },
};

function scan(text: string): MapEntry[] {
  const entries: MapEntry[] = [];
  let at = 0;
  while (at < text.length) {
    ASSIGNMENT.lastIndex = at;
    const match = ASSIGNMENT.exec(text);
    const lineEnd = endOfLine(text, at);
    if (match === null || ASSIGNMENT.lastIndex > lineEnd) {
      const line = text.slice(at, lineEnd);
      if (!/^\s*(#|$)/.test(line)) {
        const value = scalar(at, lineEnd, 0, line, 'plain', 'is on a line that is not NAME=value');
        entries.push({ key: '', keyStart: at, simple: false, value });
      }
      at = afterLine(text, lineEnd);
      continue;
    }
    const value = readValue(text, ASSIGNMENT.lastIndex, lineEnd);
    entries.push({ key: match[1] ?? '', keyStart: at, simple: true, value });
    at = afterLine(text, endOfLine(text, value.end));
  }
  return entries;
}

function readValue(text: string, start: number, lineEnd: number): ScalarNode {
  const quote = text[start] ?? '';
  const style = QUOTES[quote];
  if (style !== undefined && start < lineEnd) {
    const close = closing(text, start, quote);
    if (close < 0)
      return scalar(start, lineEnd, 0, text.slice(start, lineEnd), 'plain', 'begins with a quote that is never closed');
    const tail = text.slice(close + 1, endOfLine(text, close + 1));
    const end = close + 1;
    const value = text.slice(start + 1, close);
    if (!/^[ \t]*(#|$)/.test(tail)) {
      return scalar(start, end + tail.trimEnd().length, 0, value, 'plain', 'has text behind its closing quote');
    }
    return scalar(start, end, 1, style === 'double' ? unescape(value) : value, style);
  }
  const line = text.slice(start, lineEnd);
  const comment = /^#|[ \t]#/.exec(line);
  const value = (comment === null ? line : line.slice(0, comment.index)).trimEnd();
  const unsafe = value.includes('#') ? 'holds a # outside quotes, which some programs read as a comment' : undefined;
  return scalar(start, start + value.length, 0, value, 'plain', unsafe);
}

function closing(text: string, start: number, quote: string): number {
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === '\\' && quote === '"') at++;
    else if (text[at] === quote) return at;
  }
  return -1;
}

function unescape(content: string): string {
  return content.replace(/\\([\s\S])/g, (whole: string, char: string) => ESCAPES[char] ?? whole);
}

function endOfLine(text: string, from: number): number {
  for (let at = from; at < text.length; at++) if (text[at] === '\n' || text[at] === '\r') return at;
  return text.length;
}

function afterLine(text: string, lineEnd: number): number {
  return text[lineEnd] === '\r' && text[lineEnd + 1] === '\n' ? lineEnd + 2 : lineEnd + 1;
}

function scalar(start: number, end: number, quotes: number, value: string, style: ScalarStyle, unsafe?: string): ScalarNode {
  return {
    kind: 'scalar',
    start,
    end,
    contentStart: start + quotes,
    contentEnd: end - quotes,
    value,
    style,
    ...(unsafe === undefined ? {} : { unsafe }),
  };
}
