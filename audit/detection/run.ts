/**
 * Runs detectors over rows and turns what they raise into alerts. A further firing within the cooldown updates the alert
 * instead of raising another; a row that comes twice changes nothing.
 */
import { createHash } from 'node:crypto';
import { ALERT_SEVERITIES } from '../../core/model/index.ts';
import type { Alert, AlertSeverity, AuditRow } from '../../core/model/index.ts';
import { isResolve } from './detector.ts';
import type { Detector, Raised } from './detector.ts';
import { escalate, INCIDENT } from './incident.ts';
import type { Firings } from './incident.ts';
import { compare, emptyClassMemory, emptyMemory, isRepeated, keysOf, learn, learnOfClass, noteRow } from './memory.ts';
import type { ClassMemory, Learning, Memory, Novelty } from './memory.ts';

/** One alert an hour for a detector and an identity; more of the same is counted in it. */
const COOLDOWN_MS = 3_600_000;
const MAX_EVIDENCE = 32;
/** Alerts that a row which comes late can still belong to. */
const MAX_WINDOWS = 3;
const MEMORY = 'memory';
/** State of another form is begun anew. */
const VERSION = 2;

/** Kept per detector and identity; plain JSON. */
interface DetectorState {
  readonly version: typeof VERSION;
  readonly inner: unknown;
  /** Where the windows of the newest alerts begin. */
  readonly windows: readonly number[];
}

/** What detection keeps between rows. Alerts are found by their key. */
export interface DetectionStore {
  state(detector: string, identity: string): unknown;
  setState(detector: string, identity: string, state: unknown): void;
  alert(dedupKey: string): Alert | null;
  setAlert(alert: Alert): void;
}

