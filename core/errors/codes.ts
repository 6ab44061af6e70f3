/**
 * Every error code Keyward can show, with its exit status for the command line and its HTTP status for the service.
 * Codes are permanent. `docs/errors.md` is generated from this table.
 */

interface CodeEntry {
  /** Exit status of the command line: 1 findings, 2 anything that broke or stayed incomplete. */
  readonly exit: 1 | 2;
  readonly http: number;
  /** What it means, for the reference page. */
  readonly meaning: string;
}

const table = {
  // Command line and configuration
  'usage.invalid': {
    exit: 2,
    http: 400,
    meaning: 'The words of the command do not fit: an unknown command or flag, or a missing value.',
  },
  'config.invalid': { exit: 2, http: 400, meaning: 'A configuration file has an unknown key, a wrong type or broken syntax.' },
  'output.unwritable': { exit: 2, http: 500, meaning: 'The report or another output file cannot be written.' },
  internal: { exit: 2, http: 500, meaning: 'A fault of Keyward itself. Please report it.' },

  // Scanning
  'source.not-found': { exit: 2, http: 404, meaning: 'The path to scan does not exist.' },
  'source.unreadable': { exit: 2, http: 400, meaning: 'The path to scan cannot be read.' },
  'scan.incomplete': { exit: 2, http: 500, meaning: 'Something was skipped, so the scan is not a clean one.' },
  'ignore.invalid': { exit: 2, http: 400, meaning: 'A line of an ignore file does not parse, or a baseline is none.' },
  'hook.foreign': { exit: 2, http: 409, meaning: 'The pre-commit hook belongs to somebody else and was left as it is.' },
  'git.missing': { exit: 2, http: 500, meaning: 'The git command is not installed or too old.' },
  'git.not-a-repository': { exit: 2, http: 400, meaning: 'The path is not inside a git repository.' },
  'git.failed': { exit: 2, http: 500, meaning: 'git answered with an error.' },
  'git.range-invalid': { exit: 2, http: 400, meaning: 'A revision or range does not exist in the repository.' },
  'git.corrupt': { exit: 2, http: 500, meaning: 'The repository holds an object that cannot be read.' },

  // Vendors
  'finding.not-found': { exit: 2, http: 404, meaning: 'The scan found nothing with that id.' },
  'revoke.refused': { exit: 2, http: 502, meaning: 'The vendor did not revoke the credential; it may be alive.' },

  // References, vault, rewriting
  'reference.malformed': { exit: 2, http: 400, meaning: 'A text is not a kw:// reference.' },
  'reference.not-found': { exit: 2, http: 404, meaning: 'No vault, item or field has that name, or the caller may not know.' },
  'vault.key-missing': { exit: 2, http: 500, meaning: 'The vault key file is missing, unreadable or open to others.' },
  'vault.key-wrong': { exit: 2, http: 500, meaning: 'The vault key does not open this vault.' },
  'vault.corrupt': {
    exit: 2,
    http: 500,
    meaning: 'A stored value does not open although the key fits: its row was altered or moved.',
  },
  'vault.conflict': { exit: 2, http: 409, meaning: 'An item of that name exists with another value.' },
  'splice.unsupported': {
    exit: 2,
    http: 400,
    meaning: 'The value cannot be replaced safely in this file; a patch is proposed instead.',
  },
  'splice.changed': { exit: 2, http: 409, meaning: 'The file changed between the scan and the rewrite.' },
  'splice.verify-failed': {
    exit: 2,
    http: 500,
    meaning: 'After the rewrite something else than the announced value would differ; nothing was written.',
  },
  'splice.unwritable': { exit: 2, http: 500, meaning: 'The file or its folder cannot be written, so the value stays.' },
  'undo.not-found': { exit: 2, http: 404, meaning: 'There is no rewrite to undo.' },
  'undo.changed': { exit: 2, http: 409, meaning: 'The file changed since the rewrite; undoing would lose that change.' },
  'undo.unreadable': { exit: 2, http: 500, meaning: 'An undo record does not open: its key is missing or another one.' },

  // Service
  'service.unreachable': { exit: 2, http: 503, meaning: 'The Keyward service does not answer.' },
  'service.port-in-use': { exit: 2, http: 500, meaning: 'Another process listens on the port.' },
  'service.already-running': { exit: 2, http: 409, meaning: 'A service with this data folder runs already.' },
  'service.unavailable': { exit: 2, http: 503, meaning: 'A part of the service (database, queue) does not answer; try again.' },
  'store.unreachable': { exit: 2, http: 503, meaning: 'Postgres does not answer.' },
  'store.embedded-unavailable': { exit: 2, http: 500, meaning: 'The embedded Postgres cannot start here; set DATABASE_URL.' },
  'queue.unreachable': { exit: 2, http: 503, meaning: 'Redis does not answer.' },
  'queue.unsafe-redis': { exit: 2, http: 500, meaning: 'Redis may evict jobs: its maxmemory-policy is not noeviction.' },
  'push.not-enrolled': { exit: 2, http: 400, meaning: 'No service address, push token or recipient is configured.' },
  'push.refused': { exit: 2, http: 400, meaning: 'The service refused a chunk for good.' },
  'chunk.replayed': { exit: 2, http: 409, meaning: 'A chunk with this id was taken before.' },
  'chunk.invalid': { exit: 2, http: 400, meaning: 'A chunk does not open or does not agree with its findings.' },
  'request.invalid': { exit: 2, http: 400, meaning: 'The request body or query does not fit the schema.' },
  'request.too-large': { exit: 2, http: 413, meaning: 'The request body is over the limit.' },
  'request.forbidden-origin': { exit: 2, http: 403, meaning: 'The Host or Origin header is not one of the service.' },
  'route.not-found': { exit: 2, http: 404, meaning: 'There is no such address.' },
  'resource.not-found': { exit: 2, http: 404, meaning: 'There is no such thing.' },
  'resource.exists': { exit: 2, http: 409, meaning: 'A thing of that name exists.' },
  'webhook.bad-signature': { exit: 2, http: 401, meaning: 'The signature of an inbound webhook is missing or wrong.' },
  'webhook.unknown-repository': { exit: 2, http: 404, meaning: 'The repository of an inbound webhook is not registered.' },

  // Access
  'token.missing': { exit: 2, http: 401, meaning: 'No token was given.' },
  'token.invalid': { exit: 2, http: 401, meaning: 'The token is malformed or unknown.' },
  'token.expired': { exit: 2, http: 401, meaning: 'The token has expired.' },
  'token.revoked': { exit: 2, http: 401, meaning: 'The token was revoked.' },
  'access.scope-missing': { exit: 2, http: 403, meaning: 'The token does not carry the scope for this call.' },
  'access.denied': { exit: 2, http: 403, meaning: 'Policy refuses.' },
  'access.agent-suspended': { exit: 2, http: 403, meaning: 'The agent is suspended or expired.' },
  'run.command-not-found': { exit: 2, http: 400, meaning: 'The command to run does not exist.' },

  // Audit
  'audit.unavailable': { exit: 2, http: 503, meaning: 'The trail cannot be written, so nothing was handed out.' },
  'audit.broken': { exit: 1, http: 500, meaning: 'The trail does not verify: the first bad row is named.' },
} as const satisfies Record<string, CodeEntry>;

export type ErrorCode = keyof typeof table;

export const ERROR_CODES: Readonly<Record<ErrorCode, CodeEntry>> = table;
