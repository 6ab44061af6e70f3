/**
 * Ends a credential by the call that its vendor documents, and looks whether it is dead. Whoever calls this has asked a person;
 * the call is made once and never again by itself.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Secret, Verification } from '../core/model/index.ts';
import type { Rule } from '../rules/index.ts';
import { FAILURES, send } from './line.ts';
import { fillCall } from './outgoing.ts';
import type { Parts } from './outgoing.ts';
import { GOOD, meets } from './verdict.ts';
import { verifyValues } from './verification.ts';
import type { VerifyOptions } from './verification.ts';

export interface Revocable {
  readonly rule: Rule;
  readonly value: Secret;
  readonly parts: Parts;
}

/** The host that would be called; or why nothing can be called. Sends nothing. */
export function planRevocation({ rule, value, parts }: Revocable): { readonly host: string } | { readonly why: string } {
  if (rule.revoke === undefined) return { why: 'its vendor documents no call that revokes it' };
  const filled = fillCall(rule.revoke, value, parts);
  return 'why' in filled ? filled : { host: filled.outgoing.url.host };
}

export interface Revoked {
  /** The vendor's answer says that it is done. */
  readonly done: boolean;
  /** Why not, in words. */
  readonly why?: string;
  /** What the vendor says of it afterwards; absent where its rule names no call that looks. */
  readonly afterwards?: Verification;
}

/** A vendor may need a moment after it said yes. */
const LOOKS = 3;
const PAUSE_MS = 2_000;

export async function revokeValue(item: Revocable, options: VerifyOptions): Promise<Revoked> {
  const { rule, value, parts } = item;
  const filled = rule.revoke === undefined ? { why: 'no call' } : fillCall(rule.revoke, value, parts);
  if ('why' in filled) return { done: false, why: filled.why };
  // Where a vendor has several hosts, one that never knew it may say that it is done.
  const isHome = rule.verify?.otherHosts !== true || (await look(item, options))?.state === 'live';
  const answer = await send(filled.outgoing, options);
  const failure = 'failure' in answer ? answer.failure : null;
  const done = !('failure' in answer) && meets(answer, rule.revoke?.done ?? GOOD);
  const why = 'failure' in answer ? FAILURES[answer.failure] : `answered ${answer.status}`;
  // Where nobody answered it may have been done; where nobody was reached, nothing was.
  const wasHeard = failure === null || failure === 'lost' || failure === 'timeout';
  const afterwards = wasHeard ? await lookAgain(item, { ...options, isHome }, done) : undefined;
  return { done, ...(done ? {} : { why }), ...(afterwards === undefined ? {} : { afterwards }) };
}

async function lookAgain(item: Revocable, options: VerifyOptions, done: boolean): Promise<Verification | undefined> {
  const wait = options.wait ?? sleep;
  for (let looks = 1; ; looks++) {
    const verification = await look(item, options);
    if (!done || verification?.state !== 'live' || looks === LOOKS) return verification;
    await wait(PAUSE_MS);
  }
}

async function look({ rule, value, parts }: Revocable, options: VerifyOptions): Promise<Verification | undefined> {
  const { byId } = await verifyValues([{ id: 'it', group: 'it', rule, value, parts }], options);
  return byId.get('it');
}
