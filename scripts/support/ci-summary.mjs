// @ts-check
// The last line of .ci/run: `N passed, N failed` over the directory of results it is given.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";

/**
 * @typedef {{ numPassedTests: number, numFailedTests: number,
 *   testResults: { name: string, status: string, assertionResults: { status: string }[] }[] }} VitestReport
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
 * One check: its tests where it left a vitest report beside its exit status, else itself as one. A status other than 0
 * with no failed test (a crash, an unhandled rejection, no report) counts as one failure.
 * @param {string} statusPath
 * @returns {Counts}
 */
export function countCheck(statusPath) {
  const status = readFileSync(statusPath, "utf8").trim();
  const report = statusPath.replace(/\.status$/, ".json");
  const counts = existsSync(report)
    ? countTests(JSON.parse(readFileSync(report, "utf8")))
    : { passed: status === "0" ? 1 : 0, failed: 0 };
  return status === "0" || counts.failed > 0 ? counts : { ...counts, failed: 1 };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const directory = process.argv[2] ?? ".";
  let passed = 0;
  let failed = 0;
  for (const name of readdirSync(directory).filter((name) => name.endsWith(".status"))) {
    const counts = countCheck(join(directory, name));
    console.log(`${basename(name, ".status")}: ${counts.passed} passed, ${counts.failed} failed`);
    passed += counts.passed;
    failed += counts.failed;
  }
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
}