export interface DetectionSettings {
  /** Learning period of a class. */
  learningOf(className: string | undefined): Learning;
  /** The name of an agent, where it has one. */
  readonly nameOf?: (identity: string) => string | undefined;
  /** Parameters by detector, where they differ from the defaults. */
  readonly parameters?: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

export interface Change {
  readonly alert: Alert;
  readonly kind: 'raised' | 'updated';
  /** The alert became more severe than it was. */
  readonly escalated: boolean;
}

/** Under whose name the state of a class is kept. */
export function classIdentity(className: string): string {
  return `class:${className}`;
}

/** `hash(detector, identity, window start)`: the same key is the same alert. */
export function dedupKeyOf(detector: string, identity: string, windowStart: number): string {
  return createHash('sha256').update(`${detector}\0${identity}\0${windowStart}`).digest('hex').slice(0, 32);
}

/** Keys of the alerts that a row between `from` and `to` could update, by a stored state. */
export function keysNear(detector: string, identity: string, state: unknown, from: number, to: number): string[] {
  return readState(state)
    .windows.filter((start) => start > from - COOLDOWN_MS && start < to + COOLDOWN_MS)
    .map((start) => dedupKeyOf(detector, identity, start));
}

/** What the row raises or updates; states and alerts in `store` move on. */
export function detect(
  detectors: readonly Detector[],
  store: DetectionStore,
  row: AuditRow,
  settings: DetectionSettings,
): Change[] {
  const concerned = detectors.filter((detector) => detector.concerns(row));
  const identity = row.actor.id;
  if (concerned.length === 0) return [];
  const memory = (readState(store.state(MEMORY, identity)).inner as Memory | null) ?? emptyMemory(row.time);
  if (isRepeated(memory, row.seq)) return [];
  const novelty = remember(store, memory, row, settings.learningOf(row.actor.class));
  const who = describeActor(row, settings);
  const changes: Change[] = [];
  for (const detector of concerned) {
    const before = readState(store.state(detector.id, identity));
    const { state: inner, raised } = detector.step(before.inner, row, settings.parameters?.[detector.id] ?? {}, { who, novelty });
    const change =
      raised === null ? null : toChange(detector.id, row, withNovelty(raised, detector.id, novelty), before.windows, store);
    keep(store, detector.id, identity, inner, before.windows, change);
    if (change === null) continue;
    changes.push(change);
    const incident = toIncident(change.alert, row, who, store);
    if (incident !== null) changes.push(incident);
  }
  return changes;
}

/** What is new in the row, before it is no longer. */
function remember(store: DetectionStore, memory: Memory, row: AuditRow, learning: Learning): Novelty {
  const { id, class: className } = row.actor;
  const keys = keysOf(row);
  const group = className === undefined ? null : classIdentity(className);
  const ofClass =
    group === null ? null : ((readState(store.state(MEMORY, group)).inner as ClassMemory | null) ?? emptyClassMemory(row.time));
  const novelty = compare(memory, ofClass, keys, row.time, learning);
  const isLesson = isResolve(row);
  const noted = noteRow(isLesson ? learn(memory, keys, row.time) : memory, row.seq);
  store.setState(MEMORY, id, { version: VERSION, inner: noted, windows: [] } satisfies DetectorState);
  if (isLesson && group !== null && ofClass !== null)
    store.setState(MEMORY, group, {
      version: VERSION,
      inner: learnOfClass(ofClass, keys, row.time),
      windows: [],
    } satisfies DetectorState);
  return novelty;
}

function toIncident(alert: Alert, row: AuditRow, who: string, store: DetectionStore): Change | null {
  const before = readState(store.state(INCIDENT, row.actor.id));
  const { firings, raised, parts } = escalate((before.inner as Firings | null) ?? {}, alert, row.time, who, (key) =>
    store.alert(key),
  );
  const change = raised === null ? null : toChange(INCIDENT, row, raised, before.windows, store, parts);
  keep(store, INCIDENT, row.actor.id, firings, before.windows, change);
  return change;
}

function keep(
  store: DetectionStore,
  detector: string,
  identity: string,
  inner: unknown,
  before: readonly number[],
  change: Change | null,
): void {
  const start = change?.alert.window.start;
  const windows = start === undefined || before.includes(start) ? before : [...before, start].slice(-MAX_WINDOWS);
  store.setState(detector, identity, { version: VERSION, inner, windows } satisfies DetectorState);
  if (change !== null) store.setAlert(change.alert);
}

function toChange(
  detector: string,
  row: AuditRow,
  raised: Raised,
  windows: readonly number[],
  store: DetectionStore,
  parts: readonly string[] = [],
): Change {
  const { severity, title, summary, evidence, since } = raised;
  const start = findWindow(windows, row.time) ?? row.time;
  const dedupKey = dedupKeyOf(detector, row.actor.id, start);
  const open = store.alert(dedupKey);
  if (open !== null) {
    const alert: Alert = {
      ...open,
      severity: moreSevere(open.severity, severity),
      title: moreSevere(open.severity, severity) === severity ? title : open.title,
      summary,
      evidence: sortRows([...open.evidence, ...evidence]),
      window: { start, end: Math.max(open.window.end, row.time) },
      firstSeen: Math.min(open.firstSeen, since),
      lastSeen: Math.max(open.lastSeen, row.time),
      count: open.count + 1,
      ...(parts.length === 0 ? {} : { parts: [...new Set([...(open.parts ?? []), ...parts])] }),
    };
    return { alert, kind: 'updated', escalated: alert.severity !== open.severity };
  }
  const alert: Alert = {
    id: `alr_${dedupKey}`,
    detector,
    severity,
    title,
    summary,
    identity: row.actor.id,
    ...(row.actor.class === undefined ? {} : { identityClass: row.actor.class }),
    ...(row.actor.owner === undefined ? {} : { owner: row.actor.owner }),
    window: { start, end: Math.max(start, row.time) },
    evidence: sortRows(evidence),
    dedupKey,
    firstSeen: since,
    lastSeen: row.time,
    count: 1,
    state: 'open',
    ...(parts.length === 0 ? {} : { parts }),
  };
  return { alert, kind: 'raised', escalated: false };
}

/** The window that the time lies in; else the next one, for a row that comes late. */
function findWindow(windows: readonly number[], time: number): number | null {
  const near = windows.filter((start) => Math.abs(time - start) < COOLDOWN_MS);
  const begun = near.filter((start) => start <= time);
  if (begun.length > 0) return Math.max(...begun);
  return near.length > 0 ? Math.min(...near) : null;
}

/** Where from and with what the row came is said beside any alert, where the identity never came so before. */
function withNovelty(raised: Raised, detector: string, { pairs, earlier, network, client }: Novelty): Raised {
  if (detector === 'first-seen' || earlier === 0) return raised;
  const notes = [...(pairs.has('network') ? [`network ${network}`] : []), ...(pairs.has('client') ? [`client ${client}`] : [])];
  return notes.length === 0
    ? raised
    : { ...raised, summary: `${raised.summary} Never seen with it before: ${notes.join(', ')}.` };
}

function describeActor({ actor }: AuditRow, { nameOf }: DetectionSettings): string {
  const name = nameOf?.(actor.id) ?? actor.id;
  if (actor.kind === 'agent') return `Agent ${name}`;
  return actor.kind === 'human' ? `User ${name}` : `Service ${name}`;
}

function readState(state: unknown): DetectorState {
  const isCurrent = typeof state === 'object' && state !== null && 'version' in state && state.version === VERSION;
  return isCurrent ? (state as DetectorState) : { version: VERSION, inner: null, windows: [] };
}

function sortRows(evidence: readonly number[]): number[] {
  return [...new Set(evidence)].toSorted((a, b) => a - b).slice(-MAX_EVIDENCE);
}

function moreSevere(a: AlertSeverity, b: AlertSeverity): AlertSeverity {
  return ALERT_SEVERITIES.indexOf(a) >= ALERT_SEVERITIES.indexOf(b) ? a : b;
}
