/** The flags about archives, and what they ask of the scanner. */
import { parseSize } from '../../core/config/index.ts';
import type { Config } from '../../core/config/index.ts';
import type { ScanRequest } from '../../scanner/index.ts';
import type { FlagName, FlagValues } from '../flags.ts';
import { usage } from '../parse.ts';

export const ARCHIVE_FLAGS = [
  'max-archive-depth',
  'max-archive-entries',
  'max-archive-size',
  'max-archive-ratio',
  'max-archive-seconds',
] as const satisfies readonly FlagName[];

/** Flags beat the configuration. Throws `usage.invalid`; `command` is only for messages. */
export function archiveCapsOf(flags: FlagValues, { archives }: Config['scan'], command: string): Pick<ScanRequest, 'archives'> {
  const { size: bytes, ...others } = archives;
  const caps: Record<string, number> = { ...others, ...(bytes === undefined ? {} : { bytes }) };
  for (const flag of ARCHIVE_FLAGS) {
    const text = flags[flag];
    if (text === undefined) continue;
    const cap = flag.slice('max-archive-'.length);
    if (cap === 'size') caps['bytes'] = atLeastOne(parseSize(text), `--${flag} needs a size, as 1GB.`, command);
    else if (cap === 'depth' && text === '0') caps[cap] = 0;
    else caps[cap] = atLeastOne(/^\d{1,9}$/.test(text) ? Number(text) : null, `--${flag} needs a number.`, command);
  }
  return Object.keys(caps).length === 0 ? {} : { archives: caps };
}

function atLeastOne(value: number | null, message: string, command: string): number {
  if (value === null || value < 1) throw usage(message, command);
  return value;
}
