/**
 * Workflow commands, which GitHub Actions shows as annotations at the line:
 * https://docs.github.com/actions/reference/workflow-commands-for-github-actions. GitHub shows at most ten of a level a step.
 */
import { escapeControl } from '../../../core/text/index.ts';
import type { Severity } from '../../../core/model/index.ts';
import type { Report } from '../report.ts';
import { verificationText, withParts } from '../words.ts';

const LEVEL: Readonly<Record<Severity, string>> = { critical: 'error', high: 'error', medium: 'warning', low: 'notice' };

export function* render({ summary, findings, skipped, rules }: Report): Generator<string> {
  for (const finding of findings) {
    const { rule, title, severity, level, location, also, preview, verify } = finding;
    const { path, line, column, endLine, endColumn, commit } = location;
    // Columns only where the place is on one line: GitHub refuses them otherwise. Its end column is inclusive.
    const columns = line === endLine ? { col: column, endColumn: Math.max(column, endColumn - 1) } : {};
    // A place in history need not be at that line, or anywhere, today.
    const where = commit === undefined ? { file: path, line, endLine, ...columns } : {};
    const rotate = rules.get(rule)?.rotate;
    const sentences = [
      `${preview} (${rule}, ${level} confidence)${commit === undefined ? '' : ` at ${path}:${line} in ${commit}`}.`,
      ...(also.length === 0
        ? []
        : [
            `Also at ${also
              .slice(0, 3)
              .map((place) => `${place.path}:${place.line}`)
              .join(', ')}${also.length > 3 ? `, and ${also.length - 3} more` : ''}.`,
          ]),
      ...withParts(finding),
      ...(verify === undefined ? [] : [`State: ${verificationText(verify)}.`]),
      ...(rotate === undefined ? [] : [`Rotate it: ${rotate}`]),
    ];
    yield command(LEVEL[severity], { ...where, title: `${title} exposed` }, sentences.join(' '));
  }
  for (const { path, reason, detail } of skipped)
    yield command('warning', { file: path, title: 'Not scanned' }, `${path}: ${reason}: ${detail}`);
  if (summary.aborted) yield command('error', { title: 'Keyward' }, 'The scan was stopped before its end.');
}

function command(name: string, properties: Readonly<Record<string, string | number>>, message: string): string {
  const list = Object.entries(properties).map(([key, value]) => `${key}=${property(String(value))}`);
  return `::${name} ${list.join(',')}::${data(message)}\n`;
}

/** Per the toolkit, `%`, CR and LF are escaped in data, `:` and `,` in properties as well. Other controls are shown. */
function data(text: string): string {
  return escapeControl(text).replaceAll('%', '%25');
}

function property(text: string): string {
  return text
    .replaceAll('%', '%25')
    .replaceAll('\r', '%0D')
    .replaceAll('\n', '%0A')
    .replaceAll(':', '%3A')
    .replaceAll(',', '%2C')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, escapeControl);
}
