/** Two different detectors on one identity within an hour are more than the sum: one incident, a step more severe than the worse. */
import { ALERT_SEVERITIES } from '../../core/model/index.ts';
import type { Alert, AlertSeverity } from '../../core/model/index.ts';
import type { Raised } from './detector.ts';

/** Stands where a detector's id stands in alerts and states. */
export const INCIDENT = 'incident';
const WITHIN_MS = 3_600_000;

interface Firing {
  readonly time: number;
  readonly severity: AlertSeverity;
  /** Key of the alert. */
  readonly key: string;
}

/** The newest firing of each detector; plain JSON. */
export type Firings = Readonly<Record<string, Firing>>;

/** `alertOf` finds the alerts of earlier firings. */
export function escalate(
  before: Firings,
  alert: Alert,
  time: number,
  who: string,
  alertOf: (key: string) => Alert | null,
): { readonly firings: Firings; readonly raised: Raised | null; readonly parts: readonly string[] } {
  const near = Object.entries(before).filter(
    ([detector, firing]) => detector !== alert.detector && Math.abs(time - firing.time) < WITHIN_MS,
  );
  const firings = Object.fromEntries([
    ...near,
    [alert.detector, { time, severity: alert.severity, key: alert.dedupKey } satisfies Firing],
  ]);
  if (near.length === 0) return { firings, raised: null, parts: [] };
  const alerts = [...near.flatMap(([, { key }]) => alertOf(key) ?? []), alert];
  const detectors = [...near.map(([detector]) => detector), alert.detector].toSorted();
  const worst = Math.max(
    ...[...near.map(([, firing]) => firing), alert].map(({ severity }) => ALERT_SEVERITIES.indexOf(severity)),
  );
  const raised = {
    severity: ALERT_SEVERITIES[worst + 1] ?? 'critical',
    title: `Several kinds of misuse by one identity: ${listWords(detectors)}`,
    summary: `${who} set off ${detectors.length} different detectors within an hour: ${alerts.map(({ title }) => title.toLowerCase()).join('; ')}.`,
    evidence: alerts.flatMap(({ evidence }) => evidence),
    since: Math.min(...alerts.map(({ firstSeen }) => firstSeen)),
  };
  return { firings, raised, parts: alerts.map(({ id }) => id) };
}

function listWords(words: readonly string[]): string {
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}
