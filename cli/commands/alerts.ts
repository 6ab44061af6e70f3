import type { Alert as AlertRecord, AuditRow } from '../../core/model/index.ts';
import type { Command } from '../command.ts';

const WORDS = ['list', 'show', 'ack'] as const;

interface Alert extends AlertRecord {
  readonly identityName: string;
}

export const command: Command = {
  group: 'administer',
  summary: 'Alerts: list them, show the rows that prove one, acknowledge it.',
  usage: ['alerts [list]', 'alerts show ID', 'alerts ack ID'],
  description: `list shows each alert with the rows of the trail that prove it, the one with the newest row first; times are UTC. Two detectors on one agent within an hour make an incident. ack says that somebody looks into it; the same going on stays acknowledged, something worse opens it again.`,
  examples: [{ line: 'keyward alerts', says: 'All alerts with their proof.' }],
  flags: ['format', 'url', 'color'],
  async run(invocation) {
    const { createClient } = await import('../client.ts');
    const { say, wantsJson } = await import('../administer/show.ts');
    const { segment, takeWords, unknownWord } = await import('../administer/words.ts');
    const { presentAlert } = await import('../trail/present-alert.ts');
    const { jsonText } = await import('../../core/text/index.ts');
    const [word = 'list', ...words] = invocation.words;
    if (word === 'ack') {
      const [id = ''] = takeWords(words, 'alerts ack', 'ID');
      const answer = await (await createClient(invocation)).post(`/v1/alerts/${segment(id)}/acknowledge`);
      say(invocation, answer, [`Acknowledged ${id}.`]);
      return 0;
    }
    if (word !== 'list' && word !== 'show') throw unknownWord('alerts', word, WORDS);
    const wanted = word === 'show' ? takeWords(words, 'alerts show', 'ID') : takeWords(words, 'alerts list', '');
    const client = await createClient(invocation);
    const ids = word === 'show' ? wanted : ((await client.get('/v1/alerts')) as { alerts: Alert[] }).alerts.map(({ id }) => id);
    const found: { alert: Alert; rows: AuditRow[] }[] = [];
    for (const id of ids) found.push((await client.get(`/v1/alerts/${segment(id)}`)) as { alert: Alert; rows: AuditRow[] });
    if (wantsJson(invocation.flags)) invocation.stdout.write(`${jsonText({ alerts: found })}\n`);
    else if (found.length === 0) invocation.stdout.write('No alerts.\n');
    else {
      const incidents = new Map(found.flatMap(({ alert }) => (alert.parts ?? []).map((part) => [part, alert.id])));
      for (const { alert, rows } of found)
        invocation.stdout.write(presentAlert(alert, rows, invocation, incidents.get(alert.id)));
    }
    return 0;
  },
};
