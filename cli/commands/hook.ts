import { resolve } from 'node:path';
import type { Command, Invocation } from '../command.ts';
import { usage } from '../parse.ts';
import { nearest } from '../../core/text/index.ts';

const WORDS = ['install', 'run', 'uninstall'] as const;

export const command: Command = {
  group: 'find',
  summary: 'Scan what is staged before every commit.',
  usage: ['hook install [PATH]', 'hook run', 'hook uninstall [PATH]'],
  description: `install writes the repository's pre-commit hook, where core.hooksPath says or in .git/hooks; another hook that is there is left as it is. run is what the hook starts: it scans exactly what is staged, and stops the commit on a finding of high confidence, on a skip and on any error. What is less sure is counted in one line.

To commit past it, knowingly: git commit --no-verify`,
  examples: [
    { line: 'keyward hook install', says: 'In the repository of the current folder.' },
    { line: 'keyward hook run', says: 'What the hook does, by hand.' },
  ],
  flags: ['min-confidence', 'allow-partial', 'config'],
  async run(invocation) {
    const [word, path = '.', ...more] = invocation.words;
    if (more.length > 0) throw usage('"keyward hook" takes one path.', 'hook');
    if (word === 'run') return (await import('../hook/run.ts')).runHook(invocation);
    if (word === 'install') return install(path, invocation);
    if (word === 'uninstall') return uninstall(path, invocation);
    const meant = word === undefined ? null : nearest(word, WORDS);
    throw usage(
      word === undefined ? 'Say what to do with the hook.' : `There is no "keyward hook ${word}".`,
      'hook',
      meant === null ? `It takes ${WORDS.join(', ')}.` : `Did you mean "keyward hook ${meant}"?`,
    );
  },
};

async function install(path: string, { cwd, stdout, flags }: Invocation): Promise<number> {
  const { installHook } = await import('../hook/install.ts');
  const { path: hook, replaced } = await installHook(resolve(cwd, path), process.argv[1] ?? '');
  if (flags.quiet !== true) {
    stdout.write(
      `${replaced ? 'Renewed' : 'Installed'} ${hook}\nEvery commit is scanned first. Past it, knowingly: git commit --no-verify\n`,
    );
  }
  return 0;
}

async function uninstall(path: string, { cwd, stdout, flags }: Invocation): Promise<number> {
  const { uninstallHook } = await import('../hook/install.ts');
  const { path: hook, removed } = await uninstallHook(resolve(cwd, path));
  if (flags.quiet !== true) stdout.write(removed ? `Removed ${hook}\n` : 'There is no hook of Keyward here.\n');
  return 0;
}
