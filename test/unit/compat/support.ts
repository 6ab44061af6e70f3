/** Scans a few texts under a configuration of another tool, and says in one line each what was found. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createGenerator, findRule } from '../../../rules/index.ts';
import { readAccepted, readForeignTuning, scan } from '../../../scanner/index.ts';
import type { AcceptedFile, ScanRequest } from '../../../scanner/index.ts';
import { withFolder } from '../../support/folder.ts';

const generate = createGenerator(5);

/** Values that are findings, made anew in each run: one of a vendor that the catalog knows, by no name of its own, and one of nobody. */
export const VENDOR = { rule: 'sendgrid.api-key', line: sampleOf('sendgrid.api-key').replace(/^[A-Z_]+=/, 'mail with ') };
export const ACME = `acme_${generate.chars('alnum', 24)}`;
export const OTHER = `acme_${generate.chars('alnum', 24)}`;

export function sampleOf(id: string): string {
  const [sample] = findRule(id)?.samples.match ?? [];
  return (sample?.(generate) ?? '').trim();
}

export interface Case {
  readonly config?: string;
  /** Other files, beside the configuration. */
  readonly files: Readonly<Record<string, string>>;
  readonly accepted?: readonly AcceptedFile[];
  readonly more?: Partial<ScanRequest>;
}

/** `path:line rule`, sorted; and the remarks. */
export async function findUnder({
  config,
  files,
  accepted = [],
  more = {},
}: Case): Promise<{ found: string[]; notices: readonly string[]; ignored: number }> {
  return withFolder(async (root) => {
    for (const [name, text] of Object.entries(files)) {
      await mkdir(dirname(join(root, name)), { recursive: true });
      await writeFile(join(root, name), text);
    }
    const shown = '.gitleaks.toml';
    const foreign =
      config === undefined ? undefined : await readForeignTuning({ text: config, path: join(root, shown), shown, root });
    const { findings, ignored, skipped } = await scan({
      target: { kind: 'paths', paths: [root] },
      threads: 0,
      ...(foreign === undefined ? {} : { tuning: foreign.tuning, disabledRules: foreign.disabledRules }),
      ...(accepted.length === 0 ? {} : { accepted: await readAccepted(accepted) }),
      ...more,
    });
    const found = findings.map(({ rule, location: { path, line } }) => `${path}:${line} ${rule}`);
    return {
      found: [...found, ...skipped.map(({ reason, path }) => `${path} ${reason}`)],
      notices: foreign?.notices ?? [],
      ignored,
    };
  });
}
