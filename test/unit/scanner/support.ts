/** A rule and a scanner for tests that are about everything but rules. */
import { rules as catalog } from '../../../rules/index.ts';
import type { Rule } from '../../../rules/index.ts';
import { createCatalogEngine } from '../../../scanner/engine/catalog-engine.ts';
import { compileTables } from '../../../scanner/engine/compile/tables.ts';
import type { Engine } from '../../../scanner/engine/engine.ts';
import { createKernelEngine } from '../../../scanner/engine/kernel-engine.ts';
import { createPlaceScanner } from '../../../scanner/place-scanner.ts';
import type { ScannerSettings } from '../../../scanner/place-scanner.ts';
import type { RawFinding } from '../../../scanner/raw-finding.ts';
import { SEAM } from '../../../scanner/source.ts';
import type { Fragment, Place } from '../../../scanner/source.ts';
import { createTally } from '../../../scanner/tally.ts';
import type { Account } from '../../../scanner/tally.ts';

export function testRule(part: Partial<Rule> & Pick<Rule, 'pattern' | 'keywords'>): Rule {
  return {
    id: 'test.rule',
    title: 'Test rule',
    severity: 'high',
    confidence: 0.9,
    samples: { match: [], no: [] },
    rotate: 'https://example.org',
    names: { item: 'test', field: 'token' },
    sources: [],
    ...part,
  };
}

export const TOKEN = testRule({
  id: 'test.token',
  pattern: /\b(?<secret>tok_[a-z0-9]{16})\b/,
  keywords: ['tok_'],
  prefix: 'tok_',
});
export const PHRASE = testRule({
  id: 'test.phrase',
  pattern: /password["']?[ \t]{0,4}[:=][ \t]{0,4}["']?(?<secret>[^\s"']{6,100})/i,
  keywords: ['password'],
  chosen: true,
  specificity: 2,
  confidence: 0.6,
});
export const BLOCK = testRule({
  id: 'test.block',
  pattern: /(?<secret>-----BEGIN KEY-----[\sA-Za-z0-9+/=]{20,3500}-----END KEY-----)/,
  keywords: ['-----BEGIN KEY'],
  window: { before: 16, after: 4096 },
  specificity: 20,
});
const RULES = [TOKEN, PHRASE, BLOCK];

const engines = new WeakMap<readonly Rule[], Engine>();

/** The engine that a scan would use; tables of other rules than the catalog's are made here. */
function engineOf(rules: readonly Rule[]): Engine {
  const known = engines.get(rules);
  const engine = known ?? (rules === catalog ? createCatalogEngine() : createKernelEngine(rules, compileTables(rules)));
  engines.set(rules, engine);
  return engine;
}

/** The bytes in fragments of the size asked for, as the readers give them. */
function* fragmentsOf(place: Place, bytes: Uint8Array, fragment: number): Generator<Fragment, void, undefined> {
  for (let offset = 0; ; offset += fragment - SEAM) {
    const last = offset + fragment > bytes.length;
    yield { place, bytes: bytes.slice(offset, offset + fragment), offset, last };
    if (last) return;
  }
}

export function scanBytes(
  bytes: Uint8Array,
  options: {
    rules?: readonly Rule[];
    path?: string;
    source?: Place['source'];
    fragment?: number;
  } & Partial<ScannerSettings> = {},
): Account {
  const scanner = createPlaceScanner(engineOf(options.rules ?? RULES), {
    runKey: new Uint8Array(32),
    disabledRules: options.disabledRules ?? [],
    keepValues: options.keepValues ?? true,
    ...(options.explain === undefined ? {} : { explain: options.explain }),
    ...(options.salt === undefined ? {} : { salt: options.salt }),
  });
  const tally = createTally();
  const place: Place = { source: options.source ?? 'file', path: options.path ?? 'src/app.txt', key: '/none' };
  scanner.begin(place, tally);
  for (const fragment of fragmentsOf(place, bytes, options.fragment ?? 1024 * 1024)) if (!scanner.take(fragment)) break;
  scanner.finish();
  return tally.account;
}

export const scanText = (text: string, options?: Parameters<typeof scanBytes>[1]) =>
  scanBytes(Buffer.from(text, 'utf8'), options);

export function valueOf(raw: RawFinding): string {
  return Buffer.from(raw.value ?? []).toString('utf8');
}
