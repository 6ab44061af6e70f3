import { nearest } from '../../core/text/index.ts';
import type { Command, Invocation } from '../command.ts';
import { usage } from '../parse.ts';

const WORDS = ['list', 'show', 'test', 'new'] as const;

export const command: Command = {
  group: 'find',
  summary: 'List the rules, show one, try them on a file, or begin a new one.',
  usage: ['rules [list]', 'rules show ID', 'rules test FILE', 'rules new PROVIDER KIND [--output FILE]'],
  description: `list names every rule; --format json gives an array. show tells what a rule looks for and where its credential is rotated. test prints every match in a file with its confidence, also those below the threshold. new prints the beginning of a provider's file, or writes it to a new file; given the folder of the catalog, onto its shelf.`,
  examples: [
    { line: 'keyward rules', says: 'All rules.' },
    { line: 'keyward rules show github.personal-access-token', says: 'One rule.' },
    { line: 'keyward rules test sample.env', says: 'What the rules say about a file.' },
  ],
  flags: ['format', 'output', 'no-ignore'],
  async run(invocation) {
    const [word = 'list', ...words] = invocation.words;
    const rules = await import('../rules/index.ts');
    const inner: Invocation = { ...invocation, words };
    if (word === 'list') return rules.listAllRules(inner);
    if (word === 'show') return rules.showRule(inner);
    if (word === 'test') return rules.testRules(inner);
    if (word === 'new') return rules.beginRule(inner);
    const meant = nearest(word, WORDS);
    throw usage(
      `There is no "keyward rules ${word}".`,
      'rules',
      meant === null ? `It takes ${WORDS.join(', ')}.` : `Did you mean "keyward rules ${meant}"?`,
    );
  },
};
