/** Reads the imports of a TypeScript file without a compiler: enough for this project's own, formatted code. */

export interface Import {
  readonly specifier: string;
  /** `static` is loaded with the file, `dynamic` when the code gets there, `type` never. */
  readonly kind: 'static' | 'dynamic' | 'type';
}

const STATIC = /(?:^|[;}\s])(?:import|export)\s+(type\s+)?(?:[\w*{][^'"();]*?\sfrom\s+)?(['"])([^'"\n]+)\2/g;
const DYNAMIC = /\bimport\(\s*(['"])([^'"\n]+)\1\s*\)/g;

export function importsOf(source: string): Import[] {
  const code = blank(source);
  const found: Import[] = [];
  for (const match of code.matchAll(STATIC)) {
    found.push({ specifier: match[3] ?? '', kind: match[1] === undefined && !isTypeOnly(match[0]) ? 'static' : 'type' });
  }
  for (const match of code.matchAll(DYNAMIC)) {
    // `typeof import('x')` and `import('x').Name` in a type load nothing.
    const before = code.slice(0, match.index).trimEnd();
    const after = code.slice(match.index + match[0].length);
    const inType = before.endsWith('typeof') || (/^\.[A-Z]/.test(after) && !before.endsWith('await'));
    found.push({ specifier: match[2] ?? '', kind: inType ? 'type' : 'dynamic' });
  }
  return found;
}

/** `import { type A, type B } from` names types only. */
function isTypeOnly(statement: string): boolean {
  const names = /\{([^}]*)\}\s+from/.exec(statement)?.[1];
  if (names === undefined || /import\s+\w/.test(statement)) return false;
  const parts = names.split(',').map((part) => part.trim());
  return parts.some((part) => part !== '') && parts.every((part) => part === '' || part.startsWith('type '));
}

/** Comments, template literals and regular expressions become spaces, so that code inside them is not taken for code. */
export function blank(source: string): string {
  let out = '';
  let last = '';
  let word = '';
  for (let i = 0; i < source.length;) {
    const end = skip(source, i, last, word);
    const char = source[i] ?? '';
    if (end === i) {
      out += char;
      if (!/\s/.test(char)) {
        word = /\w/.test(char) ? (/\w/.test(source[i - 1] ?? '') ? word + char : char) : '';
        last = char;
      }
      i += 1;
      continue;
    }
    const piece = source.slice(i, end);
    out += char === "'" || char === '"' ? piece : piece.replace(/[^\n]/g, ' ');
    if (!piece.startsWith('//') && !piece.startsWith('/*')) {
      last = 'x';
      word = '';
    }
    i = end;
  }
  return out;
}

/** End of the comment, string, template or regular expression that begins at `i`; `i` itself where none does. */
function skip(source: string, i: number, last: string, word: string): number {
  const char = source[i];
  if (char === "'" || char === '"') return endOf(source, i + 1, char, true);
  if (char === '`') return endOfTemplate(source, i + 1);
  if (char !== '/') return i;
  if (source[i + 1] === '/') return until(source, '\n', i);
  if (source[i + 1] === '*') return Math.min(until(source, '*/', i + 2) + 2, source.length);
  const divides = /[\w)\]}]/.test(last) && !/^(return|typeof|case|of|in|yield|await)$/.test(word);
  return divides ? i : endOfRegExp(source, i + 1);
}

function until(source: string, text: string, from: number): number {
  const at = source.indexOf(text, from);
  return at === -1 ? source.length : at;
}

function endOf(source: string, from: number, quote: string, oneLine: boolean): number {
  for (let i = from; i < source.length; i++) {
    if (source[i] === '\\') i += 1;
    else if (source[i] === quote) return i + 1;
    else if (oneLine && source[i] === '\n') return i;
  }
  return source.length;
}

function endOfTemplate(source: string, from: number): number {
  for (let i = from; i < source.length; i++) {
    if (source[i] === '\\') i += 1;
    else if (source[i] === '`') return i + 1;
    else if (source.startsWith('${', i)) i = endOfBraces(source, i + 2) - 1;
  }
  return source.length;
}

function endOfBraces(source: string, from: number): number {
  let depth = 1;
  for (let i = from; i < source.length; i++) {
    const char = source[i];
    if (char === '{') depth += 1;
    else if (char === '}' && --depth === 0) return i + 1;
    else if (char === '`') i = endOfTemplate(source, i + 1) - 1;
    else if (char === "'" || char === '"') i = endOf(source, i + 1, char, true) - 1;
  }
  return source.length;
}

function endOfRegExp(source: string, from: number): number {
  let inClass = false;
  for (let i = from; i < source.length; i++) {
    const char = source[i];
    if (char === '\\') i += 1;
    else if (char === '[') inClass = true;
    else if (char === ']') inClass = false;
    else if (char === '/' && !inClass) return i + 1;
    else if (char === '\n') return i;
  }
  return source.length;
}
