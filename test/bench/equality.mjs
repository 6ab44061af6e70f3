// Whether two builds of the command find the same, finding by finding and field by field; only of `secret`, which has another
// key in each run, the grouping is compared. Prints counts and where they differ, never a value.
//   node test/bench/equality.mjs [--probe] [--cli CLI] [--against CLI] FOLDER-OR-BARE-REPOSITORY...
// Without --against: the slow twin of this source. --probe: both with one rule more, which finds words of notes (variant.mjs).
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { buildOnce } from './variant.mjs';

const MOST_SHOWN = 20;
const AGAIN = 'itself again';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { probe: { type: 'boolean' }, cli: { type: 'string' }, against: { type: 'string' } },
});
if (positionals.length === 0) {
  console.error('usage: equality.mjs [--probe] [--cli CLI] [--against CLI] FOLDER-OR-BARE-REPOSITORY...');
  process.exit(2);
}
const probe = values.probe === true ? ['probe'] : [];
const built = fileURLToPath(new URL('../../dist/keyward.js', import.meta.url));
const ours = values.cli ?? (values.probe === true ? buildOnce(probe) : built);
const other = values.against ?? buildOnce(['plain', ...probe]);
const scratch = mkdtempSync(join(tmpdir(), 'keyward-equality-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));

/** A whole run with a home of its own, so that what one run remembers is of no use to another unless `home` is the same. */
function scan(cli, target, home) {
  const output = join(scratch, 'report.json');
  rmSync(output, { force: true });
  const what = existsSync(join(target, 'objects')) && existsSync(join(target, 'HEAD')) ? ['--git', target] : [target];
  const options = ['--format', 'json', '--output', output, '--min-confidence', 'low', '--stats'];
  const env = { ...process.env, KEYWARD_HOME: join(scratch, home), XDG_CACHE_HOME: join(scratch, home, 'cache') };
  delete env.NODE_EXTRA_CA_CERTS;
  const begin = performance.now();
  const { status, stderr } = spawnSync(process.execPath, [cli, 'scan', ...what, ...options], { env, encoding: 'utf8' });
  const seconds = (performance.now() - begin) / 1000;
  if (!existsSync(output)) throw new Error(`${cli} made no report of ${target} and ended with status ${status}.\n${stderr}`);
  return { seconds, status, stats: stderr, ...JSON.parse(readFileSync(output, 'utf8')) };
}

/** Findings by id, the key of each value replaced by the first of all ids that share it. */
function index({ findings }) {
  const groups = new Map();
  for (const { secret, id } of findings) if (!(groups.get(secret) < id)) groups.set(secret, id);
  return new Map(findings.map((finding) => [finding.id, { ...finding, secret: groups.get(finding.secret) }]));
}

/** What `--stats` says of objects that git had to read: of the twin, all of them. */
const byGit = (stats) => /^by git +\S+/m.exec(stats)?.[0].replace(/^by git +/, ', by git ') ?? '';
const named = ({ id, rule, location }) => `${rule} ${location.path}:${location.line} ${location.commit ?? ''} (${id})`;
const differing = (a, b) =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((key) => !isDeepStrictEqual(a[key], b[key]));

function differences(one, two, isRescan) {
  const [a, b] = [index(one), index(two)];
  const lines = [];
  if (a.size !== one.findings.length || b.size !== two.findings.length) lines.push('an id stands for two findings');
  for (const [id, finding] of a) {
    const twin = b.get(id);
    if (twin === undefined) lines.push(`only in the first: ${named(finding)}`);
    else {
      const fields = differing(finding, twin).flatMap((key) =>
        key === 'location' ? differing(finding.location, twin.location).map((inner) => `location.${inner}`) : [key],
      );
      if (fields.length > 0) lines.push(`${fields.join(', ')} of ${named(finding)}`);
    }
  }
  for (const [id, finding] of b) if (!a.has(id)) lines.push(`only in the second: ${named(finding)}`);
  const skips = ({ skipped }) => skipped.map((entry) => JSON.stringify(entry)).toSorted();
  if (!isDeepStrictEqual(skips(one), skips(two))) lines.push(`skipped: ${one.skipped.length} and ${two.skipped.length}`);
  // What an earlier scan had cleared is not counted again.
  if (!isRescan && !isDeepStrictEqual(one.excluded, two.excluded))
    lines.push(`excluded: ${differing(one.excluded, two.excluded).join(', ')}`);
  if (one.status !== two.status) lines.push(`status: ${one.status} and ${two.status}`);
  const fields = differing(one.summary, two.summary).filter((field) => field !== 'milliseconds');
  return { lines, fields };
}

let different = 0;
for (const [number, target] of positionals.entries()) {
  const first = scan(ours, target, `ours-${number}`);
  for (const [title, second] of [
    ['the other', scan(other, target, `other-${number}`)],
    [AGAIN, scan(ours, target, `ours-${number}`)],
  ]) {
    const { lines, fields } = differences(first, second, title === AGAIN);
    different += lines.length;
    const verdict = lines.length === 0 ? 'equal' : 'DIFFERENT';
    const { findings, places } = first.summary;
    console.log(
      `${basename(target)}, ${title}: ${verdict}; findings ${findings} and ${second.summary.findings}, places ${places} and ${second.summary.places}, ` +
        `skipped ${first.skipped.length} and ${second.skipped.length}, ${first.seconds.toFixed(1)} and ${second.seconds.toFixed(1)} s` +
        byGit(second.stats),
    );
    if (fields.length > 0) console.log(`  the summaries differ in ${fields.join(', ')}`);
    for (const line of lines.slice(0, MOST_SHOWN)) console.log(`  ${line}`);
    if (lines.length > MOST_SHOWN) console.log(`  and ${lines.length - MOST_SHOWN} more`);
  }
}
process.exitCode = different > 0 ? 1 : 0;
