import type { Command } from '../command.ts';

export const command: Command = {
  group: 'fix',
  summary: 'End a credential at its vendor, where the vendor documents a call for that.',
  usage: ['revoke FINDING-ID [PATH]', 'revoke FINDING-ID --git [PATH]', 'revoke - --rule RULE --yes'],
  description: `Scans again, takes the finding with that id (keyward scan --format json prints them; the first eight digits do), shows what will be called, and calls it once "revoke" is typed at the terminal. With --yes nothing is asked: the id says what is meant. A value that stands in no file is read from standard input, never from the command line.

Nothing brings a revoked credential back: make a new one first where something depends on it. Afterwards the vendor is asked whether it is dead. Where no call is documented, the page is printed on which a person revokes it.

Exit status: 0 when it was revoked, 1 when it is left to do by hand or still alive, 2 when something broke.`,
  examples: [
    { line: 'keyward revoke 3f9c01ab --dry-run', says: 'What would be called; calls nothing.' },
    { line: 'keyward revoke 3f9c01ab --git', says: 'A credential in the history.' },
    { line: 'keyward revoke - --rule github.personal-access-token --yes < token', says: 'A value that you hold.' },
  ],
  flags: [
    'rule',
    'yes',
    'dry-run',
    'git',
    'range',
    'since',
    'all-refs',
    'unreachable',
    'host',
    'no-ignore',
    'allow-private',
    'format',
    'config',
    'threads',
  ],
  async run(invocation) {
    const { runRevoke } = await import('../revoke/run.ts');
    return runRevoke(invocation);
  },
};
