/** What a scheduled scan meets: the same repository again, and after a push. */
import { expect, test } from 'vitest';
import { createGenerator } from '../../rules/index.ts';
import { runCli } from '../support/cli.ts';
import { withFolder } from '../support/folder.ts';
import { createRepository } from '../support/repository.ts';

test('a second scan spares what was cleared, finds what is new, and --no-cache looks at everything', () =>
  withFolder(async (home) => {
    const repository = createRepository();
    try {
      const look = async (...flags: string[]) => {
        const args = ['scan', '--git', '--stats', '--format', 'json', ...flags];
        const { status, stdout, stderr } = await runCli(args, { cwd: repository.path, env: { KEYWARD_HOME: home } });
        return {
          status,
          findings: (JSON.parse(stdout) as { findings: unknown[] }).findings.length,
          spared: /cached +(\d+)/.exec(stderr)?.[1],
        };
      };
      for (let index = 0; index < 5; index++) {
        repository.write(`plain-${index}`, `plain ${index}\n`);
        repository.commit();
      }
      expect(await look()).toEqual({ status: 0, findings: 0, spared: undefined });
      expect(await look()).toEqual({ status: 0, findings: 0, spared: '5' });
      repository.write('.env', `STRIPE_SECRET_KEY=sk_live_${createGenerator(7).chars('alnum', 32)}\n`);
      repository.commit();
      expect(await look()).toEqual({ status: 1, findings: 1, spared: '5' });
      expect(await look()).toEqual({ status: 1, findings: 1, spared: '5' });
      expect(await look('--no-cache')).toEqual({ status: 1, findings: 1, spared: undefined });
    } finally {
      repository.remove();
    }
  }));
