/**
 * Runs detectors over rows and turns what they raise into alerts. A further firing within the cooldown updates the alert
 * instead of raising another; a row that comes twice changes nothing.
 */
import { createHash } from 'node:crypto';
import { ALERT_SEVERITIES } from '../../core/model/index.ts';
import type { Alert, AlertSeverity, AuditRow } from '../../core/model/index.ts';
import type { Detector, Learning, Raised } from './detector.ts';

/** One alert an hour for a detector and an identity; more of the same is counted in it. */
const COOLDOWN_MS = 3_600_000;
const MAX_EVIDENCE = 32;

/** Kept per detector and identity; plain JSON. */
export interface DetectorState {
  readonly inner: unknown;
  /** Newest row that was looked at. */
  readonly seq: number;
  readonly alert: Alert | null;
}

export interface StateStore {
  get(detector: string, identity: string): DetectorState | null;
  set(detector: string, identity: string, state: DetectorState): void;
}

export interface DetectionSettings {
  /** Learning period of a class. */
  learningOf(className: string | undefined): Learning;
  /** Parameters by detector, where they differ from the defaults. */
  readonly parameters?: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

export interface Change {
  readonly alert: Alert;
  readonly kind: 'raised' | 'updated';
  /** The alert became more severe than it was. */
  readonly escalated: boolean;
}

/** What the row raises or updates; the states in `states` move on. */
export function detect(detectors: readonly Detector[], states: StateStore, row: AuditRow, settings: DetectionSettings): Change[] {
  const changes: Change[] = [];
  for (const detector of detectors) {
    if (!detector.concerns(row)) continue;
    const before = states.get(detector.id, row.actor.id);
    if (before !== null && row.seq <= before.seq) continue;
    const parameters = settings.parameters?.[detector.id] ?? {};
    const { state: inner, raised } = detector.step(before?.inner ?? null, row, parameters, settings.learningOf(row.actor.class));
    const change = raised === null ? null : toChange(detector.id, row, raised, before?.alert ?? null);
    states.set(detector.id, row.actor.id, { inner, seq: row.seq, alert: change?.alert ?? before?.alert ?? null });
    if (change !== null) changes.push(change);
  }
  return changes;
}

function toChange(detector: string, row: AuditRow, raised: Raised, open: Alert | null): Change {
  const { severity, title, summary } = raised;
  if (open !== null && Math.abs(row.time - open.window.start) < COOLDOWN_MS) {
    const evidence = [...new Set([...open.evidence, ...raised.evidence])].toSorted((a, b) => a - b).slice(-MAX_EVIDENCE);
    const alert: Alert = {
      ...open,
      severity: moreSevere(open.severity, severity),
      summary,
      evidence,
      window: { start: open.window.start, end: Math.max(open.window.end, row.time) },
      lastSeen: Math.max(open.lastSeen, row.time),
      count: open.count + 1,
    };
    return { alert, kind: 'updated', escalated: alert.severity !== open.severity };
  }
  const dedupKey = createHash('sha256')
    .update(`${detector}\0${row.actor.id}\0${row.time}\0${row.seq}`)
    .digest('hex')
    .slice(0, 32);
  const alert: Alert = {
    id: `alr_${dedupKey}`,
    detector,
    severity,
    title,
    summary,
    identity: row.actor.id,
    ...(row.actor.class === undefined ? {} : { identityClass: row.actor.class }),
    ...(row.actor.owner === undefined ? {} : { owner: row.actor.owner }),
    window: { start: row.time, end: row.time },
    evidence: raised.evidence.slice(-MAX_EVIDENCE),
    dedupKey,
    firstSeen: row.time,
    lastSeen: row.time,
    count: 1,
    state: 'open',
  };
  return { alert, kind: 'raised', escalated: false };
}

function moreSevere(a: AlertSeverity, b: AlertSeverity): AlertSeverity {
  return ALERT_SEVERITIES.indexOf(a) >= ALERT_SEVERITIES.indexOf(b) ? a : b;
}
