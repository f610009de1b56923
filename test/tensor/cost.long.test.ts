import { expect, test } from "vitest";
import { core } from "../../lib/native/addon.js";
import { ops, tensor, tidy } from "../../lib/tensor/index.js";
import { checkHandles } from "../support.js";

checkHandles();

const ROUNDS = 41;
const CALLS = 2000;

/** Microseconds that each call takes, of `CALLS` in a row. */
function microseconds(run: () => void): number {
  const begin = process.hrtime.bigint();
  run();
  return Number(process.hrtime.bigint() - begin) / CALLS / 1000;
}

function spread(values: number[]) {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (part: number) => sorted[Math.floor(part * (sorted.length - 1))]!;
  return { median: at(0.5), text: `${at(0.5).toFixed(2)} us (${at(0.1).toFixed(2)} to ${at(0.9).toFixed(2)})` };
}

test("a call of add costs less than 3 us more than LibTorch's own in C++", () => {
  using a = tensor([1]);
  using b = tensor([2]);
  const ways = {
    "dispose()": () => {
      for (let i = 0; i < CALLS; i++) ops.add(a, b).dispose();
    },
    "tidy()": () => {
      for (let i = 0; i < CALLS / 100; i++) {
        tidy(() => {
          for (let j = 0; j < 100; j++) ops.add(a, b);
        });
      }
    },
    "a method": () => {
      for (let i = 0; i < CALLS; i++) a.add(b).dispose();
    },
  };
  const names = ["C++", ...Object.keys(ways)];
  const times = Object.fromEntries(names.map((name): [string, number[]] => [name, []]));
  for (let round = 0; round < ROUNDS; round++) {
    // Interleaved: what else the machine does slows both down.
    for (const [name, run] of Object.entries(ways)) times[name]!.push(microseconds(run));
    times["C++"]!.push((core().timeAdditions(CALLS) / CALLS) * 1e6);
  }
  const native = spread(times["C++"]!);
  console.log(`at::add in C++: ${native.text}`);
  for (const name of Object.keys(ways)) {
    const { median, text } = spread(times[name]!);
    console.log(`ops.add, freed by ${name}: ${text}, ${(median - native.median).toFixed(2)} us more`);
    expect(median - native.median, name).toBeLessThan(3);
  }
});
