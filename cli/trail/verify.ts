/** `audit verify`: the rows are fetched or read from a file and checked here, so the service need not be believed. */
import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { resolve } from 'node:path';
import { verifyExport, verifyTrail } from '../../audit/index.ts';
import type { Head, VerifyReport } from '../../audit/index.ts';
import { homeOf } from '../../core/config/index.ts';
import { KeywardError } from '../../core/errors/index.ts';
import { escapeControl } from '../../core/text/index.ts';
import { say } from '../administer/show.ts';
import { createClient } from '../client.ts';
import type { Invocation } from '../command.ts';
import { usage } from '../parse.ts';
import { fetchHead, fetchRows } from './fetch.ts';
import { readWitness, writeWitness } from './witness.ts';

interface Known {
  readonly publicKey: string | undefined;
  readonly heads: readonly Head[];
}

export async function verifyCommand(invocation: Invocation, file: string | undefined): Promise<number> {
  const { key, head } = invocation.flags;
  const known: Known = { publicKey: key, heads: head === undefined ? [] : [parseHead(head)] };
  return file === undefined ? verifyService(invocation, known) : verifyFile(invocation, file, known);
}

async function verifyService(invocation: Invocation, known: Known): Promise<number> {
  const client = await createClient(invocation);
  const home = homeOf(invocation.env);
  const witness = await readWitness(home, client.url);
  const { publicKey, ...head } = await fetchHead(client);
  const expected = known.publicKey ?? witness?.publicKey;
  if (expected !== undefined && expected !== publicKey) {
    throw broken(
      'The trail is signed by another key than before: it may have been written anew.',
      `Known: ${expected}, now: ${publicKey}.`,
    );
  }
  const heads = [head, ...known.heads, ...(witness === null ? [] : [witness.head])];
  const report = await verifyTrail(fetchRows(client, head), publicKey, { known: heads });
  if (report.fault !== null) throw brokenAt(report);
  await writeWitness(home, client.url, { publicKey, head: report.head });
  const seen =
    witness === null
      ? 'First look from this machine: key and head are remembered.'
      : `Agrees with row ${witness.head.seq}, seen before.`;
  return finish(invocation, report, publicKey, seen);
}

async function verifyFile(invocation: Invocation, file: string, { publicKey, heads }: Known): Promise<number> {
  const handle = await openExport(invocation.cwd, file);
  const report = await verifyExport(handle.createReadStream(), {
    heads,
    ...(publicKey === undefined ? {} : { publicKey }),
  });
  if (report.fault !== null) throw brokenAt(report);
  const seen =
    publicKey === undefined
      ? 'The key stands in the file itself: compare it with one that you know, by --key.'
      : 'The key is the one that you named.';
  return finish(invocation, report, report.publicKey, seen);
}

/** A file that is not there is a mistake of the caller, not a fault of the trail. */
async function openExport(cwd: string, file: string): Promise<FileHandle> {
  const unreadable = (cause?: unknown): KeywardError =>
    new KeywardError('source.unreadable', `${escapeControl(file)} cannot be read.`, {
      hint: 'Name a file that `keyward audit export --output FILE` wrote.',
      cause,
    });
  const handle = await open(resolve(cwd, file)).catch((cause: unknown) => {
    throw unreadable(cause);
  });
  if (!(await handle.stat()).isDirectory()) return handle;
  await handle.close();
  throw unreadable();
}

function finish(invocation: Invocation, { rows, head }: VerifyReport, publicKey: string, seen: string): number {
  say(invocation, { rows, head, publicKey, sound: true }, [
    `The trail is sound: ${rows} rows, each chained and signed.`,
    `Head: ${head.seq}:${head.hash}`,
    `Key:  ${publicKey}`,
    seen,
  ]);
  return 0;
}

function parseHead(text: string): Head {
  const match = /^(\d{1,15}):([0-9a-f]{64})$/.exec(text);
  if (match === null) throw usage('--head is SEQ:HASH, as audit verify prints it.', 'audit');
  return { seq: Number(match[1]), hash: match[2] ?? '' };
}

function brokenAt({ rows, fault }: VerifyReport): KeywardError {
  return broken(
    `The trail is broken at row ${fault?.seq ?? 0} (${fault?.problem ?? 'unknown'}): ${fault?.detail ?? ''}.`,
    `The ${rows} rows before it verify. Keep the database as it is, and compare with exports and with what sinks received.`,
  );
}

function broken(message: string, hint: string): KeywardError {
  return new KeywardError('audit.broken', message, { hint });
}
