/** The face of the reports: the one for people, and the formats that stand in `formats/`, each loaded when it is asked for. */
import { registry } from './formats/registry.generated.ts';
import type { Report } from './report.ts';

type Renderer = (report: Report) => Iterable<string>;

const formats: Readonly<Record<string, () => Promise<{ readonly render: Renderer }>>> = registry;

/** Names that `--format` takes besides `human`. */
export const REPORT_FORMATS: readonly string[] = Object.keys(formats);

/** Null when there is no format of that name. */
export async function loadFormat(name: string): Promise<Renderer | null> {
  const load = Object.hasOwn(formats, name) ? formats[name] : undefined;
  return load === undefined ? null : (await load()).render;
}

export { renderHuman, renderSummary } from './human.ts';
export type { HumanLayout } from './human.ts';
export { createReport, exitStatusOf } from './report.ts';
export type { Report, RuleFacts } from './report.ts';
export { renderStats } from './stats.ts';
export { bytesText, countText, durationText, plural, shellWord } from './words.ts';
