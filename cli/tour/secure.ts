/** Chapters of Secure: the vault, references in place of values, and an agent that gets a value at run time. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { show, TourFailure } from './tour.ts';
import type { Tour } from './tour.ts';

export async function showVault(tour: Tour): Promise<void> {
  tour.narrator.chapter('Vault');
  tour.narrator.say(
    'The worker opened each seal for as long as one vault write takes. One secret is one item, in however many places it stood;',
    'each value is encrypted under a key of its own.',
  );
  await show(tour, ['vault', 'list']);
  await show(tour, ['findings', '--project', 'tour']);
}

/** The diff only: nothing of the reader's changes. */
export async function previewFix(tour: Tour): Promise<void> {
  tour.narrator.chapter('Reference');
  tour.narrator.say(
    'This is what `keyward fix` would write; nothing is changed here. A mask stands in the diff where the file has the value.',
  );
  await show(tour, ['fix', '.', '--dry-run', '--project', 'tour'], { expect: [0, 1] });
}

export async function fixFiles(tour: Tour): Promise<void> {
  const { narrator, folder, values } = tour;
  narrator.chapter('Reference');
  narrator.say(
    'A reference takes the place of each value, and of nothing else: comments, quotes and line ends stay as they are. An MCP client knows',
    'no references, so that one server is started through `keyward run`. `keyward undo` takes it back.',
  );
  const planned = await show(tour, ['fix', '.', '--dry-run', '--project', 'tour']);
  narrator.command('keyward fix . --yes --quiet --project tour');
  const written = await show(tour, ['fix', '.', '--yes', '--quiet', '--project', 'tour'], { hide: true });
  if (!written.includes(planned.trim())) throw new TourFailure('What was written is not what was shown.');
  narrator.proven('It printed and wrote exactly the diff above.');
  narrator.command('cat .env');
  const env = await readFile(join(folder, '.env'), 'utf8');
  narrator.output(env);
  const files = env + (await readFile(join(folder, '.mcp.json'), 'utf8'));
  if (values.some((value) => files.includes(value))) throw new TourFailure('A value is still in a file after the fix.');
  narrator.proven('Neither .env nor .mcp.json holds a value any more.');
}

/** Returns the agent's token. */
export async function runAgent(tour: Tour): Promise<string> {
  const { narrator, service } = tour;
  narrator.chapter('Resolve');
  narrator.say(
    'An agent has an owner, a class and an end. Nothing is readable until its class is granted a vault. Its token lives minutes,',
    'and the value exists only in the environment of the program it starts; what the program prints is masked.',
  );
  await show(tour, [
    'agent',
    'create',
    'checkout-bot',
    '--class',
    'deploy',
    '--owner',
    'ada@example.com',
    '--expires',
    '30d',
    '--learning',
    '0',
  ]);
  await show(tour, ['policy', 'grant', 'deploy', 'default']);
  const token = (await show(tour, ['agent', 'token', 'checkout-bot', '--ttl', '15m', '--quiet'], { hide: true })).trim();
  narrator.command('export KEYWARD_TOKEN=$(keyward agent token checkout-bot --ttl 15m)');
  narrator.pause();
  const program =
    "const key = process.env.STRIPE_SECRET_KEY; console.log('the program has ' + key.length + ' characters; printed they are', key)";
  const output = await show(tour, ['run', '--env-file', '.env', '--', process.execPath, '-e', program], {
    env: { KEYWARD_TOKEN: token, KEYWARD_URL: service.url },
    line: 'keyward run --env-file .env -- node -e "…"',
  });
  const expected = tour.values.find((value) => value.startsWith('sk_'));
  if (expected === undefined || !output.includes(`has ${expected.length} characters`))
    throw new TourFailure('The program did not get the value.');
  if (tour.values.some((value) => output.includes(value))) throw new TourFailure('A value was printed.');
  narrator.proven('The program got the value; its output did not show it.');
  return token;
}
