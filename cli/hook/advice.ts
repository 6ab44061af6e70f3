/** What somebody whose commit was stopped can do, in the order in which it is best done. */
import { padEnd } from '../../core/text/index.ts';
import type { Style } from '../../core/text/index.ts';
import { plural, shellWord } from '../../scanner/index.ts';
import type { Report } from '../../scanner/index.ts';

export const BYPASS = 'git commit --no-verify';

export function renderAdvice({ findings, summary }: Report, style: Style): string {
  const words = [...new Set(findings.map(({ location }) => location.path))].map(shellWord).filter((word) => word !== null);
  const files = words.length > 0 && words.length <= 3 ? words.join(' ') : 'FILE...';
  const rule = findings[0]?.rule ?? 'RULE';
  const ways: (readonly [string, string])[] = [
    ['take it out', `git reset -q -- ${files}`],
    ['replace it', `keyward fix ${files} && git add ${files}`],
    ['no credential', `write  keyward:allow ${rule} reason  in a comment on its line`],
    ['commit anyway', BYPASS],
  ];
  const head = `Commit stopped: ${plural(summary.secrets, 'secret')} ${summary.secrets === 1 ? 'is' : 'are'} staged.`;
  return `${[style.bold(style.red(head)), ...ways.map(([when, how]) => `   ${style.dim(padEnd(when, 15))}${style.cyan(how)}`)].join('\n')}\n`;
}
