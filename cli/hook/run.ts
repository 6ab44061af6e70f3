/** `keyward hook run`: what git waits for before every commit. Quiet where all is well. */
import { isAtLeast } from '../../core/model/index.ts';
import type { Level } from '../../core/model/index.ts';
import { exitStatusOf, plural, renderHuman } from '../../scanner/index.ts';
import { invocationIn } from '../command.ts';
import type { Invocation } from '../command.ts';
import { writeToStream } from '../output.ts';
import { usage } from '../parse.ts';
import { performScan } from '../scan/perform.ts';
import { planScan } from '../scan/request.ts';
import type { ScanPlan } from '../scan/request.ts';
import { styleFor, widthFor } from '../terminal.ts';
import { BYPASS, renderAdvice } from './advice.ts';

/** A commit is stopped rarely and rightly: what is less sure is left to the scans that nobody waits for. */
const THRESHOLD: Level = 'high';

/** A stricter threshold of all scans holds here, too. */
function thresholdOf({ threshold, config }: ScanPlan, { flags }: Invocation): Level {
  if (flags['min-confidence'] !== undefined) return threshold;
  return config.hook.minConfidence ?? (isAtLeast(threshold, THRESHOLD) ? threshold : THRESHOLD);
}

export async function runHook(invocation: Invocation): Promise<number> {
  const { env, flags, words } = invocation;
  if (words.length > 1) throw usage('"keyward hook run" takes no path: git starts it in the repository.', 'hook');
  try {
    const plan = await planScan(invocationIn(invocation, { words: [], rest: [], flags: { ...flags, staged: true } }), 'hook');
    const threshold = thresholdOf(plan, invocation);
    const { report, result } = await performScan({ ...plan, threshold }, invocation, { keepValues: false });
    const allowPartial = flags['allow-partial'] === true;
    const status = exitStatusOf(report, allowPartial);
    const { stderr } = invocation;
    if (status === 0) {
      const doubted = result.findings.filter(({ level }) => isAtLeast(level, plan.threshold)).length;
      if (doubted > 0 && flags.quiet !== true)
        stderr.write(`${plural(doubted, 'doubtful finding')} staged: keyward scan --staged\n`);
      return 0;
    }
    const style = styleFor(stderr, flags.color, env);
    const width = stderr.isTTY ? widthFor(stderr) : Number.POSITIVE_INFINITY;
    await writeToStream(stderr, renderHuman(report, { style, width, quiet: true, allowPartial }));
    if (report.summary.findings > 0) stderr.write(renderAdvice(report, style));
    if (status === 2)
      stderr.write(`Commit stopped: not everything that is staged could be scanned. Past it, knowingly: ${BYPASS}\n`);
    return status;
  } catch (error) {
    invocation.stderr.write(`Commit stopped: the scan failed. Past it, knowingly: ${BYPASS}\n`);
    throw error;
  }
}
