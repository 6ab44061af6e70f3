/** Runs one scan with progress and Ctrl-C, and makes the report of it. */
import { findRule } from '../../rules/index.ts';
import { bytesText, countText, createReport, plural, scan } from '../../scanner/index.ts';
import type { Report, RuleFacts, ScanResult, Tuning } from '../../scanner/index.ts';
import type { Invocation } from '../command.ts';
import { startProgress, timeLeft } from '../terminal.ts';
import { VERSION } from '../version.ts';
import { listenForInterrupt } from './interruption.ts';
import type { ScanPlan } from './request.ts';

export interface Performed {
  readonly result: ScanResult;
  readonly report: Report;
}

export async function performScan(
  plan: ScanPlan,
  invocation: Invocation,
  options: { readonly keepValues: boolean },
): Promise<Performed> {
  const startedAt = new Date();
  const { flags, env } = invocation;
  const line = startProgress(() => invocation.stderr, { quiet: flags.quiet === true, color: flags.color, env });
  const interruption = listenForInterrupt();
  try {
    const result = await scan({
      ...plan.request,
      keepValues: options.keepValues,
      explain: flags.explain === true,
      timed: flags.stats === true,
      signal: interruption.signal,
      onProgress: ({ files, bytes, findings, total }) => {
        line.update(() => {
          const seconds = (Date.now() - startedAt.getTime()) / 1000;
          const of = total === undefined ? '' : ` of ${countText(total)}`;
          const left = total === undefined ? null : timeLeft(files / total, seconds);
          const rate = `${bytesText(bytes)} (${bytesText(bytes / seconds)}/s)`;
          return `${countText(files)}${of} files, ${rate}, ${plural(findings, 'finding')}${left === null ? '' : `, ${left} left`}`;
        });
      },
    });
    const report = createReport(result, {
      version: VERSION,
      threshold: plan.threshold,
      rules: factsOf(result, plan.request.tuning),
      startedAt,
      endedAt: new Date(),
      withStats: flags.stats === true,
    });
    return { result, report };
  } finally {
    interruption.stop();
    line.stop();
  }
}

function factsOf({ findings }: ScanResult, tuning: Tuning | undefined): Map<string, RuleFacts> {
  const facts = new Map<string, RuleFacts>(
    tuning?.rules.map(({ id, title, severity, confidence }) => [
      id,
      { id, title, severity, confidence, rotate: ROTATE, sources: [] },
    ]),
  );
  for (const { rule: id } of findings) {
    const rule = facts.has(id) ? undefined : findRule(id);
    if (rule !== undefined) facts.set(id, rule);
  }
  return facts;
}

const ROTATE = 'At the service that issued it.';
