// Counts what a test run proves. Doubt counts as failure: a run without tests, a file that does not load, an exit status
// that does not fit the report.

/**
 * @param {{ testResults?: { status: string, name: string, message?: string, assertionResults: { status: string }[] }[] } | null} report
 *   what vitest's JSON reporter wrote; null when it wrote nothing
 * @param {number | null} status exit status of vitest
 * @returns {{ passed: number, failed: number, skipped: number, notes: string[] }}
 */
export function tally(report, status) {
  const counts = { passed: 0, failed: 0, skipped: 0, notes: [] };
  for (const file of report?.testResults ?? []) {
    let failedHere = 0;
    for (const test of file.assertionResults) {
      if (test.status === 'passed') counts.passed += 1;
      else if (test.status === 'failed') failedHere += 1;
      else counts.skipped += 1;
    }
    if (file.status === 'failed' && failedHere === 0) {
      failedHere = 1;
      counts.notes.push(`${file.name} did not load or its set-up failed`);
    }
    counts.failed += failedHere;
  }
  if (counts.failed > 0) return counts;
  if (counts.passed === 0) counts.notes.push('no test ran');
  else if (status !== 0) counts.notes.push(`the runner ended with status ${status} although no test failed`);
  if (counts.notes.length > 0) counts.failed = 1;
  return counts;
}
