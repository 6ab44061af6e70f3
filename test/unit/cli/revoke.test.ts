/** The typed word of `keyward revoke`, with a terminal made of streams. Nobody trusts the vendor here, so that no call succeeds. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Invocation } from '../../../cli/command.ts';
import { runRevoke } from '../../../cli/revoke/run.ts';
import { createGenerator, findRule } from '../../../rules/index.ts';
import { scan } from '../../../scanner/index.ts';
import { startProxy } from '../../fakes/proxy.ts';
import type { FakeProxy } from '../../fakes/proxy.ts';
import { knows, startVendor } from '../../fakes/vendor.ts';
import type { FakeVendor } from '../../fakes/vendor.ts';
import { withFolder } from '../../support/folder.ts';

const TEXT = findRule('perplexity.api-key')?.samples.match[0]?.(createGenerator(1)) ?? '';
let vendor: FakeVendor;
let proxy: FakeProxy;

beforeEach(async () => {
  vendor = await startVendor(knows(), { names: ['api.perplexity.ai'] });
  proxy = await startProxy(vendor.port);
});

afterEach(async () => {
  await Promise.all([vendor.stop(), proxy.stop()]);
});

async function type(answer: string): Promise<{ outcome: number | string; output: string }> {
  return withFolder(async (folder) => {
    await writeFile(join(folder, '.env'), TEXT);
    const stream = (): PassThrough => Object.assign(new PassThrough(), { isTTY: true, columns: 100 });
    const [stdin, stdout, stderr] = [stream(), stream(), stream()];
    const told: Buffer[] = [];
    for (const each of [stdout, stderr]) each.on('data', (piece: Buffer) => told.push(piece));
    const invocation = {
      words: [''],
      rest: [],
      flags: {},
      env: { HTTPS_PROXY: proxy.url, NO_COLOR: '1', CI: '1' },
      cwd: folder,
      stdin,
      stdout,
      stderr,
    } as unknown as Invocation;
    const id = await idIn(folder);
    stderr.on('data', (piece: Buffer) => {
      if (piece.includes('for good:')) stdin.write(`${answer}\n`);
    });
    const outcome = await runRevoke({ ...invocation, words: [id, folder] }).catch(
      (error: unknown) => (error as { code: string }).code,
    );
    return { outcome, output: Buffer.concat(told).toString('utf8') };
  });
}

async function idIn(folder: string): Promise<string> {
  const { findings } = await scan({ target: { kind: 'paths', paths: [folder] } });
  return findings.find(({ rule }) => rule === 'perplexity.api-key')?.id ?? '';
}

test('the word in full goes on', async () => {
  const { outcome, output } = await type('revoke');
  expect(outcome).toBe('revoke.refused');
  expect(output).toContain('POST https://api.perplexity.ai/revoke_auth_token');
  expect(proxy.asked.map(({ target }) => target)).toEqual(['api.perplexity.ai:443']);
});

test.each(['', 'y', 'yes', 'REVOKE', 'revoke it'])('%j leaves it as it is', async (answer) => {
  const { outcome, output } = await type(answer);
  expect([outcome, proxy.asked]).toEqual([1, []]);
  expect(output).toContain('Left as it is.');
});
