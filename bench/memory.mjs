// @ts-check
// A training run in a process of its own, for engine.mjs: prints {peak, resident}, gigabytes at most and after the steps `at`.
import { readFileSync } from "node:fs";
import { cifar10, train } from "../dist/index.js";

const { data, at = [], ...options } = JSON.parse(process.argv[2] ?? "{}");
const resident = /** @type {number[]} */ ([]);
const run = train({ ...options, data: await cifar10(data), teacherCheck: false, milestones: [] });
for await (const event of run) {
  // Events come a chunk of steps at a time.
  if (event.type === "step" && event.step >= at[resident.length]) resident.push(process.memoryUsage.rss() / 1e9);
}
(await run).student.dispose();
const peak = Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync("/proc/self/status", "utf8"))?.[1]) / 1e6;
console.log(JSON.stringify({ peak, resident }));
