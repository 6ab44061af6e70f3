/**
 * The JSON report of gitleaks, for tools that read it: as it looks when gitleaks is asked to redact. Nothing of a value stands in
 * it, and it serves as a baseline of gitleaks' own kind.
 */
import { jsonText } from '../../../core/text/index.ts';
import type { Finding, Location } from '../../../core/model/index.ts';
import type { Report } from '../report.ts';
import { withParts } from '../words.ts';

export function* render({ findings }: Report): Generator<string> {
  yield '[';
  let first = true;
  for (const finding of findings) {
    for (const place of [finding.location, ...finding.also]) {
      yield `${first ? '\n' : ',\n'}${jsonText(row(finding, place))}`;
      first = false;
    }
  }
  yield first ? ']\n' : '\n]\n';
}

const REDACTED = 'REDACTED';

function row(finding: Finding, place: Location): object {
  const { rule, title, severity, level, verify } = finding;
  const { path, line, column, endLine, endColumn, commit = '', author = '', date = '' } = place;
  // Two ways to name what stands in an archive.
  const file = path.replaceAll('!/', '!');
  const [, name = author, email = ''] = /^(.*?) ?<([^<>]*)>$/s.exec(author) ?? [];
  return {
    RuleID: rule,
    Description: title,
    StartLine: line,
    EndLine: endLine,
    StartColumn: column,
    EndColumn: Math.max(column, endColumn - 1),
    Match: REDACTED,
    Secret: REDACTED,
    File: file,
    SymlinkFile: '',
    Commit: commit,
    Entropy: 0,
    Author: name,
    Email: email,
    Date: dateText(date),
    Message: withParts(finding).join(''),
    Tags: [severity, level, ...(verify === undefined ? [] : [verify.state])],
    Fingerprint: [...(commit === '' ? [] : [commit]), file, rule, line].join(':'),
  };
}

/** In UTC, without fractions. */
function dateText(date: string): string {
  const time = Date.parse(date);
  return Number.isNaN(time) ? '' : new Date(time).toISOString().replace('.000Z', 'Z');
}
