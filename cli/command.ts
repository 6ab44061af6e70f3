/** What a command is. A file of `commands/` exports one as `command`; its heavy imports stand inside `run`. */
import type { FlagName, FlagValues } from './flags.ts';

/** What a process stands in. Streams may be made when they are first asked for. */
export interface Surroundings {
  /** Words behind the program's name. */
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
}

export interface Invocation extends Omit<Surroundings, 'args'> {
  /** Words that are not flags, the command's own name left out. */
  readonly words: readonly string[];
  /** Everything behind `--`. */
  readonly rest: readonly string[];
  readonly flags: FlagValues;
}

/** An invocation within the same surroundings. No spread: that would make every stream. */
export function invocationIn(
  around: Omit<Surroundings, 'args'>,
  { words, rest, flags }: Pick<Invocation, 'words' | 'rest' | 'flags'>,
): Invocation {
  return {
    words,
    rest,
    flags,
    env: around.env,
    cwd: around.cwd,
    get stdin() {
      return around.stdin;
    },
    get stdout() {
      return around.stdout;
    },
    get stderr() {
      return around.stderr;
    },
  };
}

export interface Command {
  /** Where help lists it. */
  readonly group: 'find' | 'fix' | 'run' | 'service' | 'administer';
  /** One line for the list of commands. */
  readonly summary: string;
  /** Forms of the command line behind `keyward`, as `scan [PATH...]`. */
  readonly usage: readonly string[];
  /** Paragraphs for `keyward help NAME`; plain text. */
  readonly description?: string;
  readonly examples?: readonly { readonly line: string; readonly says: string }[];
  readonly flags: readonly FlagName[];
  /** Hidden commands are run by Keyward itself. */
  readonly hidden?: boolean;
  /** Returns the exit status; throws KeywardError for everything that a person can mend. */
  run(invocation: Invocation): Promise<number>;
}
