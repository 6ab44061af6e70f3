/**
 * What a detector is: a pure function over bounded state, (state, row) -> (state, raised). It reads no clock and no database,
 * so that rows fed one by one, in batches or after a restart give the same alerts.
 */
import type { AlertSeverity, AuditRow } from '../../core/model/index.ts';
import type { Novelty } from './memory.ts';

/** A number that an operator may change, within bounds. */
export interface Parameter {
  readonly default: number;
  readonly min: number;
  readonly max: number;
  readonly about: string;
}

/** What a detector is told beside the row. */
export interface Sight {
  /** The identity as people know it: `Agent deploy-bot`. Begins a sentence. */
  readonly who: string;
  readonly novelty: Novelty;
}

/** What a detector says about one row. */
export interface Raised {
  readonly severity: AlertSeverity;
  readonly title: string;
  /** One or two sentences with the identity and the figures that made it fire. */
  readonly summary: string;
  /** `seq` of the rows that prove it, the newest last. */
  readonly evidence: readonly number[];
  /** Time of the first of them. */
  readonly since: number;
}

export interface Step<State> {
  readonly state: State;
  readonly raised: Raised | null;
}

export interface DetectorDefinition<State, Name extends string> {
  /** Permanent; part of the alert's key. */
  readonly id: string;
  readonly about: string;
  readonly parameters: Readonly<Record<Name, Parameter>>;
  /** Whether the row says anything to this detector; most do not. */
  concerns(row: AuditRow): boolean;
  readonly initial: State;
  step(state: State, row: AuditRow, settings: Readonly<Record<Name, number>>, sight: Sight): Step<State>;
}

/** A detector whose kind of state is nobody else's business. State is plain JSON. */
export interface Detector {
  readonly id: string;
  readonly about: string;
  readonly parameters: Readonly<Record<string, Parameter>>;
  concerns(row: AuditRow): boolean;
  /** `state` null begins anew. Values out of bounds are brought back into them. */
  step(state: unknown, row: AuditRow, settings: Readonly<Record<string, number>>, sight: Sight): Step<unknown>;
}

export function defineDetector<State, Name extends string>(definition: DetectorDefinition<State, Name>): Detector {
  return {
    id: definition.id,
    about: definition.about,
    parameters: definition.parameters,
    concerns: (row) => definition.concerns(row),
    step(state, row, settings, sight) {
      const values = {} as Record<Name, number>;
      for (const name of Object.keys(definition.parameters) as Name[]) {
        const { default: fallback, min, max } = definition.parameters[name];
        values[name] = Math.min(max, Math.max(min, settings[name] ?? fallback));
      }
      return definition.step((state as State | null) ?? definition.initial, row, values, sight);
    },
  };
}

/** Whether `row` is a value that left the vault for an agent. */
export function isResolve(row: AuditRow): boolean {
  return row.kind === 'resolve' && row.outcome === 'success' && row.actor.kind === 'agent' && row.target?.item !== undefined;
}
