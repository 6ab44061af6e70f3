/** `--verify`: asks the vendors about what a scan reports, with progress and Ctrl-C, and puts their answers into the report. */
import { findRule } from '../../rules/index.ts';
import type { Report } from '../../scanner/index.ts';
import { createCompanions, verifyValues } from '../../verify/index.ts';
import type { Verifiable } from '../../verify/index.ts';
import type { Invocation } from '../command.ts';
import { startProgress } from '../terminal.ts';
import { listenForInterrupt } from './interruption.ts';
import type { Performed } from './perform.ts';

/** Values are asked about once each, however many places they stand in; what no rule can verify stays as it was. */
export async function verifyReport({ result, report }: Performed, { flags, env, stderr }: Invocation): Promise<Report> {
  const partsOf = createCompanions(result.findings, result.values);
  const items = report.findings.flatMap((finding): Verifiable[] => {
    const rule = findRule(finding.rule);
    const value = result.values.get(finding.id);
    if (rule?.verify === undefined || value === undefined) return [];
    return [{ id: finding.id, group: finding.secret, rule, value, parts: partsOf(finding) }];
  });
  const line = startProgress(() => stderr, { quiet: flags.quiet === true, color: flags.color, env });
  const interruption = listenForInterrupt();
  const controller = new AbortController();
  interruption.signal.addEventListener('abort', () => controller.abort());
  try {
    const { byId, requests } = await verifyValues(items, {
      env,
      allowPrivate: flags['allow-private'] === true,
      signal: controller.signal,
      onProgress: ({ done, total }) => line.update(() => `${done} of ${total} values verified`),
    });
    const findings = report.findings.map((finding) => {
      const verify = byId.get(finding.id);
      return verify === undefined ? finding : { ...finding, verify };
    });
    const verification = { live: 0, revoked: 0, unknown: 0, notAsked: 0, requests };
    const counted = new Set<string>();
    for (const { secret, rule, verify } of findings) {
      if (counted.has(`${secret} ${rule}`)) continue;
      counted.add(`${secret} ${rule}`);
      verification[verify?.state ?? 'notAsked']++;
    }
    return { ...report, findings, summary: { ...report.summary, verification } };
  } finally {
    interruption.stop();
    line.stop();
  }
}
