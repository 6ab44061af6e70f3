/** What every report is made of: the findings that count, what was not looked at, and the figures. Holds no value. */
import { isAtLeast, SEVERITIES } from '../../core/model/index.ts';
import type { ExclusionReason, Finding, Level, Location, Severity, Skipped } from '../../core/model/index.ts';
import type { ScanResult, ScanStats } from '../scan-result.ts';

/** What a report says about a rule; a rule of the catalog fits. */
export interface RuleFacts {
  readonly id: string;
  readonly title: string;
  readonly severity: Severity;
  readonly confidence: number;
  readonly rotate: string;
  readonly sources: readonly string[];
  /** Its findings open nothing by themselves. */
  readonly half?: true;
}

export interface Summary {
  /** Findings reported: at or above the threshold. */
  readonly findings: number;
  /** Distinct values among them. */
  readonly secrets: number;
  readonly places: number;
  readonly severities: Readonly<Record<Severity, number>>;
  readonly threshold: Level;
  readonly belowThreshold: number;
  readonly ignored: number;
  readonly staleIgnores: readonly string[];
  readonly skipped: number;
  /** Nothing was skipped against the user's will and the scan ran to its end. */
  readonly complete: boolean;
  readonly aborted: boolean;
  readonly files: number;
  readonly bytes: number;
  readonly commits?: number;
  readonly milliseconds: number;
  /** What the vendors answered, a value counted once for each rule; present where they were asked. */
  readonly verification?: {
    readonly live: number;
    readonly revoked: number;
    readonly unknown: number;
    readonly notAsked: number;
    readonly requests: number;
  };
}

export interface Report {
  readonly tool: { readonly name: 'keyward'; readonly version: string };
  readonly summary: Summary;
  readonly findings: readonly Finding[];
  /** Findings that are told as a part of another one, and have a value and a place of their own nevertheless. */
  readonly halves: readonly Finding[];
  /** Makes the scan incomplete. */
  readonly skipped: readonly Skipped[];
  /** Over a cap that the user set: listed, but the scan counts as complete. */
  readonly capped: readonly Skipped[];
  readonly excluded: Readonly<Partial<Record<ExclusionReason, number>>>;
  readonly rules: ReadonlyMap<string, RuleFacts>;
  readonly startedAt: Date;
  readonly endedAt: Date;
  /** Where the time went; present where that was asked for. */
  readonly stats?: ScanStats;
}

interface ReportOptions {
  readonly version: string;
  readonly threshold: Level;
  readonly rules: ReadonlyMap<string, RuleFacts>;
  readonly startedAt: Date;
  readonly endedAt: Date;
  /** With figures on the work itself. */
  readonly withStats?: boolean;
}

export function createReport(result: ScanResult, options: ReportOptions): Report {
  const { threshold, version, rules, startedAt, endedAt } = options;
  const believed = result.findings.filter((finding) => isAtLeast(finding.level, threshold));
  const halves = findHalves(believed, rules);
  const findings = believed.filter((finding) => !halves.has(finding));
  const severities: Record<Severity, number> = { low: 0, medium: 0, high: 0, critical: 0 };
  const worst = new Map<string, Severity>();
  let places = 0;
  for (const { secret, severity, also } of findings) {
    places += 1 + also.length;
    const known = worst.get(secret);
    if (known === undefined || SEVERITIES.indexOf(severity) > SEVERITIES.indexOf(known)) worst.set(secret, severity);
  }
  for (const severity of worst.values()) severities[severity]++;
  const { files, bytes, commits, milliseconds } = result.stats;
  return {
    tool: { name: 'keyward', version },
    summary: {
      findings: findings.length,
      secrets: worst.size,
      places,
      severities,
      threshold,
      belowThreshold: result.findings.length - believed.length,
      ignored: result.ignored,
      staleIgnores: result.staleIgnores,
      skipped: result.skipped.length,
      complete: result.skipped.length === 0 && !result.aborted,
      aborted: result.aborted,
      files,
      bytes,
      ...(commits === undefined ? {} : { commits }),
      milliseconds: Math.round(milliseconds),
    },
    findings,
    halves: [...halves],
    skipped: result.skipped,
    capped: result.capped,
    excluded: result.excluded,
    rules,
    startedAt,
    endedAt,
    ...(options.withStats === true ? { stats: result.stats } : {}),
  };
}

/** Those that are a part of another finding. In a history it stands with it in the first commit of both. */
function findHalves(findings: readonly Finding[], rules: ReadonlyMap<string, RuleFacts>): ReadonlySet<Finding> {
  const key = ({ path, commit, byteStart }: Location): string => `${path}\0${commit ?? ''}\0${byteStart}`;
  const isHalf = ({ rule }: Finding): boolean => rules.get(rule)?.half === true;
  const told = new Set<string>();
  for (const finding of findings) {
    if (finding.parts === undefined || isHalf(finding)) continue;
    for (const { ambiguous, location } of finding.parts) if (ambiguous !== true) told.add(key(location));
  }
  const isTold = (place: Location): boolean => place.commit !== undefined || told.has(key(place));
  return new Set(findings.filter((finding) => isHalf(finding) && told.has(key(finding.location)) && finding.also.every(isTold)));
}

/** 0 clean, 1 findings, 2 incomplete; 2 wins. `allowPartial` excuses skips, never a scan that was stopped. */
export function exitStatusOf({ summary }: Pick<Report, 'summary'>, allowPartial: boolean): 0 | 1 | 2 {
  if (summary.aborted || (summary.skipped > 0 && !allowPartial)) return 2;
  return summary.findings > 0 ? 1 : 0;
}
