/** The one flag table: parsing, help, the reference page and completions are made of it. */

export interface FlagEntry {
  readonly type: 'boolean' | 'string';
  readonly short?: string;
  /** Name of the value in help, as `FILE`. */
  readonly value?: string;
  readonly choices?: readonly string[];
  readonly multiple?: boolean;
  readonly default?: string;
  /** Environment variable that stands in when the flag is absent. */
  readonly env?: string;
  readonly about: string;
}

const flags = {
  // every command takes help, quiet and color; the others are named by the commands that honour them
  version: { type: 'boolean', short: 'V', about: 'Print the version.' },
  help: { type: 'boolean', short: 'h', about: 'Show help for the command.' },
  quiet: { type: 'boolean', short: 'q', about: 'Print results only.' },
  color: { type: 'string', value: 'WHEN', choices: ['auto', 'always', 'never'], default: 'auto', about: 'Colour the output.' },
  config: { type: 'string', value: 'FILE', about: 'Read this configuration file instead of looking for one.' },
  format: {
    type: 'string',
    short: 'f',
    value: 'FORMAT',
    about: 'Shape of the output: human (the default), json, or another that the command names.',
  },
  output: { type: 'string', short: 'o', value: 'FILE', about: 'Write the output to FILE.' },
  // what to scan
  git: { type: 'boolean', about: 'Scan the history of the repository.' },
  staged: { type: 'boolean', about: 'Scan exactly what is staged for commit.' },
  host: { type: 'boolean', about: 'Scan this machine: MCP configurations and the .env files around them.' },
  range: { type: 'string', value: 'A..B', about: 'With --git: only commits of the range.' },
  since: { type: 'string', value: 'DATE', about: 'With --git: only commits since DATE.' },
  'all-refs': { type: 'boolean', about: 'With --git: every ref, not only heads, tags and remote heads.' },
  unreachable: { type: 'boolean', about: 'With --git: also objects that no ref reaches.' },
  path: { type: 'string', value: 'NAME', about: 'With -: the name to report for standard input.' },
  'no-ignore': { type: 'boolean', about: 'Also read files that git ignores.' },
  exclude: { type: 'string', value: 'GLOB', multiple: true, about: 'Leave out paths that match; may be repeated.' },
  'max-file-size': { type: 'string', value: 'SIZE', about: 'Skip larger files (as 10MB) without calling the scan incomplete.' },
  'max-archive-depth': { type: 'string', value: 'N', about: 'Archives in archives that are opened (default 8); 0 opens none.' },
  'max-archive-entries': { type: 'string', value: 'N', about: 'Entries read of one archive (default 100000).' },
  'max-archive-size': { type: 'string', value: 'SIZE', about: 'Uncompressed bytes read of one archive (default 4GiB).' },
  'max-archive-ratio': { type: 'string', value: 'N', about: 'Uncompressed bytes for each byte of an archive (default 200).' },
  'max-archive-seconds': { type: 'string', value: 'N', about: 'Time that one archive may take (default 120).' },
  // what to report
  'min-confidence': {
    type: 'string',
    value: 'LEVEL',
    choices: ['low', 'medium', 'high', 'certain'],
    env: 'KEYWARD_MIN_CONFIDENCE',
    about: 'Report and fail from this level on; where nothing is said, medium, and high before a commit.',
  },
  'baseline-path': {
    type: 'string',
    value: 'FILE',
    multiple: true,
    about: 'Leave out what this report of gitleaks or betterleaks, or baseline of detect-secrets, names; may be repeated.',
  },
  explain: { type: 'boolean', about: 'Say of each finding what counted for it and against it.' },
  'show-secrets': { type: 'boolean', about: 'Print the values; only at a terminal.' },
  rule: { type: 'string', value: 'RULE', about: 'With -: the rule that the value belongs to.' },
  verify: { type: 'boolean', about: 'Ask each vendor whether what was found is alive.' },
  'allow-partial': { type: 'boolean', about: 'Do not fail because something was skipped.' },
  stats: { type: 'boolean', about: 'Print what was read and how long it took.' },
  'no-cache': { type: 'boolean', about: 'With --git: look at everything again and remember nothing.' },
  threads: { type: 'string', value: 'N', about: 'Worker threads; 0 for none.' },
  push: { type: 'boolean', about: 'Send the findings to the service, values sealed.' },
  project: { type: 'string', value: 'NAME', about: 'Project that the findings belong to (default: the repository’s name).' },
  // changing files
  'dry-run': { type: 'boolean', short: 'n', about: 'Show what would change and change nothing.' },
  yes: { type: 'boolean', short: 'y', about: 'Do not ask.' },
  list: { type: 'boolean', about: 'List what can be undone.' },
  // the service
  url: { type: 'string', value: 'URL', env: 'KEYWARD_URL', about: 'Address of the service.' },
  port: { type: 'string', value: 'PORT', about: 'Port to listen on (default 7710).' },
  cron: { type: 'string', value: 'PATTERN', about: 'When to scan, as "0 3 * * *".' },
  timezone: { type: 'string', value: 'ZONE', default: 'UTC', about: 'Time zone of --cron.' },
  provider: {
    type: 'string',
    value: 'NAME',
    choices: ['github', 'gitlab', 'plain'],
    about: 'Whose webhooks the repository sends.',
  },
  // agents and values
  agent: { type: 'string', value: 'NAME', about: 'The agent.' },
  class: { type: 'string', value: 'NAME', about: 'Class of the agent.' },
  owner: { type: 'string', value: 'WHO', about: 'The person who answers for it.' },
  expires: { type: 'string', value: 'TIME', about: 'When it ends: a duration (24h, 30d) or a date.' },
  ttl: { type: 'string', value: 'TIME', about: 'How long the token lives (default 15m).' },
  'env-file': { type: 'string', value: 'FILE', multiple: true, about: 'Read references from this file; may be repeated.' },
  learning: { type: 'string', value: 'DAYS', about: 'Days before first-seen alerts of a class begin (default 14).' },
  vault: { type: 'string', value: 'NAME', about: 'The vault.' },
  sensitivity: {
    type: 'string',
    value: 'LEVEL',
    choices: ['normal', 'sensitive', 'crown'],
    about: 'How bad a misuse of the item is.',
  },
  honeytoken: { type: 'boolean', about: 'The item is bait: any use of it is an alert.' },
  secret: { type: 'string', value: 'FILE', about: 'File that holds the signing secret.' },
  'allow-private': { type: 'boolean', about: 'Addresses of private networks and of this machine may be called.' },
  input: { type: 'string', short: 'i', value: 'FILE', about: 'Read the template from FILE instead of standard input.' },
  'no-mask': { type: 'boolean', about: 'Do not conceal values in what the command prints.' },
  key: { type: 'string', value: 'KEY', about: 'Public key of the trail that you wrote down before.' },
  head: { type: 'string', value: 'SEQ:HASH', about: 'Head of the trail that you wrote down before.' },
} as const satisfies Record<string, FlagEntry>;

export type FlagName = keyof typeof flags;
export const FLAGS: Readonly<Record<FlagName, FlagEntry>> = flags;

/** Parsed values; a repeated flag is a list. */
export type FlagValues = {
  readonly [Name in FlagName]?: (typeof flags)[Name] extends { type: 'boolean' }
    ? boolean
    : (typeof flags)[Name] extends { multiple: true }
      ? readonly string[]
      : string;
};
