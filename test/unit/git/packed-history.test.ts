/** The same history loose, in one pack and in several: the same findings, whatever is made of what. */
import { expect, test } from 'vitest';
import { createGenerator } from '../../../rules/generator.ts';
import { rules } from '../../../rules/index.ts';
import { scan } from '../../../scanner/index.ts';
import { createVersionedRepository } from '../../support/versioned-repository.ts';
import { seededRandom } from '../../support/seeded-random.ts';

test('findings do not depend on how contents are stored', async () => {
  const random = seededRandom(21);
  const generate = createGenerator(21);
  const samples = rules.flatMap(({ samples: { match } }) => match);
  const repository = createVersionedRepository(random, 40);
  try {
    for (let version = 0; version < 40; version++) {
      const path = `folder/file-${version % 3}`;
      const lines = repository.git('show', `HEAD:${path}`).split('\n');
      const sample = samples[Math.floor(random() * samples.length)]?.(generate) ?? '';
      lines.splice(Math.floor(random() * lines.length), version % 4 === 0 ? 5 : 0, ...(version % 2 === 0 ? [sample] : ['plain']));
      repository.write(path, lines.join('\n'));
      repository.commit();
    }
    const look = async () => {
      const { findings, skipped, excluded, stats } = await scan({ target: { kind: 'git', repository: repository.path } });
      const { files, bytes, candidates, byGit } = stats;
      const names = [...new Set(findings.map(({ secret }) => secret))];
      const numbered = findings.map((finding) => ({ ...finding, secret: names.indexOf(finding.secret) }));
      return { findings: numbered, skipped, excluded, stats: { files, bytes, candidates, byGit } };
    };
    const loose = await look();
    expect(loose.findings.length).toBeGreaterThan(5);
    expect(loose.stats.byGit).toBe(0);
    repository.git('repack', '-q', '-a', '-d', '-f', '--depth=50');
    expect(await look()).toEqual(loose);
    repository.git('-c', 'repack.useDeltaBaseOffset=false', 'repack', '-q', '-a', '-d', '-f', '--max-pack-size=1m', '--depth=4');
    expect(await look()).toEqual(loose);
    // One index over several packs: their own stand beside it.
    repository.git('repack', '-q', '-a', '-d', '-f', '--max-pack-size=1m');
    repository.write('another', 'one more\n');
    repository.commit();
    const more = await look();
    repository.git('repack', '-q', '-d');
    repository.git('multi-pack-index', 'write');
    expect(await look()).toEqual(more);
  } finally {
    repository.remove();
  }
});
