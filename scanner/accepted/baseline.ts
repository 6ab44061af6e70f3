/** Reports that are taken as a baseline: JSON of gitleaks or betterleaks, and the baseline of detect-secrets. */
import { KeywardError } from '../../core/errors/index.ts';
import type { AcceptedEntry } from './accepted.ts';

/** The only major version of detect-secrets' baseline that is read. */
const MAJOR = '1';
/** What detect-secrets hashes of a private key is its first line, so the line decides. */
const BY_LINE = 'Private Key';

/** `shown` names the file in messages, which quote nothing of it. Throws `ignore.invalid`. */
export function readBaseline(text: string, shown: string): AcceptedEntry[] {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw invalid(shown, 'it is not JSON');
  }
  if (Array.isArray(value)) return value.map((each, index) => readReported(each, index, shown));
  if (isRecord(value) && 'results' in value && 'version' in value) return readDetectSecrets(value, shown);
  throw invalid(shown, 'it is neither a JSON report of gitleaks or betterleaks nor a baseline of detect-secrets');
}

function readReported(value: unknown, index: number, shown: string): AcceptedEntry {
  const { RuleID: rule, File: path, StartLine: line, Secret: secret, Commit: commit } = isRecord(value) ? value : {};
  if (typeof rule !== 'string' || typeof path !== 'string' || typeof line !== 'number')
    throw invalid(shown, `finding ${index + 1} lacks RuleID, File or StartLine, as reports of version 8 have them`);
  const isWhole = typeof secret === 'string' && secret !== '' && secret !== 'REDACTED' && !secret.endsWith('...');
  return {
    path,
    rule,
    ...(typeof commit === 'string' && commit !== '' ? { commit: commit.toLowerCase() } : {}),
    by: isWhole ? { kind: 'secret', secret: new Uint8Array(Buffer.from(secret, 'utf8')) } : { kind: 'line', line },
  };
}

function readDetectSecrets({ version, results }: Readonly<Record<string, unknown>>, shown: string): AcceptedEntry[] {
  const known = typeof version === 'string' && /^\d{1,4}(?:\.[\w.+-]{1,40})?$/.test(version) ? version : null;
  if (known === null || known.split('.')[0] !== MAJOR) {
    throw invalid(
      shown,
      `it is a baseline of detect-secrets ${known ?? 'of an unknown version'}, and version ${MAJOR} is read`,
      'Let detect-secrets write it anew: detect-secrets scan --baseline FILE',
    );
  }
  if (!isRecord(results)) throw invalid(shown, '"results" is no table of files');
  return Object.entries(results).flatMap(([path, found]) => {
    if (!Array.isArray(found)) throw invalid(shown, 'a file in "results" has no list of findings');
    return found.map((each: unknown): AcceptedEntry => {
      const { type, hashed_secret: sha1, line_number: line } = isRecord(each) ? each : {};
      if (typeof sha1 !== 'string' || !/^[0-9a-f]{40}$/.test(sha1))
        throw invalid(shown, 'a finding has no "hashed_secret" of 40 hex digits');
      if (type === BY_LINE && typeof line === 'number') return { path, rule: 'private-key', by: { kind: 'line', line } };
      return { path, by: { kind: 'sha1', sha1 } };
    });
  });
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function invalid(shown: string, why: string, hint = 'Write it anew with the tool it comes from, as JSON.'): KeywardError {
  return new KeywardError('ignore.invalid', `${shown}: ${why}.`, { hint });
}
