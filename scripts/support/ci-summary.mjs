// @ts-check
// The last lines of .ci/run, over the directory of results it is given: what failed, a line a check, `N passed, N failed`.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";

/**
 * @typedef {{ numPassedTests: number, numFailedTests: number,
 *   testResults: { name: string, status: string, message?: string,
 *     assertionResults: { status: string, fullName?: string, failureMessages?: string[] }[] }[] }} VitestReport
 * @typedef {{ passed: number, failed: number }} Counts
 */

/**
 * Tests of a vitest run. A file that failed outside of its tests (it does not load, a hook throws) counts as one more.
 * @param {VitestReport} report
 * @returns {Counts}
 */
export function countTests({ numPassedTests, numFailedTests, testResults }) {
  const brokenFiles = testResults.filter(
    ({ status, assertionResults }) => status === "failed" && !assertionResults.some((test) => test.status === "failed"),
  );
  return { passed: numPassedTests, failed: numFailedTests + brokenFiles.length };
}

/**
 * The vitest report that a check left beside its exit status.
 * @param {string} statusPath
 * @returns {VitestReport | undefined}
 */
function reportBeside(statusPath) {
  const path = statusPath.replace(/\.status$/, ".json");
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : undefined;
}

/**
 * One check: its tests where it left a vitest report beside its exit status, else itself as one. A status other than 0
 * with no failed test (a crash, an unhandled rejection, no report) counts as one failure.
 * @param {string} statusPath
 * @returns {Counts}
 */
export function countCheck(statusPath) {
  const status = readFileSync(statusPath, "utf8").trim();
  const report = reportBeside(statusPath);
  const counts = report ? countTests(report) : { passed: status === "0" ? 1 : 0, failed: 0 };
  return status === "0" || counts.failed > 0 ? counts : { ...counts, failed: 1 };
}

/**
 * A line for each failed test, and each file that failed as a whole, with the first lines of its message: CI's output
 * may be kept only in part, its end most surely.
 * @param {VitestReport} report
 * @returns {string[]}
 */
export function describeFailures({ testResults }) {
  const first = (/** @type {string} */ message) => message.split("\n").slice(0, 4).join(" | ").slice(0, 600);
  return testResults
    .filter(({ status }) => status === "failed")
    .flatMap(({ name, message, assertionResults }) => {
      const failed = assertionResults.filter((test) => test.status === "failed");
      if (failed.length === 0) return [`${basename(name)}: ${first(message ?? "")}`];
      return failed.map(
        (test) => `${basename(name)} > ${test.fullName}: ${first((test.failureMessages ?? []).join("\n"))}`,
      );
    });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const directory = process.argv[2] ?? ".";
  let passed = 0;
  let failed = 0;
  for (const name of readdirSync(directory).filter((name) => name.endsWith(".status"))) {
    const counts = countCheck(join(directory, name));
    const report = reportBeside(join(directory, name));
    for (const line of report ? describeFailures(report) : []) console.log(`FAILED ${line}`);
    console.log(`${basename(name, ".status")}: ${counts.passed} passed, ${counts.failed} failed`);
    passed += counts.passed;
    failed += counts.failed;
  }
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
}
