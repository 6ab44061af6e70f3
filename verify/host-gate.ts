/**
 * How hard one host is asked: few at a time, with a pause between, no more when it says so or cannot be reached. Nobody's vendor
 * should notice a scan.
 */
import { FAILURES, send } from './line.ts';
import type { Failure, LineOptions, Reply } from './line.ts';
import type { Outgoing } from './outgoing.ts';

export interface GateOptions extends LineOptions {
  /** Waits; rejects when the signal says stop. */
  readonly wait: (milliseconds: number) => Promise<void>;
  /** Requests of one host in one run, at most. */
  readonly most?: number;
}

export interface HostGate {
  /** Words behind "unknown:" where there is no reply. */
  ask(outgoing: Outgoing): Promise<Reply | { readonly why: string }>;
  /** Requests that were sent. */
  readonly sent: number;
}

const AT_ONCE = 2;
const PAUSE_MS = 100;
const MOST = 500;
/** Whoever asks for more patience than that is left alone for this run. */
const LONGEST_WAIT_MS = 30_000;

export function createHostGate(options: GateOptions): HostGate {
  const most = options.most ?? MOST;
  const waiting: (() => void)[] = [];
  let free = AT_ONCE;
  let sent = 0;
  let waits = 0;
  /** Why nothing is asked any more. */
  let closed: string | undefined;

  async function askOnce(outgoing: Outgoing): Promise<Reply | { readonly why: string }> {
    if (closed === undefined && sent >= most) closed = `its host was asked ${most} times in this run`;
    if (closed !== undefined) return { why: closed };
    if (sent > 0) await options.wait(PAUSE_MS);
    sent++;
    const answer = await send(outgoing, options);
    if (!('failure' in answer)) return answer;
    const why = FAILURES[answer.failure];
    // What holds for the host holds for the next request; a broken connection may be chance.
    if (isOfHost(answer.failure)) closed = why;
    return { why };
  }

  async function ask(outgoing: Outgoing): Promise<Reply | { readonly why: string }> {
    const answer = await askOnce(outgoing);
    if ('why' in answer || !isAskingForPatience(answer)) return answer;
    const pause = answer.retryAfterMs ?? 1000;
    if (waits < 1 && pause <= LONGEST_WAIT_MS) {
      waits++;
      await options.wait(pause);
      const second = await askOnce(outgoing);
      if ('why' in second || !isAskingForPatience(second)) return second;
    }
    closed = 'its host limits requests';
    return { why: closed };
  }

  return {
    get sent() {
      return sent;
    },
    async ask(outgoing) {
      if (free === 0) await new Promise<void>((go) => waiting.push(go));
      else free--;
      try {
        return await ask(outgoing);
      } catch {
        return { why: FAILURES.stopped };
      } finally {
        const next = waiting.shift();
        if (next === undefined) free++;
        else next();
      }
    },
  };
}

/** https://www.rfc-editor.org/rfc/rfc6585#section-4, and https://www.rfc-editor.org/rfc/rfc9110#section-15.6.4 with `Retry-After`. */
function isAskingForPatience({ status, retryAfterMs }: Reply): boolean {
  return status === 429 || (status === 503 && retryAfterMs !== null);
}

function isOfHost(failure: Failure): boolean {
  return failure !== 'lost';
}
