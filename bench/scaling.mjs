// @ts-check
// How the time of a step of ARD grows with the attack's steps, the batch, the width and the threads: points, and the straight line through
// them by least squares. See index.mjs.
import { join } from "node:path";
import { cifar10, train } from "../dist/index.js";
import { quantile, threads, trainBriefly } from "./support.mjs";
import { STEP } from "./training.mjs";

/** @typedef {{ against: string, points: { x: number, seconds: number }[], slope: number, intercept: number, r2: number }} Curve */

/** @param {{ x: number, seconds: number }[]} points */
function leastSquares(points) {
  const mean = (/** @type {(p: { x: number, seconds: number }) => number} */ of) =>
    points.reduce((sum, point) => sum + of(point), 0) / points.length;
  const [x, y] = [mean((p) => p.x), mean((p) => p.seconds)];
  const covariance = mean((p) => (p.x - x) * (p.seconds - y));
  const [vx, vy] = [mean((p) => (p.x - x) ** 2), mean((p) => (p.seconds - y) ** 2)];
  const slope = covariance / vx;
  return { slope, intercept: y - slope * x, r2: covariance ** 2 / (vx * vy) };
}

/** @param {{ data: string, folder: string }} common @returns {Promise<Curve[]>} */
export async function scalingCurves({ data: directory, folder }) {
  const data = await cifar10(directory);
  const teacher = await trainBriefly("resnet18", data, folder);
  /** @param {object} given */
  const secondsOf = async (given) => {
    const options = { student: "mobilenet_v2", steps: 10, batchSize: 64, threads, ...given };
    const out = join(folder, `run-${Math.random()}`);
    const fixed = /** @type {const} */ ({
      method: "ard",
      augment: "none",
      teacherCheck: false,
      milestones: /** @type {number[]} */ ([]),
      maxSteps: 4,
    });
    const run = train({ ...STEP, ...fixed, ...options, teacher, data, out });
    const seconds = [];
    for await (const event of run) {
      if (event.type === "step" && event.step > 1) seconds.push(options.batchSize / event.imagesPerSecond);
    }
    (await run).student.dispose();
    return quantile(seconds, 0.5);
  };
  const curves = /** @type {const} */ ([
    ["PGD steps", [1, 2, 5, 10, 20], (/** @type {number} */ steps) => ({ steps })],
    ["images a batch", [16, 32, 64, 128], (/** @type {number} */ batchSize) => ({ batchSize, steps: 3 })],
    // 0.35 at the least: channels are rounded to multiples of 8.
    [
      "width squared",
      [0.25, 1, 2.25],
      (/** @type {number} */ squared) => ({ student: `mobilenet_v2:width-multiplier=${Math.sqrt(squared)}`, steps: 3 }),
    ],
    [
      "threads",
      Array.from({ length: threads }, (_, i) => i + 1),
      (/** @type {number} */ count) => ({ threads: count, steps: 3 }),
    ],
  ]);
  const results = [];
  for (const [against, values, options] of curves) {
    const points = [];
    for (const x of values) points.push({ x, seconds: await secondsOf(options(x)) });
    const curve = { against, points, ...leastSquares(points) };
    results.push(curve);
    console.error(
      `a step against ${against.padEnd(16)} ${points.map(({ x, seconds }) => `${x}: ${seconds.toFixed(3)} s`).join(", ")}; ` +
        `slope ${curve.slope.toPrecision(3)} s, at zero ${curve.intercept.toPrecision(3)} s, R2 ${curve.r2.toFixed(4)}`,
    );
  }
  return results;
}
