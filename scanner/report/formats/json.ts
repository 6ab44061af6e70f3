/** One object: `{schema, summary, findings[], skipped[], excluded, stats?}`, a finding a line. */
import { jsonText } from '../../../core/text/index.ts';
import type { Report } from '../report.ts';

export function* render({ tool, summary, findings, skipped, capped, excluded, stats }: Report): Generator<string> {
  yield `{"schema":"keyward.report/1","tool":${jsonText(tool)},\n"summary":${jsonText(summary)},\n"findings":[`;
  for (const [i, finding] of findings.entries()) yield `${i === 0 ? '\n' : ',\n'}${jsonText(finding)}`;
  yield `${findings.length === 0 ? '' : '\n'}],\n"skipped":[`;
  const all = [...skipped, ...capped.map((entry) => ({ ...entry, accepted: true }))];
  for (const [i, entry] of all.entries()) yield `${i === 0 ? '\n' : ',\n'}${jsonText(entry)}`;
  yield `${all.length === 0 ? '' : '\n'}],\n"excluded":${jsonText(excluded)}`;
  if (stats !== undefined) yield `,\n"stats":${jsonText(stats)}`;
  yield '}\n';
}
