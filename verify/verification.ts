/**
 * Asks the vendors about values: for each rule and host two made-up ones first, then each value once, however many places it
 * stands in. What cannot be told is `unknown`, with the reason; nothing here throws because of an answer.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Secret, Verification } from '../core/model/index.ts';
import type { Rule, Verify } from '../rules/index.ts';
import { createHostGate } from './host-gate.ts';
import type { HostGate } from './host-gate.ts';
import type { LineOptions, Reply } from './line.ts';
import { makeUp } from './made-up.ts';
import { fillCall } from './outgoing.ts';
import type { Filled, Parts } from './outgoing.ts';
import { benchmarkOf, judge } from './verdict.ts';
import type { Benchmark, Verdict } from './verdict.ts';

export interface Verifiable {
  /** Of the finding. */
  readonly id: string;
  /** The same for equal values. */
  readonly group: string;
  readonly rule: Rule;
  readonly value: Secret;
  /** Companions that the call needs, by name. */
  readonly parts: Parts;
}

export interface VerifyOptions extends LineOptions {
  readonly onProgress?: (progress: { readonly done: number; readonly total: number }) => void;
  readonly wait?: (milliseconds: number) => Promise<void>;
  /** Requests to one host, at most. */
  readonly most?: number;
  readonly now?: () => Date;
  /** The values belong to the host of their rule, though their vendor has others. */
  readonly isHome?: boolean;
}

export interface Verified {
  /** By finding; findings whose rule names no call are left out. */
  readonly byId: ReadonlyMap<string, Verification>;
  /** That were sent, to all hosts together. */
  readonly requests: number;
}

const AT_ONCE = 8;

export async function verifyValues(items: readonly Verifiable[], options: VerifyOptions): Promise<Verified> {
  const groups = new Map<string, Verifiable[]>();
  for (const item of items) {
    if (item.rule.verify === undefined) continue;
    const key = `${item.rule.id} ${item.group}`;
    const members = groups.get(key);
    if (members === undefined) groups.set(key, [item]);
    else members.push(item);
  }
  const byId = new Map<string, Verification>();
  const bureau = openBureau(options);
  const waiting = [...groups.values()];
  let done = 0;
  const work = async (): Promise<void> => {
    for (let members = waiting.shift(); members !== undefined; members = waiting.shift()) {
      const verdict = await bureau.ask(members);
      const verification = { ...verdict, checkedAt: (options.now?.() ?? new Date()).toISOString() };
      for (const { id } of members) byId.set(id, verification);
      options.onProgress?.({ done: ++done, total: groups.size });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return { byId, requests: bureau.requests() };
}

interface Bureau {
  /** About one value in all its places. */
  ask(members: readonly Verifiable[]): Promise<Verdict>;
  requests(): number;
}

function openBureau(options: VerifyOptions): Bureau {
  const gates = new Map<string, HostGate>();
  const benchmarks = new Map<string, Promise<Benchmark>>();
  const wait = options.wait ?? ((milliseconds) => sleep(milliseconds, undefined, options.signal && { signal: options.signal }));
  const unknown = (reason: string): Verdict => ({ state: 'unknown', reason });

  const askHost = (filled: Filled): Promise<Reply | { readonly why: string }> => {
    if ('why' in filled) return Promise.resolve(filled);
    const { host } = filled.outgoing.url;
    let gate = gates.get(host);
    if (gate === undefined) {
      gate = createHostGate({ ...options, wait });
      gates.set(host, gate);
    }
    return gate.ask(filled.outgoing);
  };

  async function takeBenchmark(verify: Verify, { rule, value, parts }: Verifiable): Promise<Benchmark> {
    const made = makeUp(rule, value);
    try {
      if (made.length < 2) return { why: 'no two values can be made up that look like it' };
      const replies: Reply[] = [];
      for (const each of made) {
        const reply = await askHost(fillCall(verify, each, parts, value));
        if ('why' in reply) return reply;
        replies.push(reply);
      }
      return benchmarkOf(verify, replies);
    } finally {
      for (const each of made) each.dispose();
    }
  }

  async function ask(members: readonly Verifiable[]): Promise<Verdict> {
    // The place where most of its companions are known.
    const item = members.toSorted((a, b) => b.parts.size - a.parts.size)[0];
    const verify = item?.rule.verify;
    if (item === undefined || verify === undefined) return unknown('its rule names no call');
    const filled = fillCall(verify, item.value, item.parts);
    if ('why' in filled) return unknown(filled.why);
    const key = `${item.rule.id} ${filled.outgoing.url.host}`;
    const benchmark = benchmarks.get(key) ?? takeBenchmark(verify, item);
    benchmarks.set(key, benchmark);
    const known = await benchmark;
    // Where nothing can be learnt the value is not sent at all.
    if ('why' in known) return unknown(known.why);
    const reply = await askHost(filled);
    return 'why' in reply
      ? unknown(reply.why)
      : judge(verify, reply, known, { isHome: options.isHome, companions: filled.companions });
  }

  return {
    ask: (members) => ask(members).catch(() => unknown('the call of its rule cannot be made')),
    requests: () => [...gates.values()].reduce((sum, { sent }) => sum + sent, 0),
  };
}
