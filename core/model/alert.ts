/** What a detector raises: who, what, since when, and the rows of the trail that prove it. */

export const ALERT_SEVERITIES = ['info', 'low', 'medium', 'high', 'critical'] as const;
export type AlertSeverity = (typeof ALERT_SEVERITIES)[number];

export interface Alert {
  readonly id: string;
  readonly detector: string;
  readonly severity: AlertSeverity;
  readonly title: string;
  /** One sentence with the figures that made it fire. */
  readonly summary: string;
  /** Agent id. */
  readonly identity: string;
  readonly identityClass?: string;
  readonly owner?: string;
  /** Milliseconds since the epoch. */
  readonly window: { readonly start: number; readonly end: number };
  /** `seq` of the rows that prove it. */
  readonly evidence: readonly number[];
  /** The same key updates an alert instead of raising another. */
  readonly dedupKey: string;
  readonly firstSeen: number;
  readonly lastSeen: number;
  readonly count: number;
  /** Of an incident: ids of the alerts that it is made of. */
  readonly parts?: readonly string[];
  readonly state: 'open' | 'acknowledged' | 'closed';
}
