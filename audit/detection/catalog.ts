/** The detectors that stand in `detectors/`, one a file. */
import { registry } from '../detectors/registry.generated.ts';
import type { Detector } from './detector.ts';

const modules: Readonly<Record<string, { readonly detector: Detector }>> = registry;

export const DETECTORS: readonly Detector[] = Object.values(modules).map(({ detector }) => detector);
