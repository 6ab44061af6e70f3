/**
 * How git is allowed to run. A repository's own configuration can name programs (fsmonitor, hooks, filters, helpers,
 * transports) and files to read; everything below takes that power away. No git process of Keyward starts without it.
 */
import { devNull } from 'node:os';
import { delimiter, isAbsolute } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Settings that beat the repository's own. Programs first; then files that git would open on the repository's word; then
 * what could hide content: a commit graph and an untracked cache are believed without a check, and where case is ignored an
 * untracked `F` passes for the tracked `f`.
 */
const allSettings = (): string[] => [
  'core.fsmonitor=false',
  `core.hooksPath=${devNull}`,
  'core.pager=cat',
  'core.editor=false',
  'core.askPass=',
  'core.sshCommand=false',
  'core.alternateRefsCommand=false',
  'credential.helper=',
  'gpg.program=false',
  'log.showSignature=false',
  'diff.external=',
  'protocol.allow=never',
  'submodule.recurse=false',
  'fetch.recurseSubmodules=false',
  'gc.auto=0',
  'maintenance.auto=false',
  `core.excludesFile=${devNull}`,
  `core.attributesFile=${devNull}`,
  'core.commitGraph=false',
  'core.untrackedCache=false',
  'core.ignoreCase=false',
  'core.quotePath=false',
  'log.showRoot=true',
  'log.mailmap=false',
  'color.ui=false',
  'advice.detachedHead=false',
];

/** Variables of the user that git may see: where programs are, where scratch files go, who called sudo. */
const KEPT = ['TMPDIR', 'TEMP', 'TMP', 'SystemRoot', 'SYSTEMROOT', 'SUDO_UID', 'COMSPEC'];

/** Only for commands that the user sent to the network. */
const KEPT_FOR_NETWORK = [
  'HOME',
  'USERPROFILE',
  'SSH_AUTH_SOCK',
  'http_proxy',
  'https_proxy',
  'HTTPS_PROXY',
  'all_proxy',
  'ALL_PROXY',
  'no_proxy',
  'NO_PROXY',
  'SSL_CERT_FILE',
  'SSL_CERT_DIR',
  'GIT_SSL_CAINFO',
  'GIT_SSL_CAPATH',
];

/** Words that stand in front of every subcommand. `safeDirectory` is a path that the user named. */
export function hardenedArguments(safeDirectory: string | null, network: boolean): string[] {
  const settings = allSettings().filter((setting) => !network || !/^(protocol\.allow|core\.sshCommand)=/.test(setting));
  const safe = safeDirectory === null ? [] : [`safe.directory=${safeDirectory}`];
  return ['--no-pager', ...[...settings, ...safe].flatMap((setting) => ['-c', setting])];
}

export interface EnvironmentOptions {
  /** Protocols as `https:ssh`; absent: none. */
  readonly allowProtocol?: string | undefined;
  /** Pinned, so that the repository's `core.worktree` cannot point elsewhere. */
  readonly workTree?: string | undefined;
  readonly extra?: Readonly<Record<string, string>> | undefined;
}

/** A fresh environment: nothing named GIT_* is inherited, so a caller's GIT_DIR cannot redirect a scan. */
export function hardenedEnvironment(from: Environment, options: EnvironmentOptions = {}): Record<string, string> {
  const env: Record<string, string> = {
    PATH: searchPath(from).join(delimiter),
    HOME: devNull,
    LC_ALL: 'C',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_SYSTEM: devNull,
    GIT_CONFIG_GLOBAL: devNull,
    GIT_ATTR_NOSYSTEM: '1',
    GIT_ALLOW_PROTOCOL: options.allowProtocol ?? 'none',
    GIT_NO_LAZY_FETCH: '1',
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_GRAFT_FILE: devNull,
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
    GIT_PROXY_COMMAND: '',
    GIT_ASKPASS: 'false',
    SSH_ASKPASS: 'false',
    GIT_EDITOR: 'false',
    GIT_PAGER: 'cat',
    GIT_ADVICE: '0',
  };
  const kept = options.allowProtocol === undefined ? KEPT : [...KEPT, ...KEPT_FOR_NETWORK];
  for (const name of kept) {
    const value = from[name];
    if (value !== undefined) env[name] = value;
  }
  if (options.workTree !== undefined) env['GIT_WORK_TREE'] = options.workTree;
  return { ...env, ...options.extra };
}

/** Absolute entries only: a relative one would be looked up inside the scanned repository. */
export function searchPath(from: Environment): string[] {
  return (from['PATH'] ?? from['Path'] ?? '').split(delimiter).filter((entry) => isAbsolute(entry));
}
