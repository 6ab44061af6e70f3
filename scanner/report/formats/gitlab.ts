/** GitLab's secret detection report: https://gitlab.com/gitlab-org/security-products/security-report-schemas (15.x) */
import { createHash } from 'node:crypto';
import { jsonText } from '../../../core/text/index.ts';
import type { Finding, Location, Severity } from '../../../core/model/index.ts';
import type { Report, RuleFacts } from '../report.ts';
import { verificationText, withParts } from '../words.ts';

const SEVERITY: Readonly<Record<Severity, string>> = { critical: 'Critical', high: 'High', medium: 'Medium', low: 'Low' };

export function* render(report: Report): Generator<string> {
  const { tool, summary, findings, skipped, rules, startedAt, endedAt } = report;
  const program = { id: 'keyward', name: 'Keyward', version: tool.version, vendor: { name: 'Keyward' } };
  const scan = {
    analyzer: program,
    scanner: program,
    type: 'secret_detection',
    start_time: startedAt.toISOString().slice(0, 19),
    end_time: endedAt.toISOString().slice(0, 19),
    // `failure` would make GitLab drop the findings of an incomplete scan; what is missing stands in the messages.
    status: summary.aborted ? 'failure' : 'success',
    messages: skipped
      .slice(0, 1000)
      .map(({ path, reason, detail }) => ({ level: 'warn', value: `Not scanned: ${path}: ${reason}: ${detail}` })),
  };
  yield `{"version":"15.2.1","scan":${jsonText(scan)},"vulnerabilities":[`;
  let first = true;
  for (const finding of findings) {
    for (const place of [finding.location, ...finding.also]) {
      yield `${first ? '\n' : ',\n'}${jsonText(vulnerability(finding, place, rules.get(finding.rule)))}`;
      first = false;
    }
  }
  yield `${first ? '' : '\n'}]}\n`;
}

function vulnerability(finding: Finding, place: Location, facts: RuleFacts | undefined): object {
  const { rule, title, severity, level, preview, verify } = finding;
  return {
    id:
      place === finding.location
        ? uuidOf(finding.id)
        : uuidOf(`${finding.id}\0${place.commit ?? ''}\0${place.path}\0${place.byteStart}`),
    category: 'secret_detection',
    name: title,
    description: `${title} ${preview}, ${level} confidence.${withParts(finding)
      .map((text) => ` ${text}`)
      .join('')}${verify === undefined ? '' : ` State: ${verificationText(verify)}.`}`,
    severity: SEVERITY[severity],
    ...(facts === undefined ? {} : { solution: `Rotate it: ${facts.rotate}`, links: links(facts) }),
    location: {
      file: place.path,
      start_line: place.line,
      end_line: place.endLine,
      // The schema asks for a commit; a working tree has none, and this is what GitLab's own analyser writes then.
      commit: {
        sha: place.commit ?? '0000000',
        ...(place.author === undefined ? {} : { author: place.author }),
        ...(place.date === undefined ? {} : { date: place.date }),
      },
    },
    identifiers: [{ type: 'keyward_rule_id', name: `Keyward rule ${rule}`, value: rule }],
  };
}

function links({ rotate, sources }: RuleFacts): { url: string }[] {
  return [rotate, ...sources].filter((url) => /^https?:\/\//.test(url)).map((url) => ({ url }));
}

/** The same place gives the same identifier in every run (a name-based UUID, version 8). */
function uuidOf(name: string): string {
  const hex = createHash('sha256').update(`keyward.gitlab/1\0${name}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
