/** Chapters of Discover: what a scan finds, and what of it travels to the service. */
import { join } from 'node:path';
import { findRepository } from '../../core/git/index.ts';
import { connectQueues } from '../../core/queue/index.ts';
import { show, TourFailure } from './tour.ts';
import type { Tour } from './tour.ts';

export async function scanFolder(tour: Tour): Promise<void> {
  const { narrator, folder } = tour;
  narrator.chapter('Find');
  narrator.say(
    'A scan reads the files, also those that git ignores and whose names say credentials: the ignored .env is the very point.',
    'Equal values are grouped; of a value only its public prefix and its length are shown.',
  );
  await show(tour, ['scan', '.'], { expect: [0, 1, 2] });
  if ((await findRepository(folder)) === null) return;
  narrator.say('A value that was deleted long ago is still in the history, and still valid until it is revoked.');
  await show(tour, ['scan', '--git', '.'], { expect: [0, 1, 2] });
}

/** Whether there was anything to push. */
export async function pushFindings(tour: Tour): Promise<boolean> {
  const { narrator, service, folder } = tour;
  narrator.chapter('Seal and queue');
  narrator.say(
    'The same scan, pushed to the service that was started beside this tour. Values are sealed to the worker’s key before they leave',
    'the scanner: neither the API nor the queue can open them.',
  );
  const repository = await findRepository(folder);
  await show(tour, ['enroll', '--url', service.url], { hide: true });
  const report = ['--push', '--project', 'tour', '--format', 'json', '--output', join(tour.outside, 'report.json')];
  const line = (what: string) => `keyward scan ${what} --push --project tour --format json --output report.json`;
  await show(tour, ['scan', '.', ...report], { expect: [0, 1, 2], line: line('.') });
  if (repository !== null) await show(tour, ['scan', '--git', '.', ...report], { expect: [0, 1, 2], line: line('--git .') });
  if (!(await waitForQueue(tour))) {
    narrator.proven('Nothing was found at medium confidence or above, so nothing went to the service.');
    return false;
  }
  await showQueuedChunk(tour);
  return true;
}

/** Until every pushed chunk is applied. False when there was none. */
async function waitForQueue({ shell }: Tour): Promise<boolean> {
  for (let tries = 0; tries < 150; tries++) {
    const queue = JSON.parse((await shell.run(['queue', '--format', 'json'])).stdout) as QueueState;
    const { findings } = JSON.parse(
      (await shell.run(['findings', '--project', 'tour', '--format', 'json'])).stdout,
    ) as FindingList;
    if (queue.waiting.chunks === 0) return findings.length > 0;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new TourFailure('The worker did not take the findings within 30 seconds.');
}

interface QueueState {
  readonly waiting: { readonly chunks: number };
}

interface FindingList {
  readonly findings: readonly unknown[];
}

/** A job as the queue's database holds it, and the proof that no value is in it. */
async function showQueuedChunk({ narrator, service, values }: Tour): Promise<void> {
  const queues = await connectQueues({ databaseUrl: service.databaseUrl });
  try {
    const jobs = await queues.raw.openQueue('ingest').getJobs(['completed'], 0, 20);
    const stored = JSON.stringify(jobs.map((job) => job?.data as unknown));
    const first = jobs.find((job) => job !== undefined)?.data as { findings: object[]; sealed: string } | undefined;
    if (first === undefined) throw new TourFailure('The queue kept no finished job to show.');
    const sealed = Buffer.from(first.sealed, 'base64');
    const readable = sealed.toString('latin1').replace(/[^\n\x20-\x7e]/g, '·');
    narrator.say('This is a job as the queue held it: one of its findings, and the first bytes of the sealed part.');
    narrator.output(
      `${renderFinding(first.findings[0])}\n\nsealed: ${sealed.length} bytes\n${readable.slice(0, 260).split('\n').slice(0, 4).join('\n')}…`,
    );
    const found = values.filter(
      (value) => stored.includes(value) || stored.includes(Buffer.from(value).toString('base64').slice(0, -4)),
    );
    if (found.length > 0) throw new TourFailure('A value stood in a queue job in clear text.');
    if (values.length > 0)
      narrator.proven(`Every job searched for each of the ${values.length} values, plain and in base64: none is there.`);
  } finally {
    await queues.close();
  }
}

/** A line a field. */
function renderFinding(finding: object | undefined): string {
  return Object.entries(finding ?? {})
    .map(([name, value]) => `${name.padEnd(10)} ${JSON.stringify(value)}`)
    .join('\n');
}
