/** JUnit XML: a failed test case a finding, an error a skipped file, one passed case when there is nothing to say. */
import { escapeControl } from '../../../core/text/index.ts';
import type { Report } from '../report.ts';
import { verificationText, withParts } from '../words.ts';

export function* render({ summary, findings, skipped, startedAt }: Report): Generator<string> {
  const clean = findings.length + skipped.length === 0 && !summary.aborted;
  const errors = skipped.length + Number(summary.aborted);
  const figures = attributes({
    tests: clean ? 1 : findings.length + errors,
    failures: findings.length,
    errors,
    skipped: 0,
    time: (summary.milliseconds / 1000).toFixed(3),
  });
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites${figures}>\n`;
  yield `<testsuite name="keyward"${figures} timestamp="${startedAt.toISOString().slice(0, 19)}">\n`;
  if (clean) yield '<testcase classname="keyward" name="no credentials found"/>\n';
  for (const finding of findings) {
    const { rule, title, severity, level, location, also, preview, id, verify } = finding;
    const { path, line, column } = location;
    const head = attributes({ classname: rule, name: `${path}:${line}:${column}`, file: path, line });
    const message = attributes({ type: severity, message: `${title} ${preview}` });
    const places = [location, ...also].map(
      (place) => `${place.path}:${place.line}:${place.column}${place.commit === undefined ? '' : ` in ${place.commit}`}`,
    );
    const body = [
      `${severity}, ${level} confidence, id ${id}`,
      ...withParts(finding),
      ...(verify === undefined ? [] : [verificationText(verify)]),
      ...places,
    ]
      .map(xml)
      .join('\n');
    yield `<testcase${head}><failure${message}>${body}</failure></testcase>\n`;
  }
  for (const { path, reason, detail } of skipped) {
    yield `<testcase${attributes({ classname: 'keyward.skipped', name: path, file: path })}><error${attributes({ type: reason, message: detail })}/></testcase>\n`;
  }
  if (summary.aborted) {
    yield '<testcase classname="keyward" name="scan"><error type="aborted" message="The scan was stopped before its end."/></testcase>\n';
  }
  yield '</testsuite>\n</testsuites>\n';
}

function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${xml(String(value))}"`)
    .join('');
}

/** Characters that XML cannot carry at all are shown as escapes. */
function xml(text: string): string {
  return escapeControl(text)
    .replace(/[\ufffe\uffff]/g, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&apos;');
}
