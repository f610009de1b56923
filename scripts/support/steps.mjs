// @ts-check
// What the set-up shows: one line a step on stderr, rewritten while it runs where stderr is a terminal.
import { Interrupted, SetupError } from "./process.mjs";

/** A download reports every chunk; a terminal need not show each. */
const REWRITE_MS = 100;

/**
 * @typedef {{ up: boolean, doing: string, work: (progress: (text: string) => void) => Promise<string | void> }} Step
 *   `up`: nothing to do. `work` resolves to a remark for the step's line, and reports on its way through `progress`.
 */

/**
 * @param {{ quiet?: boolean, stream?: NodeJS.WriteStream }} [options] `quiet` says nothing about steps with nothing to do
 */
export function stepPrinter({ quiet = false, stream = process.stderr } = {}) {
  return async (/** @type {string} */ name, /** @type {Step} */ { up, doing, work }) => {
    if (up) {
      if (!quiet) stream.write(`${name}: up to date\n`);
      return;
    }
    const started = performance.now();
    const seconds = () => `${((performance.now() - started) / 1000).toFixed(1)} s`;
    const rewrite = (/** @type {string} */ text) => {
      const line = `${name}: ${doing}, ${seconds()}${text && `  ${text}`}`;
      stream.write(`\r\x1b[K${line.slice(0, (stream.columns || 80) - 1)}`);
    };

    let latest = "";
    let rewritten = Number.NEGATIVE_INFINITY;
    // A terminal sees the time run; a log gets the name at once and the seconds when they are known.
    const clock = stream.isTTY ? setInterval(() => rewrite(latest), 500) : undefined;
    if (!stream.isTTY) stream.write(`${name}: ${doing} ... `);
    const progress = (/** @type {string} */ text) => {
      latest = text;
      if (!stream.isTTY || performance.now() - rewritten < REWRITE_MS) return;
      rewritten = performance.now();
      rewrite(text);
    };
    try {
      const remark = await work(progress);
      stream.write(`${stream.isTTY ? `\r\x1b[K${name}: ` : ""}${remark || "done"}, ${seconds()}\n`);
    } catch (error) {
      const outcome = `${error instanceof Interrupted ? "stopped" : "failed"} after ${seconds()}\n`;
      stream.write(stream.isTTY ? `\r\x1b[K${name}: ${outcome}` : outcome);
      if (error instanceof SetupError) error.message = `${name}: ${error.message}`;
      throw error;
    } finally {
      clearInterval(clock);
    }
  };
}

/**
 * A bar such as `[#####     ]  50 %  61 of 123 MB`.
 * @param {number} done bytes
 * @param {number} total bytes
 */
export function bar(done, total) {
  const part = total > 0 ? Math.min(1, done / total) : 0;
  const filled = Math.round(part * 24);
  const megabytes = (/** @type {number} */ bytes) => (bytes / 1e6).toFixed(0);
  return `[${"#".repeat(filled)}${" ".repeat(24 - filled)}] ${Math.floor(part * 100)} %  ${megabytes(done)} of ${megabytes(total)} MB`;
}
