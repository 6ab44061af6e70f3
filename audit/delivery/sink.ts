/** What a sink is: a kind of receiver that alerts are sent to. One file of `sinks/` a kind; it builds bytes and does no input or output. */
import type { Alert, AuditRow } from '../../core/model/index.ts';

export interface SinkSettings {
  /** A credential: whoever knows it can post. */
  readonly url: string;
  /** Signing secret, where the kind has one. */
  readonly secret?: string;
  /** The administrator allowed addresses of private networks, and plain http to them. */
  readonly allowPrivate: boolean;
}

export interface AlertMessage {
  /** Stable over retries: receivers deduplicate by it. */
  readonly id: string;
  readonly kind: 'alert.raised' | 'alert.updated' | 'sink.test';
  readonly alert: Alert;
  /** The agent's name, where it still has one. */
  readonly identityName: string;
  /** The rows that prove it, oldest first; perhaps not all. */
  readonly rows: readonly AuditRow[];
}

/** `gone` disables the sink; `refused` gives this message up; `retry` waits. */
export type Verdict = 'delivered' | 'retry' | 'refused' | 'gone';

export interface SinkKind {
  readonly title: string;
  /** A secret to show once, where the kind signs its messages and none was given. */
  createSecret?(): string;
  /** What is wrong with the settings; null when nothing is. */
  check(settings: SinkSettings): string | null;
  /** `now` in seconds, for signatures. */
  build(
    settings: SinkSettings,
    message: AlertMessage,
    now: number,
  ): { readonly headers: Record<string, string>; readonly body: string };
  judge(status: number): Verdict;
}

/** What most receivers mean by their status. A redirect is never followed: it could lead anywhere. */
export function judgeStatus(status: number): Verdict {
  if (status >= 200 && status < 300) return 'delivered';
  if (status === 404 || status === 410) return 'gone';
  return status === 408 || status === 425 || status === 429 || status >= 500 ? 'retry' : 'refused';
}
