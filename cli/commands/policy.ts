import type { Command } from '../command.ts';

const WORDS = ['list', 'grant', 'revoke'] as const;

export const command: Command = {
  group: 'administer',
  summary: 'What a class of agents may read: grant a vault, or take it back.',
  usage: ['policy [list]', 'policy grant CLASS VAULT', 'policy revoke CLASS VAULT'],
  description: `What is not granted is refused. A grant lets every agent of a class read every item of a vault; taking it back acts at the next call.`,
  examples: [{ line: 'keyward policy grant ci deployment', says: 'Agents of class ci may read the vault deployment.' }],
  flags: ['format', 'url'],
  async run(invocation) {
    const { createClient } = await import('../client.ts');
    const { say, show } = await import('../administer/show.ts');
    const { segment, takeWords, unknownWord } = await import('../administer/words.ts');
    const [word = 'list', ...words] = invocation.words;
    if (word === 'list') {
      takeWords(words, 'policy list', '');
      const answer = (await (await createClient(invocation)).get('/v1/grants')) as { grants: { class: string; vault: string }[] };
      const rows = answer.grants.map((grant) => [grant.class, grant.vault]);
      show(invocation, answer, { head: ['CLASS', 'VAULT'], rows, none: 'No grants: no agent may read anything.' });
      return 0;
    }
    if (word === 'grant') {
      const [className = '', vault = ''] = takeWords(words, 'policy grant', 'CLASS VAULT');
      const answer = await (await createClient(invocation)).post('/v1/grants', { class: className, vault });
      say(invocation, answer, [`Agents of class ${className} may read the vault ${vault}.`]);
      return 0;
    }
    if (word === 'revoke') {
      const [className = '', vault = ''] = takeWords(words, 'policy revoke', 'CLASS VAULT');
      const client = await createClient(invocation);
      const answer = (await client.delete(`/v1/grants/${segment(className)}/${segment(vault)}`)) as { revoked: boolean };
      say(invocation, answer, [
        answer.revoked ? `Agents of class ${className} may no longer read the vault ${vault}.` : 'There was no such grant.',
      ]);
      return 0;
    }
    throw unknownWord('policy', word, WORDS);
  },
};
