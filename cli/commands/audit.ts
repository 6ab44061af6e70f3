import type { Command } from '../command.ts';

const WORDS = ['list', 'verify', 'export'] as const;

export const command: Command = {
  group: 'administer',
  summary: 'The trail: list it, verify it, export it with proof.',
  usage: ['audit [list]', 'audit verify [FILE] [--key KEY] [--head SEQ:HASH]', 'audit export [--output FILE]'],
  description: `Every hand-out, every refusal and every change is a row, chained to the row before it and signed. verify checks all of it on this machine, against what this machine saw before; with FILE it checks an export without any service. It ends with status 1 and names the first bad row when something is wrong. Write key and head down somewhere else: who owns the database can then not rewrite the trail unseen.`,
  examples: [
    { line: 'keyward audit verify', says: 'Check the running service’s trail.' },
    { line: 'keyward audit export --output trail.ndjson', says: 'Rows, head and key in one file.' },
  ],
  flags: ['key', 'head', 'output', 'yes', 'format', 'url'],
  async run(invocation) {
    const { takeWords, unknownWord } = await import('../administer/words.ts');
    const [word = 'list', ...words] = invocation.words;
    if (word === 'list') {
      takeWords(words, 'audit list', '');
      const { listCommand } = await import('../trail/list.ts');
      return listCommand(invocation);
    }
    if (word === 'export') {
      takeWords(words, 'audit export', '');
      const { exportCommand } = await import('../trail/list.ts');
      return exportCommand(invocation);
    }
    if (word === 'verify') {
      if (words.length > 1) takeWords(words, 'audit verify', 'FILE');
      const { verifyCommand } = await import('../trail/verify.ts');
      return verifyCommand(invocation, words[0]);
    }
    throw unknownWord('audit', word, WORDS);
  },
};
