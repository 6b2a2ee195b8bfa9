// Reads what the test runners counted. A runner that broke down without counting anything is a failure.

/**
 * @typedef {object} Counts
 * @property {number} passed
 * @property {string[]} failures names
 * @property {string[]} skips names
 * @property {string[]} [retried] names of those that passed at the second try only, which are among the passed
 */

/**
 * @typedef {object} VitestReport
 * @property {{ name: string, status: string, message?: string, assertionResults: { fullName: string,
 * status: string }[] }[]} testResults
 */

/**
 * @param {VitestReport} report the JSON report of Vitest
 * @param {string} root
 * @returns {Counts}
 */
export function countVitest(report, root) {
  /** @type {Counts} */
  const counts = { passed: 0, failures: [], skips: [] };
  for (const file of report.testResults) {
    const name = file.name.replace(`${root}/`, '');
    for (const test of file.assertionResults) {
      if (test.status === 'passed') counts.passed++;
      else if (test.status === 'failed') counts.failures.push(`${name}: ${test.fullName}`);
      else counts.skips.push(`${name}: ${test.fullName}`);
    }
    // A file that fails while loading, or in a hook, may fail no test by name.
    const namesFailure = file.assertionResults.some((test) => test.status === 'failed');
    if (file.status === 'failed' && !namesFailure) counts.failures.push(`${name}: the file itself`);
  }
  return counts;
}

/**
 * @typedef {object} PlaywrightSuite
 * @property {{ title: string, file: string, tests: { status: string }[] }[]} [specs]
 * @property {PlaywrightSuite[]} [suites]
 */

/**
 * @param {{ suites?: PlaywrightSuite[], errors?: { message?: string }[] }} report the JSON report of Playwright
 * @returns {Counts}
 */
export function countPlaywright(report) {
  /** @type {Counts & { retried: string[] }} */
  const counts = { passed: 0, failures: [], skips: [], retried: [] };
  /** @param {PlaywrightSuite} suite */
  const visit = (suite) => {
    for (const spec of suite.specs ?? []) {
      for (const test of spec.tests) {
        const name = `${spec.file}: ${spec.title}`;
        if (test.status === 'expected' || test.status === 'flaky') counts.passed++;
        if (test.status === 'flaky') counts.retried.push(name);
        else if (test.status === 'skipped') counts.skips.push(name);
        else if (test.status !== 'expected') counts.failures.push(name);
      }
    }
    for (const inner of suite.suites ?? []) visit(inner);
  };
  for (const suite of report.suites ?? []) visit(suite);
  for (const error of report.errors ?? []) {
    counts.failures.push(`outside of any test: ${error.message?.split('\n')[0] ?? 'no message'}`);
  }
  return counts;
}

/**
 * @param {readonly Counts[]} all
 * @returns {string} the last line of a test run
 */
export function lastLine(all) {
  const sum = (/** @type {(counts: Counts) => number} */ of) =>
    all.reduce((total, counts) => total + of(counts), 0);
  const skipped = sum((counts) => counts.skips.length);
  const line = `${sum((counts) => counts.passed)} passed, ${sum((counts) => counts.failures.length)} failed`;
  return skipped > 0 ? `${line}, ${skipped} skipped` : line;
}

/**
 * A run is good if something ran and nothing failed.
 * @param {readonly Counts[]} all
 */
export function isGood(all) {
  return all.some((counts) => counts.passed > 0) && all.every((counts) => counts.failures.length === 0);
}
