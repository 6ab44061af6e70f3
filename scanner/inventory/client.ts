/** What is known of a program that starts MCP servers: where its configuration is, and where secrets stand in it. Data only. */

export type System = 'linux' | 'macos' | 'windows';

export interface McpClient {
  /** Permanent. */
  readonly id: string;
  readonly name: string;
  /**
   * Where the files are, by system; `all` holds everywhere. `~` is the home folder, `<proj>` a project's root, `%APPDATA%` and
   * the like as on Windows, `*` any name, `{a,b}` either.
   */
  readonly paths: { readonly [S in System | 'all']?: readonly string[] };
  /** Variables that move the file; `path` follows the variable's value. Only honoured for the account that scans. */
  readonly overrides?: readonly { readonly variable: string; readonly path: string }[];
  readonly format: 'json' | 'jsonc' | 'yaml' | 'toml';
  /** Key paths of the server map: `a.b` nested or one dotted key, `x[]` a list, `*` any key, `$root` the file itself. */
  readonly servers: readonly string[];
  /** Fields of one server that may hold a secret. */
  readonly entryFields: readonly string[];
  /** Key paths outside the servers that may hold one. */
  readonly otherSecrets: readonly string[];
  /** How the client itself expands references; null when it takes every text as it is. */
  readonly reference: ReferenceSyntax | null;
  /** `native`: the client expands references of its own. `wrapper`: `keyward run` stands in front of the server. */
  readonly rewrite: 'native' | 'wrapper' | 'report';
  /** Where this knowledge comes from: files are only written on the vendor's own word. */
  readonly evidence: 'vendor' | 'third-party' | 'unverified';
  /** Pages of the vendor that say so. */
  readonly docs: readonly string[];
}

export interface ReferenceSyntax {
  /** Permanent name of the dialect; several clients may share one. */
  readonly dialect: string;
  /** A value from the environment, with `NAME` for the variable; null where only dedicated fields name variables. */
  readonly environment: string | null;
  /** Fields in which it is expanded. */
  readonly fields: readonly string[];
  /** For a field that holds the value, the field that holds the name of a variable instead. */
  readonly byName?: Readonly<Record<string, string>>;
}
