/** Plans every file. Reads files and nothing else: references and clients are given. */
import { KeywardError } from '../../core/errors/index.ts';
import type { Secret } from '../../core/model/index.ts';
import { planEdits, readRegularFile } from '../../vault/index.ts';
import type { Plan, SpliceClient, SpliceItem } from '../../vault/index.ts';
import type { FileToFix, Occurrence } from './files.ts';
import type { References } from './references.ts';

export interface PlannedFile {
  readonly file: FileToFix;
  /** The items of the plan, in its order. */
  readonly items: readonly Occurrence[];
  readonly plan: Plan | null;
  /** Why there is no plan. */
  readonly problem: KeywardError | null;
}

export interface Knowledge {
  readonly values: ReadonlyMap<string, Secret>;
  readonly references: References;
  readonly clientOf: (path: string) => SpliceClient | undefined;
}

/** A file that cannot be read stands in the list with its problem; the others are planned all the same. */
export async function planFiles(files: readonly FileToFix[], knowledge: Knowledge): Promise<PlannedFile[]> {
  const planned: PlannedFile[] = [];
  for (const file of files) {
    try {
      planned.push(await planFile(file, knowledge));
    } catch (problem) {
      if (!(problem instanceof KeywardError)) throw problem;
      planned.push({ file, items: [], plan: null, problem });
    }
  }
  return planned;
}

async function planFile(file: FileToFix, { values, references, clientOf }: Knowledge): Promise<PlannedFile> {
  const { bytes } = await readRegularFile(file.path);
  const items: SpliceItem[] = [];
  for (const { finding, location } of file.occurrences) {
    const value = values.get(finding.id);
    const reference = references.get(finding.id);
    if (value === undefined || reference === undefined)
      throw new KeywardError('internal', 'A finding came without its reference.');
    const { byteStart, byteEnd } = location;
    items.push({ byteStart, byteEnd, value, reference, preview: finding.preview });
  }
  const client = clientOf(file.path);
  const plan = await planEdits(bytes, file.path, items, client === undefined ? {} : { client });
  return { file, items: file.occurrences, plan, problem: null };
}
