/**
 * Where Keyward keeps its own files. `KEYWARD_HOME` names the folder; else the XDG data folder, and for root a system
 * folder, since the database's own user must be able to traverse it.
 */
import { homedir } from 'node:os';
import { join } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

export interface Home {
  readonly root: string;
  /** The administration token, 0600, written at the first start of the service. */
  readonly adminToken: string;
  /** How this machine pushes: service address, project, recipient, push token; 0600. */
  readonly enrolment: string;
  readonly keys: {
    /** 32 random bytes, base64: wraps the data keys of the built-in vault. */
    readonly vault: string;
    /** Instead of `vault`: salt and check of the passphrase that the key is stretched from. */
    readonly passphrase: string;
    /** 32 random bytes, base64: settings boxes (webhook secrets, sink addresses). */
    readonly settings: string;
    /** Ed25519 private key, PEM: signs heads of the trail. */
    readonly audit: string;
    /** age identity of the ingest worker; the API process never reads it. */
    readonly seal: string;
    /** `age1…` recipient of that identity: public, all the API knows of it. */
    readonly recipient: string;
    /** 32 random bytes, base64: identities of values (`Finding.secret` in the service); worker only. */
    readonly value: string;
  };
  readonly postgres: string;
  /** Pushed chunks that the service has not confirmed yet. */
  readonly outbox: string;
  /** Undo records of `fix`, sealed to `undoKey`. */
  readonly undo: string;
  readonly undoKey: string;
  /** What may be deleted at any time: histories that were looked at. */
  readonly cache: string;
  /** Clones made by the worker. */
  readonly clones: string;
  /** Process ids, ports and logs of a running service. */
  readonly run: string;
}

export function homeOf(env: Environment = process.env): Home {
  const root = env['KEYWARD_HOME'] ?? defaultRoot(env);
  const keys = join(root, 'keys');
  return {
    root,
    adminToken: join(root, 'admin-token'),
    enrolment: join(root, 'enrolment.json'),
    keys: {
      vault: join(keys, 'vault.key'),
      passphrase: join(keys, 'vault.key.passphrase'),
      settings: join(keys, 'settings.key'),
      audit: join(keys, 'audit.pem'),
      seal: join(keys, 'seal.identity'),
      recipient: join(keys, 'seal.recipient'),
      value: join(keys, 'value.key'),
    },
    postgres: join(root, 'postgres'),
    outbox: join(root, 'outbox'),
    undo: join(root, 'undo'),
    undoKey: join(keys, 'undo.identity'),
    cache: cacheFolderOf(env),
    clones: join(root, 'clones'),
    run: join(root, 'run'),
  };
}

function defaultRoot(env: Environment): string {
  if (process.getuid?.() === 0) return '/var/lib/keyward';
  return join(env['XDG_DATA_HOME'] ?? join(personFolder(env), '.local', 'share'), 'keyward');
}

/** What Node answers too, by a module that takes as long to load as a file takes to be scanned. */
function personFolder({ HOME = '' }: Environment): string {
  return HOME === '' || process.platform === 'win32' ? homedir() : HOME;
}

/** The same as in `homeOf`, for what needs nothing else of it at every start. */
export function cacheFolderOf(env: Environment = process.env): string {
  const root = env['KEYWARD_HOME'];
  return root === undefined ? join(env['XDG_CACHE_HOME'] ?? join(personFolder(env), '.cache'), 'keyward') : join(root, 'cache');
}

/** The service's address: `KEYWARD_URL`, else the loopback default. */
export const DEFAULT_URL = 'http://127.0.0.1:7710';
