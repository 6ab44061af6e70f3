import type { Command } from '../command.ts';
import { usage } from '../parse.ts';

const WORDS = ['list', 'put', 'sensitivity', 'honeytoken', 'delete'] as const;

interface Item {
  readonly title: string;
  readonly sensitivity: string;
  readonly honeytoken: boolean;
  readonly fields: readonly { readonly name: string; readonly version: number; readonly reference: string }[];
}

export const command: Command = {
  group: 'administer',
  summary: 'Vaults: list items, store a value, say how sensitive it is, plant bait.',
  usage: [
    'vault [list [VAULT]]',
    'vault put VAULT ITEM FIELD [--sensitivity LEVEL] < FILE',
    'vault sensitivity VAULT ITEM LEVEL',
    'vault honeytoken ITEM [FIELD] [--vault VAULT]',
    'vault delete VAULT ITEM',
  ],
  description: `Values go in from standard input and are never shown here: agents get them with keyward run, read and inject. put makes the item or the next version of its field; references without a version mean the newest at once. honeytoken plants an item with an invented value and prints its reference: leave it where a thief would look, any use of it is a critical alert. Its vault is default unless --vault names another.`,
  examples: [
    { line: 'printf %s "$NEW" | keyward vault put deployment "shop database" password', says: 'Store or rotate a value.' },
    { line: 'keyward vault honeytoken "root backup key" --vault deployment', says: 'Plant bait.' },
  ],
  flags: ['sensitivity', 'vault', 'format', 'url'],
  async run(invocation) {
    const { createClient } = await import('../client.ts');
    const { say, show } = await import('../administer/show.ts');
    const { segment, takeWords, unknownWord } = await import('../administer/words.ts');
    const [word = 'list', ...words] = invocation.words;
    const itemPath = (vault: string, item: string): string => `/v1/vaults/${segment(vault)}/items/${segment(item)}`;
    if (word === 'list') {
      const client = await createClient(invocation);
      const named = words.length === 0 ? null : (takeWords(words, 'vault list', 'VAULT')[0] ?? '');
      const { vaults } = (await client.get('/v1/vaults')) as { vaults: { name: string }[] };
      const names = named === null ? vaults.map(({ name }) => name) : [named];
      const items: Item[] = [];
      for (const name of names)
        items.push(...((await client.get(`/v1/vaults/${segment(name)}/items`)) as { items: Item[] }).items);
      const rows = items.flatMap((item) =>
        item.fields.map(({ reference, version }) => [reference, version, item.sensitivity, item.honeytoken ? 'bait' : '']),
      );
      show(invocation, { items }, { head: ['REFERENCE', 'VERSION', 'SENSITIVITY', ''], rows, none: 'Nothing is kept there.' });
      return 0;
    }
    if (word === 'put') {
      const [vault = '', item = '', field = ''] = takeWords(words, 'vault put', 'VAULT ITEM FIELD');
      const { readValue } = await import('../administer/input.ts');
      const client = await createClient(invocation);
      const { sensitivity } = invocation.flags;
      const body = { field, value: await readValue(invocation), ...(sensitivity === undefined ? {} : { sensitivity }) };
      const answer = (await client.post(itemPath(vault, item), body)) as { reference: string; version: number };
      say(invocation, answer, [`Stored as version ${answer.version}:`, answer.reference]);
      return 0;
    }
    if (word === 'sensitivity') {
      const [vault = '', item = '', level = ''] = takeWords(words, 'vault sensitivity', 'VAULT ITEM LEVEL');
      if (!['normal', 'sensitive', 'crown'].includes(level)) throw usage('LEVEL is normal, sensitive or crown.', 'vault');
      const answer = await (await createClient(invocation)).post(`${itemPath(vault, item)}/marks`, { sensitivity: level });
      say(invocation, answer, [`${item} is ${level} now.`]);
      return 0;
    }
    if (word === 'honeytoken') {
      const [item = '', field = ''] = takeWords(words.length === 1 ? [...words, 'key'] : words, 'vault honeytoken', 'ITEM FIELD');
      const client = await createClient(invocation);
      const path = `/v1/vaults/${segment(invocation.flags.vault ?? 'default')}/honeytokens`;
      const answer = (await client.post(path, { item, field })) as { reference: string };
      say(invocation, answer, [answer.reference]);
      return 0;
    }
    if (word === 'delete') {
      const [vault = '', item = ''] = takeWords(words, 'vault delete', 'VAULT ITEM');
      const answer = await (await createClient(invocation)).delete(itemPath(vault, item));
      say(invocation, answer, [`Deleted ${item} with all its versions.`]);
      return 0;
    }
    throw unknownWord('vault', word, WORDS);
  },
};
