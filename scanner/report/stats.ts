/** What a scan did and where its time went, for people: `--stats`. */
import type { SkipReason, Skipped } from '../../core/model/index.ts';
import type { ScanResult } from '../scan-result.ts';
import { bytesText, countText, durationText, EXCLUSION_WORDS, plural, SKIP_WORDS } from './words.ts';

/** A line each; writing the report took `reportMilliseconds`. */
export function renderStats({ stats, skipped, capped, excluded }: ScanResult, reportMilliseconds: number): string {
  const { files, bytes, commits, threads, milliseconds, hits, candidates, byGit, cached, stages, archives, entries, decoded } =
    stats;
  const megabytes = bytes / 1e6;
  const perMegabyte = (count: number): string =>
    `${countText(count)}${megabytes < 1 ? '' : ` (${(count / megabytes).toFixed(1)} per MB)`}`;
  const told = Object.entries({ ...stages, report: reportMilliseconds }).map(([stage, time]) => `${stage} ${durationText(time)}`);
  const rows: [string, string | null][] = [
    ['files', countText(files)],
    ['commits', commits === undefined ? null : countText(commits)],
    ['bytes', `${countText(bytes)} (${bytesText(bytes)})`],
    ['hits', perMegabyte(hits)],
    ['candidates', perMegabyte(candidates)],
    ['archives', archives === 0 ? null : `${countText(archives)} (${countText(entries)} entries)`],
    ['decoded', decoded === 0 ? null : countText(decoded)],
    ['cached', cached === 0 ? null : `${countText(cached)} contents that an earlier scan had cleared`],
    ['by git', byGit === 0 ? null : [countText(byGit), ...(stats.gitReasons ?? [])].join(', ')],
    ['threads', threads === 0 ? 'this one' : `this one and ${threads} more`],
    ['time', durationText(milliseconds)],
    ['rate', `${bytesText(milliseconds === 0 ? 0 : (bytes / milliseconds) * 1000)}/s`],
    ['spent on', told.join(', ')],
    ['skipped', reasonsText(countReasons([...skipped, ...capped]), SKIP_WORDS)],
    ['left out', reasonsText(excluded, EXCLUSION_WORDS)],
  ];
  return rows.map(([name, value]) => (value === null ? '' : `${name.padEnd(11)}${value}\n`)).join('');
}

function countReasons(entries: readonly Skipped[]): Partial<Record<SkipReason, number>> {
  const counts: Partial<Record<SkipReason, number>> = {};
  for (const { reason } of entries) counts[reason] = (counts[reason] ?? 0) + 1;
  return counts;
}

/** Null where there is nothing to tell. */
function reasonsText<Reason extends string>(
  counts: Readonly<Partial<Record<Reason, number>>>,
  words: Readonly<Record<Reason, string | readonly [one: string, many: string]>>,
): string | null {
  const told = (Object.keys(counts) as Reason[]).map((reason) => {
    const count = counts[reason] ?? 0;
    const word = words[reason];
    return typeof word === 'string' ? `${countText(count)} ${word}` : plural(count, word[0], word[1]);
  });
  return told.length === 0 ? null : told.join(', ');
}
