/** Reads `.env` files: `NAME=value`, comments, `export`, quotes, several lines in quotes. Variables inside values are not expanded. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { hasSystemCode, KeywardError } from '../../core/errors/index.ts';

const MAX_BYTES = 1024 * 1024;
const NAME = /^(?:export[ \t]+)?([A-Za-z_][A-Za-z0-9_.-]*)[ \t]*=[ \t]*/;

export async function readEnvFile(path: string, cwd: string): Promise<Map<string, string>> {
  let text: string;
  try {
    const bytes = await readFile(resolve(cwd, path));
    if (bytes.length > MAX_BYTES) throw new KeywardError('source.unreadable', `${path} is larger than 1 MiB: no .env file is.`);
    text = bytes.toString('utf8');
  } catch (error) {
    if (hasSystemCode(error, 'ENOENT')) {
      throw new KeywardError('source.not-found', `${path} does not exist.`, { hint: 'Name the file behind --env-file.' });
    }
    if (error instanceof KeywardError) throw error;
    throw new KeywardError('source.unreadable', `${path} cannot be read.`, { cause: error });
  }
  return parseEnv(text, path);
}

/** Throws `config.invalid`, naming the line and never its text. */
export function parseEnv(text: string, path: string): Map<string, string> {
  const values = new Map<string, string>();
  const source = text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  let at = 0;
  let line = 1;
  while (at < source.length) {
    const lineEnd = endOfLine(source, at);
    const rest = source.slice(at, lineEnd).trimStart();
    if (rest === '' || rest.startsWith('#')) {
      at = lineEnd + 1;
      line += 1;
      continue;
    }
    const name = NAME.exec(rest);
    if (name?.[1] === undefined) throw broken(path, line, 'it is not NAME=value');
    const start = lineEnd - rest.length + name[0].length;
    const quote = source[start];
    const isQuoted = quote === '"' || quote === "'" || quote === '`';
    const read = isQuoted ? readQuoted(source, start, quote) : { value: readPlain(source.slice(start, lineEnd)), end: lineEnd };
    if (read === null) throw broken(path, line, 'its quotation mark is never closed');
    values.set(name[1], read.value);
    line += source.slice(at, read.end).split('\n').length - 1;
    at = endOfLine(source, read.end) + 1;
    line += 1;
  }
  return values;
}

/** A comment begins at a `#` behind white space. */
function readPlain(text: string): string {
  return text.replace(/(?:^|[ \t]+)#.*$/, '').trim();
}

/** Double quotes know escapes; the others take everything as it stands. */
function readQuoted(source: string, start: number, quote: string): { value: string; end: number } | null {
  let value = '';
  for (let i = start + 1; i < source.length; i++) {
    const char = source[i] ?? '';
    if (char === quote) return { value, end: i + 1 };
    if (char === '\\' && quote === '"') {
      i += 1;
      const next = source[i] ?? '';
      value += ESCAPES[next] ?? (next === '"' || next === '\\' || next === '$' ? next : `\\${next}`);
    } else value += char;
  }
  return null;
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

function endOfLine(source: string, from: number): number {
  const at = source.indexOf('\n', from);
  return at === -1 ? source.length : at;
}

function broken(path: string, line: number, why: string): KeywardError {
  return new KeywardError('config.invalid', `${path}, line ${line}: ${why}.`, { hint: 'Write NAME=value, one a line.' });
}
