/** Detection without a database: states and alerts in memory, and as they are after a restart. */
import { detect } from '../../audit/detection/run.ts';
import type { Change, DetectionSettings, DetectionStore } from '../../audit/detection/run.ts';
import { DETECTORS } from '../../audit/detection/catalog.ts';
import type { Alert, AuditEvent, AuditRow } from '../../core/model/index.ts';

export interface MemoryStore extends DetectionStore {
  /** The same after everything was written down and read again. */
  restarted(): MemoryStore;
  /** Reads from this one and keeps what changes to itself. */
  branched(): MemoryStore;
  /** Characters of JSON that are kept for an identity. */
  sizeOf(identity: string): number;
  readonly alerts: readonly Alert[];
}

export function createMemoryStore(
  states = new Map<string, unknown>(),
  alerts = new Map<string, Alert>(),
  base: DetectionStore | null = null,
): MemoryStore {
  return {
    state: (detector, identity) => states.get(`${detector}|${identity}`) ?? base?.state(detector, identity) ?? null,
    setState: (detector, identity, state) => void states.set(`${detector}|${identity}`, state),
    alert: (key) => alerts.get(key) ?? base?.alert(key) ?? null,
    setAlert: (alert) => void alerts.set(alert.dedupKey, alert),
    restarted: () => createMemoryStore(copy(states), copy(alerts), base),
    branched() {
      return createMemoryStore(new Map(), new Map(), this);
    },
    sizeOf(identity) {
      const own = Array.from(states).filter(([key]) => key.endsWith(`|${identity}`));
      return own.reduce((sum, [, state]) => sum + JSON.stringify(state).length, 0);
    },
    get alerts() {
      return Array.from(alerts.values());
    },
  };
}

function copy<T>(map: ReadonlyMap<string, T>): Map<string, T> {
  return new Map(JSON.parse(JSON.stringify(Array.from(map))) as [string, T][]);
}

export function toRows(events: readonly AuditEvent[], first = 1): AuditRow[] {
  return events.map((event, index) => ({ ...event, seq: first + index, uid: '', prevHash: '', hash: '', signature: '' }));
}

export function detectAll(store: DetectionStore, rows: readonly AuditRow[], settings: DetectionSettings): Change[] {
  return rows.flatMap((row) => detect(DETECTORS, store, row, settings));
}
