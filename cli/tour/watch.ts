/** Chapters of Audit: a misuse that raises alerts, and the trail that proves what happened. */
import type { Catcher } from './catcher.ts';
import { show, TourFailure } from './tour.ts';
import type { Tour } from './tour.ts';

/** `token` belongs to an agent that may read the vault: a thief has it. */
export async function misuse(tour: Tour, token: string, catcher: Catcher): Promise<void> {
  const { narrator, shell, service } = tour;
  narrator.chapter('Alert');
  narrator.say(
    'Alerts go to a Slack channel; here a receiver on this machine stands in for Slack. A honeytoken is planted in the vault: an item',
    'that nobody has a reason to read. Then a thief who has the agent’s token looks around.',
  );
  await show(tour, ['sink', 'add', 'slack', 'security', '--url', catcher.url, '--allow-private'], {
    line: 'keyward sink add slack security --url https://hooks.slack.com/…',
  });
  const planted = await show(tour, ['vault', 'honeytoken', 'aws-root-key', '--vault', 'default']);
  const reference = /kw:\/\/[\w./-]+/.exec(planted)?.[0];
  if (reference === undefined) throw new TourFailure('No reference of the honeytoken was printed.');
  const thief = { KEYWARD_TOKEN: token, KEYWARD_URL: service.url };
  narrator.command(`keyward resolve '${reference}' > /dev/null`);
  const raised = Date.now();
  await shell.run(['resolve', reference], { env: thief });
  const message = await catcher.take(15_000);
  if (message === null) throw new TourFailure('No alert reached the receiver within 15 seconds.');
  narrator.output(message.lines.join('\n'));
  narrator.proven(`The message arrived ${((Date.now() - raised) / 1000).toFixed(1)} s after the command began.`);
  narrator.say(
    'Then the thief tries names at random. Refusals are rows of the trail too, and a burst of them is an alert. So are several items',
    'that the agent never used before, all at once; a class at work learns for 14 days what is usual first, this one has --learning 0.',
  );
  for (const item of ['production', 'billing', 'root'])
    await shell.run(['resolve', `kw://${item}/database/password`], { env: thief });
  await catcher.take(15_000);
  await show(tour, ['alerts']);
}

export async function showTrail(tour: Tour): Promise<void> {
  tour.narrator.chapter('Audit');
  tour.narrator.say(
    'Each row is chained to the one before and each head is signed: an edited, dropped or inserted row is named.',
  );
  await show(tour, ['audit', 'list']);
  await show(tour, ['audit', 'verify']);
}
