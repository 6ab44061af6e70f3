/** What one thread works with, made at first use and used by every task that it performs. */
import type { ArchiveCaps } from './archive/caps.ts';
import { createCatalogEngine } from './engine/catalog-engine.ts';
import type { Engine } from './engine/engine.ts';
import { makePatiently } from './optimizer.ts';
import { createPlaceScanner } from './place-scanner.ts';
import type { PlaceScanner, ScannerSettings } from './place-scanner.ts';
import type { PackTables } from './pack/pack-table.ts';
import { createPause } from './pause.ts';
import type { StopSignal } from './scan-result.ts';
import type { Reader, ReaderSpec } from './source.ts';
import type { Tuner } from './tuning/tuner.ts';

/** Pieces of work after which a call of `turn` may be one indeed. */
const TURNS = 8;

/** Plain data, the same in every thread of a run. */
export interface Setup {
  readonly settings: ScannerSettings;
  readonly reader: ReaderSpec;
  readonly maxFileSize: number | undefined;
  /** What is read of an archive; the usual where it is not said. */
  readonly archives?: ArchiveCaps;
  /** Whether tallies look at the clock. */
  readonly timed?: boolean;
  /** Whether little is to be scanned, by a thread that has loaded what objects are read with. */
  readonly isBrief?: boolean;
}

export interface Workshop {
  readonly setup: Setup;
  readonly engine: Engine;
  readonly scanner: PlaceScanner;
  /** To be awaited before anything is scanned: loads what a configuration asks for. */
  ready(): Promise<void> | undefined;
  /** Whether a configuration allows all that stands at this path. */
  leavesOut(path: string): boolean;
  /** Of the packs that tasks were about. */
  readonly tables: PackTables;
  /** The source's reader, opened at first use. */
  reader(): Promise<Reader>;
  /** To be called between small pieces of work; what it gives is to be awaited, so that signals and messages get their turn. */
  turn(pieces?: number): Promise<void> | undefined;
  /** The work is no longer wanted: end soon, with what there is. */
  readonly signal: StopSignal | undefined;
  close(): Promise<void>;
}

export interface WorkshopOptions {
  readonly signal?: StopSignal | undefined;
  /** For bytes that exist in this thread alone. */
  readonly openReader?: (() => Reader) | undefined;
  /** Called whenever others get their turn. */
  readonly onTurn?: (() => void) | undefined;
}

export function openWorkshop(setup: Setup, { signal, openReader, onTurn }: WorkshopOptions = {}): Workshop {
  let engine: Engine | undefined;
  let scanner: PlaceScanner | undefined;
  let tuner: Tuner | null = null;
  const pause = createPause();
  let done = 0;
  let reader: Promise<Reader> | undefined;
  const tables: PackTables = new Map();
  return {
    setup,
    tables,
    get engine() {
      return (engine ??= createCatalogEngine());
    },
    get scanner() {
      const make = (): PlaceScanner => createPlaceScanner(this.engine, setup.settings, setup.archives?.depth !== 0, tuner);
      return (scanner ??= setup.isBrief === true ? makePatiently(make) : make());
    },
    ready() {
      const { tuning } = setup.settings;
      if (tuning === undefined || tuner !== null) return undefined;
      return import('./tuning/tuner.ts').then(({ createTuner }) => void (tuner ??= createTuner(tuning)));
    },
    reader() {
      return (reader ??= openReader === undefined ? readerOf(setup, this.engine, tables) : Promise.resolve(openReader()));
    },
    leavesOut: (path) => tuner?.leavesOut(path) === true,
    turn(pieces = 1) {
      done += pieces;
      // Looking at the clock for every small file would be felt.
      if (done < TURNS) return undefined;
      done = 0;
      onTurn?.();
      return pause();
    },
    signal,
    close: async () => (await reader)?.close(),
  };
}

async function readerOf({ reader, maxFileSize }: Setup, engine: Engine, tables: PackTables): Promise<Reader> {
  if (reader.kind === 'file') {
    const { openFileReader } = await import('./source/file-reader.ts');
    return openFileReader({ maxFileSize, buffer: () => engine.buffer });
  }
  if (reader.kind === 'here') throw new TypeError('such a source opens its own reader');
  const { openGitReader } = await import('./source/git-reader.ts');
  return openGitReader(reader.repository, tables);
}
