/** `keyward rules test FILE`: every match, whatever its confidence and whatever is ignored. For those who write rules. */
import { escapeControl, padEnd } from '../../core/text/index.ts';
import { plural, scan } from '../../scanner/index.ts';
import type { Invocation } from '../command.ts';
import { usage } from '../parse.ts';
import { styleFor } from '../terminal.ts';

export async function testRules({ words, flags, env, stdout, stdin }: Invocation): Promise<number> {
  const [file, ...more] = words;
  if (file === undefined || more.length > 0) throw usage('"keyward rules test" takes one file, or "-".', 'rules');
  const target =
    file === '-'
      ? ({ kind: 'stdin', stream: stdin, path: '<stdin>' } as const)
      : ({ kind: 'paths', paths: [file], noIgnore: true } as const);
  const { findings, skipped, stats } = await scan({ target, threads: 0 });
  const style = styleFor(stdout, flags.color, env);
  const rows = findings.map(({ location, rule, level, confidence, preview }) => ({
    place: `${escapeControl(location.path)}:${location.line}:${location.column}`,
    text: `${rule}  ${level} (${confidence.toFixed(2)})  ${escapeControl(preview)}`,
  }));
  const column = Math.max(0, ...rows.map(({ place }) => place.length)) + 2;
  for (const { place, text } of rows) stdout.write(`${style.cyan(padEnd(place, column))}${text}\n`);
  for (const { path, detail } of skipped) stdout.write(`not scanned: ${escapeControl(path)}: ${escapeControl(detail)}\n`);
  if (flags.quiet !== true)
    stdout.write(`${plural(findings.length, 'match', 'matches')}, ${plural(stats.candidates, 'candidate')}\n`);
  return skipped.length > 0 ? 2 : 0;
}
