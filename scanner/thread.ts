/** Entry of a worker thread: opens its own reader and scans the batches it is given. File bytes never cross threads. */
import { workerData } from 'node:worker_threads';
import { openReader, scanBatch as scanPlaces } from './batch.ts';
import type { BatchResult } from './batch.ts';
import { createCatalogEngine } from './engine/catalog-engine.ts';
import { createPlaceScanner } from './place-scanner.ts';
import type { PlaceScanner, ScannerSettings } from './place-scanner.ts';
import type { Place, Reader, ReaderSpec } from './source.ts';

export interface ThreadData {
  readonly settings: ScannerSettings;
  readonly reader: ReaderSpec;
  readonly maxFileSize: number | undefined;
}

/** Opened by the first batch and kept for as long as the thread lives. */
let opened: Promise<{ scanner: PlaceScanner; reader: Reader; maxFileSize: number | undefined }> | undefined;

export async function scanBatch(places: readonly Place[]): Promise<BatchResult> {
  const { scanner, reader, maxFileSize } = await (opened ??= open());
  return scanPlaces(scanner, reader, places, maxFileSize);
}

async function open() {
  const data = workerData as ThreadData;
  const scanner = createPlaceScanner(createCatalogEngine(), data.settings);
  return { scanner, reader: await openReader(data.reader, data.maxFileSize), maxFileSize: data.maxFileSize };
}
