import { basename } from 'node:path';
import type { Command } from '../command.ts';
import { usage } from '../parse.ts';

export const command: Command = {
  group: 'run',
  summary: 'Run a command with values in place of references, for that command only.',
  usage: ['run [--env-file FILE]... [--no-mask] -- COMMAND [ARG...]'],
  description: `Looks for kw:// references in the environment, in the files and in the arguments, and starts the command with the values. A value is a reference, or encloses some as {{ kw://vault/item/field }}; an argument may also carry one bare, as --token=kw://vault/item/field. Nothing is written anywhere. Our own tokens are taken out of the command's environment. Its input, signals and exit status are passed through; where its output is no terminal, values in it are concealed. Values in arguments can be read by other processes of the same user; prefer variables.`,
  examples: [
    { line: 'keyward run --env-file .env -- npm start', says: 'A program that reads .env.' },
    { line: 'keyward run -- npx some-mcp-server', says: 'An MCP server whose configuration holds references.' },
  ],
  flags: ['env-file', 'no-mask', 'url'],
  async run(invocation) {
    const { rest, words, flags, env, cwd, stdout, stderr } = invocation;
    const [name, ...args] = rest;
    if (name === undefined || words.length > 0)
      throw usage('Nothing to run: the command stands behind --.', 'run', 'keyward run -- COMMAND');
    const { readEnvFile } = await import('../child/env-file.ts');
    const { findHolders } = await import('../child/surroundings.ts');
    const { fill } = await import('../child/references.ts');
    const { startInPlace } = await import('../child/start.ts');
    const files = await Promise.all((flags['env-file'] ?? []).map((file) => readEnvFile(file, cwd)));
    const holders = findHolders(env, files, args);
    const all = [...holders.variables, ...holders.arguments];
    const values = await resolveAll(all, invocation, name);
    const valueOf = (reference: string): string => values.get(reference)?.revealText() ?? '';
    const filled = Object.fromEntries(
      holders.variables.map(({ name: variable, text, found }) => [variable, fill(text, found, valueOf)]),
    );
    return startInPlace({
      command: name,
      args: holders.arguments.map(({ text, found }) => fill(text, found, valueOf)),
      env: filled,
      cwd,
      conceal: flags['no-mask'] === true ? null : Array.from(values.values()),
      stdout,
      stderr,
    });
  },
};

type Holders = readonly { readonly label: string; readonly found: readonly { readonly reference: string }[] }[];

async function resolveAll(holders: Holders, invocation: Parameters<Command['run']>[0], name: string) {
  const references = holders.flatMap(({ found }) => found.map(({ reference }) => reference));
  const { handOut } = await import('../child/hand-out.ts');
  if (references.length === 0) return new Map<string, never>();
  const { createClient } = await import('../client.ts');
  const whereIs = (reference: string): string =>
    holders.find(({ found }) => found.some((one) => one.reference === reference))?.label ?? 'A reference';
  const context = { command: basename(name), pid: String(process.pid) };
  return handOut(await createClient(invocation), references, { via: 'run', context, whereIs });
}
