/**
 * SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html) as code-scanning services take it:
 * https://docs.github.com/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning.
 * GitHub takes 25,000 results and 1,000 locations a result. No snippet, ever: it would quote the value.
 */
import { jsonText } from '../../../core/text/index.ts';
import type { Finding, Level, Location, Severity, Skipped } from '../../../core/model/index.ts';
import type { Report, RuleFacts } from '../report.ts';
import { verificationText, withParts } from '../words.ts';

const RELATED_LOCATIONS = 100;
const SERVICE_LIMIT = 25_000;

const RESULT_LEVEL: Readonly<Record<Severity, string>> = { critical: 'error', high: 'error', medium: 'warning', low: 'note' };
/** GitHub reads over 9.0 as critical, from 7.0 high, from 4.0 medium. */
const SECURITY_SEVERITY: Readonly<Record<Severity, string>> = { critical: '9.5', high: '8.0', medium: '5.5', low: '2.0' };
const PRECISION: Readonly<Record<Level, string>> = { certain: 'very-high', high: 'high', medium: 'medium', low: 'low' };

export function* render(report: Report): Generator<string> {
  const { tool, summary, findings, skipped, rules, startedAt, endedAt } = report;
  const used = [...new Set(findings.map(({ rule }) => rule))].toSorted();
  const indexes = new Map(used.map((rule, i) => [rule, i]));
  const leads = new Map(findings.map((finding) => [finding.rule, finding]));
  const driver = {
    name: 'Keyward',
    semanticVersion: tool.version,
    rules: used.map((rule) => descriptor(rule, rules.get(rule), leads.get(rule))),
  };
  const invocation = {
    executionSuccessful: summary.complete,
    startTimeUtc: startedAt.toISOString(),
    endTimeUtc: endedAt.toISOString(),
    toolExecutionNotifications: notifications(summary.aborted, findings.length, skipped),
  };
  yield `{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{\n"tool":${jsonText({ driver })},\n`;
  yield `"columnKind":"unicodeCodePoints",\n"originalUriBaseIds":${jsonText({ SRCROOT: { description: { text: 'The folder that was scanned.' } } })},\n`;
  yield `"invocations":[${jsonText(invocation)}],\n"results":[`;
  for (const [i, finding] of findings.entries()) {
    yield `${i === 0 ? '\n' : ',\n'}${jsonText(result(finding, indexes.get(finding.rule) ?? 0, rules.get(finding.rule)))}`;
  }
  yield `${findings.length === 0 ? '' : '\n'}]}]}\n`;
}

function descriptor(id: string, facts: RuleFacts | undefined, sample: Finding | undefined): object {
  const title = facts?.title ?? sample?.title ?? id;
  const severity = facts?.severity ?? sample?.severity ?? 'medium';
  const confidence = facts?.confidence ?? sample?.confidence ?? 0.5;
  const helpUri = [...(facts?.sources ?? []), facts?.rotate ?? ''].find(isWebAddress);
  const steps = [
    'Rotate the credential first: whoever can read this place can read it, and so can the history.',
    ...(facts === undefined ? [] : [`Rotate: ${facts.rotate}`]),
    'Then put a reference in its place: keyward fix.',
  ];
  return {
    id,
    name: id.replaceAll(/(?:^|[^A-Za-z0-9]+)([A-Za-z0-9])/g, (_, first: string) => first.toUpperCase()),
    shortDescription: { text: title },
    fullDescription: { text: `${title} in a place where others can read it.` },
    ...(helpUri === undefined ? {} : { helpUri }),
    help: { text: steps.join('\n'), markdown: steps.map((step, i) => `${i + 1}. ${step}`).join('\n') },
    defaultConfiguration: { level: RESULT_LEVEL[severity] },
    properties: {
      tags: ['security', 'secret', 'external/cwe/cwe-798'],
      precision: PRECISION[confidence >= 0.95 ? 'certain' : confidence >= 0.8 ? 'high' : confidence >= 0.5 ? 'medium' : 'low'],
      'problem.severity': RESULT_LEVEL[severity] === 'note' ? 'recommendation' : RESULT_LEVEL[severity],
      'security-severity': SECURITY_SEVERITY[severity],
    },
  };
}

