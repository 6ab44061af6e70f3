// Whether the places that a history scan names are those where git itself finds each content for the first time: a sample of
// them, against one `git log --find-object`. The line is counted anew in the blob. Prints counts and places, never a value.
//   node test/bench/attribution.mjs [--cli CLI] [--count 200] [--seed 1] BARE-REPOSITORY...
// Without --cli: this source with one rule more, which finds words of notes, so that there is something to sample (variant.mjs).
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildOnce } from './variant.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    cli: { type: 'string' },
    count: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
  },
});
if (positionals.length === 0) {
  console.error('usage: attribution.mjs [--cli CLI] [--count 200] [--seed 1] BARE-REPOSITORY...');
  process.exit(2);
}
const cli = values.cli ?? buildOnce(['probe']);
const scratch = mkdtempSync(join(tmpdir(), 'keyward-attribution-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));

const git = (repository, args, input) =>
  execFileSync('git', ['-C', repository, ...args], { input, maxBuffer: 2 ** 31, stdio: ['pipe', 'pipe', 'inherit'] });

/** Every place of every finding. */
function placesIn(repository) {
  const output = join(scratch, 'report.json');
  rmSync(output, { force: true });
  const args = ['scan', '--git', repository, '--format', 'json', '--output', output, '--min-confidence', 'low'];
  const env = { ...process.env, KEYWARD_HOME: join(scratch, 'home'), XDG_CACHE_HOME: join(scratch, 'cache') };
  const { status, stderr } = spawnSync(process.execPath, [cli, ...args], { env, encoding: 'utf8' });
  if (!existsSync(output)) throw new Error(`The scan of ${repository} ended with status ${status}.\n${stderr}`);
  return JSON.parse(readFileSync(output, 'utf8')).findings.flatMap(({ location, also }) => [location, ...also]);
}

/** `count` of the list, the same for the same seed (mulberry32 and a partial shuffle). */
function sample(list, count, seed) {
  let state = seed >>> 0;
  const below = (limit) => {
    state = (state + 0x6d2b_79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
  const shuffled = [...list];
  for (let i = 0; i < Math.min(count, shuffled.length); i++) {
    const other = i + below(shuffled.length - i);
    [shuffled[i], shuffled[other]] = [shuffled[other], shuffled[i]];
  }
  return shuffled.slice(0, count);
}

/** Who brought each content to each path, oldest first, parents before children. Merges against each parent: what is new in one is no parent's. */
function introductions(repository, ids) {
  const refs = ['--branches', '--tags', '--remotes', 'HEAD'];
  const flags = ['--raw', '-z', '-m', '--root', '--no-abbrev', '--no-renames', '--no-mailmap', '--date-order', '--reverse'];
  const format = '--format=tformat:commit %H%x00%an <%ae>%x00%aI';
  const log = git(repository, ['log', ...flags, format, ...ids.map((id) => `--find-object=${id}`), ...refs, '--']);
  const found = new Map();
  const records = log.toString('utf8').split('\0').values();
  let by = {};
  for (let record of records) {
    record = record.trimStart();
    if (record.startsWith('commit ')) by = { commit: record.slice(7), author: records.next().value, date: records.next().value };
    else if (record.startsWith(':')) {
      const id = record.split(' ')[3];
      const key = `${id} ${records.next().value}`;
      if (found.has(key)) found.get(key).push(by);
      else found.set(key, [by]);
    }
  }
  return found;
}

function check(repository, places) {
  const batch = git(repository, ['cat-file', '--batch'], places.map(({ commit, path }) => `${commit}:${path}\n`).join(''));
  let at = 0;
  const contents = places.map(() => {
    const end = batch.indexOf(10, at);
    const [id, type, size] = batch.toString('utf8', at, end).split(' ');
    if (type !== 'blob') {
      at = end + 1;
      return null;
    }
    at = end + 1 + Number(size) + 1;
    return { id, bytes: batch.subarray(end + 1, at - 1) };
  });
  const found = introductions(repository, [...new Set(contents.flatMap((content) => content?.id ?? []))]);
  const problems = [];
  for (const [index, place] of places.entries()) {
    const content = contents[index];
    const brought = found.get(`${content?.id} ${place.path}`) ?? [];
    const [first] = brought;
    const named = `${place.path}:${place.line} of ${place.commit}`;
    if (content === null) problems.push(`no such file: ${named}`);
    else if (first?.commit !== place.commit) {
      const isOne = brought.some(({ commit }) => commit === place.commit);
      problems.push(
        `${isOne ? 'not the first' : 'not one'} of the commits that brought it, ${first?.commit ?? 'none'} is: ${named}`,
      );
    } else if (first.author !== place.author || first.date !== place.date) problems.push(`author or date: ${named}`);
    else if (lineOf(content.bytes, place.byteStart) !== place.line) problems.push(`line: ${named}`);
  }
  return problems;
}

function lineOf(bytes, offset) {
  let line = 1;
  for (let at = bytes.indexOf(10); at !== -1 && at < offset; at = bytes.indexOf(10, at + 1)) line++;
  return line;
}

let wrong = 0;
for (const repository of positionals) {
  const all = placesIn(repository);
  const places = sample(
    all.filter(({ commit, path }) => commit !== undefined && !path.includes('\n')),
    Number(values.count),
    Number(values.seed),
  );
  const problems = places.length === 0 ? [] : check(repository, places);
  wrong += problems.length;
  console.log(
    `${basename(repository)}: ${places.length - problems.length} of ${places.length} agree, sampled of ${all.length} places`,
  );
  for (const problem of problems.slice(0, 20)) console.log(`  ${problem}`);
}
process.exitCode = wrong > 0 ? 1 : 0;
