/** The JSON report shape of gitleaks, for tools that read it. Where it would quote the value stands the masked preview. */
import { jsonText } from '../../../core/text/index.ts';
import type { Finding, Location } from '../../../core/model/index.ts';
import type { Report } from '../report.ts';

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

function row({ rule, title, severity, level, preview, verify }: Finding, place: Location): object {
  const { path, line, column, endLine, endColumn, commit = '', author = '', date = '' } = place;
  const [, name = author, email = ''] = /^(.*?) ?<([^<>]*)>$/s.exec(author) ?? [];
  return {
    RuleID: rule,
    Description: title,
    StartLine: line,
    EndLine: endLine,
    StartColumn: column,
    EndColumn: Math.max(column, endColumn - 1),
    Match: preview,
    Secret: preview,
    File: path,
    SymlinkFile: '',
    Commit: commit,
    Entropy: 0,
    Author: name,
    Email: email,
    Date: date,
    Message: '',
    Tags: [severity, level, ...(verify === undefined ? [] : [verify.state])],
    Fingerprint: [...(commit === '' ? [] : [commit]), path, rule, line].join(':'),
  };
}
