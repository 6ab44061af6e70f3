/** A JSON object a line: each finding, each skip, and the summary last, so that its absence shows a broken run. */
import { jsonText } from '../../../core/text/index.ts';
import type { Report } from '../report.ts';

export function* render({ tool, summary, findings, skipped, capped, excluded }: Report): Generator<string> {
  for (const finding of findings) yield `${jsonText(finding)}\n`;
  for (const entry of skipped) yield `${jsonText({ schema: 'keyward.skipped/1', ...entry })}\n`;
  for (const entry of capped) yield `${jsonText({ schema: 'keyward.skipped/1', ...entry, accepted: true })}\n`;
  yield `${jsonText({ schema: 'keyward.summary/1', tool, summary, excluded })}\n`;
}
