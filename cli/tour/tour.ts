/** What the chapters share: the voice, the commands, the running service, and the values that must be nowhere. */
import type { Narrator } from './narrator.ts';
import type { Shell } from './shell.ts';

export interface Tour {
  readonly narrator: Narrator;
  /** Commands in the folder that is walked through, against the throw-away service. */
  readonly shell: Shell;
  /** The folder that is scanned: the tour's own workspace or the reader's. */
  readonly folder: string;
  /** A temporary folder beside it, for reports. */
  readonly outside: string;
  readonly service: { readonly url: string; readonly databaseUrl: string };
  /** Generated values of the tour's own workspace; empty on the reader's folder. */
  readonly values: readonly string[];
}

/** Stops the tour with what a command said: its output carries no value, so it may be shown. */
export class TourFailure extends Error {
  override readonly name = 'TourFailure';
}

/** Runs a command whose success the tour depends on, shows it, and returns its standard output. */
export async function show(
  { shell, narrator }: Pick<Tour, 'shell' | 'narrator'>,
  args: readonly string[],
  options: {
    readonly expect?: readonly number[];
    readonly input?: string;
    readonly env?: Readonly<Record<string, string>>;
    /** Shown in place of the arguments. */
    readonly line?: string;
    readonly hide?: boolean;
  } = {},
): Promise<string> {
  const { expect = [0], input, env, line = `keyward ${args.join(' ')}`, hide = false } = options;
  if (!hide) narrator.command(line);
  const result = await shell.run(args, { ...(input === undefined ? {} : { input }), ...(env === undefined ? {} : { env }) });
  const output = [result.stdout, result.stderr].filter((text) => text.trim() !== '').join('\n');
  if (!expect.includes(result.status ?? -1)) throw new TourFailure(`${line}\n${output}`);
  if (!hide && output === '') narrator.pause();
  else if (!hide) narrator.output(output);
  return result.stdout;
}
