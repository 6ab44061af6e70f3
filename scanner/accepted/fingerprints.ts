/** `.gitleaksignore` and `.betterleaksignore`: a fingerprint a line, `FILE:RULE:LINE` or `COMMIT:FILE:RULE:LINE`. */
import { KeywardError } from '../../core/errors/index.ts';
import type { AcceptedEntry } from './accepted.ts';

const FINGERPRINT = /^(?:([0-9a-fA-F]{40}|[0-9a-fA-F]{64}):)?(.{1,4096}):([^:\s]{1,200}):(\d{1,10})$/;

/** `shown` names the file in messages. Throws `ignore.invalid` for a line that is none: it would be dropped in silence. */
export function readFingerprints(text: string, shown: string): AcceptedEntry[] {
  const entries: AcceptedEntry[] = [];
  for (const [index, written] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    const line = written.replace(/\s+#.*$/, '').trim();
    if (line === '' || line.startsWith('#')) continue;
    const [whole, commit, path = '', rule = '', number] = FINGERPRINT.exec(line) ?? [];
    if (whole === undefined)
      throw new KeywardError('ignore.invalid', `${shown}, line ${index + 1}: it is no fingerprint.`, {
        hint: 'A line is FILE:RULE:LINE or COMMIT:FILE:RULE:LINE, as reports of gitleaks name it.',
      });
    entries.push({
      path,
      rule,
      by: { kind: 'line', line: Number(number) },
      ...(commit === undefined ? {} : { commit: commit.toLowerCase() }),
    });
  }
  return entries;
}
