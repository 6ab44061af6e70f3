/** A row a place, for spreadsheets (RFC 4180). No cell can begin a formula: https://owasp.org/www-community/attacks/CSV_Injection */
import { escapeControl } from '../../../core/text/index.ts';
import type { Report } from '../report.ts';
import { partTexts } from '../words.ts';

const HEADER = [
  'id',
  'secret',
  'rule',
  'title',
  'severity',
  'level',
  'confidence',
  'path',
  'line',
  'column',
  'commit',
  'author',
  'date',
  'preview',
  'state',
  'reason',
  'parts',
];

export function* render({ findings }: Report): Generator<string> {
  yield row(HEADER);
  for (const finding of findings) {
    const { id, secret, rule, title, severity, level, confidence, location, also, preview, verify } = finding;
    const parts = partTexts(finding).join('; ');
    for (const place of [location, ...also]) {
      const { path, line, column, commit = '', author = '', date = '' } = place;
      const { state = '', reason = '' } = verify ?? {};
      const where = [path, line, column, commit, author, date];
      yield row([id, secret, rule, title, severity, level, confidence, ...where, preview, state, reason, parts]);
    }
  }
}

function row(cells: readonly (string | number)[]): string {
  return `${cells.map(cell).join(',')}\r\n`;
}

function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const text = escapeControl(value);
  // Full-width signs begin a formula in some spreadsheets, too.
  const safe = /^\s*[=+\-@|%＝＋－＠]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