function result(finding: Finding, ruleIndex: number, facts: RuleFacts | undefined): object {
  const { id, rule, title, severity, confidence, level, location, also, parts, evidence, preview, verify } = finding;
  const { commit, author, date } = location;
  return {
    ruleId: rule,
    ruleIndex,
    level: RESULT_LEVEL[severity],
    rank: Math.round(confidence * 1000) / 10,
    message: {
      text: `${title} ${preview} is exposed${commit === undefined ? '' : ` in commit ${commit}`}.${withParts(finding)
        .map((text) => ` ${text}`)
        .join(
          '',
        )}${verify === undefined ? '' : ` State: ${verificationText(verify)}.`}${facts === undefined ? '' : ` Rotate it: ${facts.rotate}`}`,
    },
    locations: [locationOf(location)],
    ...relatedLocations(finding),
    // GitHub tracks an alert by `primaryLocationLineHash` and computes one from the file when it is missing.
    partialFingerprints: { 'keywardPlace/v1': id, primaryLocationLineHash: `${id}:1` },
    properties: {
      confidence,
      level,
      severity,
      places: 1 + also.length,
      ...(verify === undefined ? {} : { verify }),
      ...(parts === undefined ? {} : { parts }),
      ...(evidence === undefined ? {} : { evidence }),
      ...(commit === undefined ? {} : { commit, author, date }),
    },
  };
}

/** Parts first, each with what it is: there are few of them. */
function relatedLocations({ also, parts = [] }: Finding): { relatedLocations?: object[] } {
  const related = [
    ...parts.map(({ title, location, ambiguous }) => ({
      ...locationOf(location),
      message: { text: `${title}${ambiguous === true ? ', perhaps' : ''}` },
    })),
    ...also.map(locationOf),
  ];
  if (related.length === 0) return {};
  return { relatedLocations: related.slice(0, RELATED_LOCATIONS).map((place, i) => ({ id: i + 1, ...place })) };
}

function locationOf({ path, line, column, endLine, endColumn, byteStart, byteEnd, inner }: Location): object {
  return {
    physicalLocation: {
      artifactLocation: artifact(path),
      region: {
        startLine: line,
        startColumn: column,
        endLine,
        endColumn,
        byteOffset: byteStart,
        byteLength: byteEnd - byteStart,
      },
    },
    ...(inner === undefined ? {} : { logicalLocations: [{ fullyQualifiedName: inner }] }),
  };
}

function artifact(path: string): { uri: string; uriBaseId?: string } {
  return path.startsWith('/') ? { uri: `file://${encodePath(path)}` } : { uri: encodePath(path), uriBaseId: 'SRCROOT' };
}

/** Each segment percent-encoded, so that `a b`, `50%` and `x:y` stay names. Lone surrogates cannot be encoded. */
function encodePath(path: string): string {
  return path
    .replace(/\p{Cs}/gu, '\ufffd')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
}

function notifications(aborted: boolean, count: number, skipped: readonly Skipped[]): object[] {
  return [
    ...(aborted ? [{ level: 'error', message: { text: 'The scan was stopped before its end.' } }] : []),
    ...(count > SERVICE_LIMIT
      ? [{ level: 'note', message: { text: `GitHub takes the first ${SERVICE_LIMIT} of these ${count} results.` } }]
      : []),
    ...skipped.map(({ path, reason, detail }) => ({
      level: 'error',
      descriptor: { id: `skipped/${reason}` },
      message: { text: `Not scanned: ${detail}` },
      locations: [{ physicalLocation: { artifactLocation: artifact(path) } }],
    })),
  ];
}

function isWebAddress(text: string): boolean {
  return /^https?:\/\/\S+$/.test(text);
}
