import { expect, test } from "vitest";
import { wilsonInterval } from "../../lib/evaluation/wilson.js";

// statsmodels.stats.proportion.proportion_confint(method="wilson").
test.each([
  [50, 100, 0.4038, 0.5962],
  [0, 10, 0, 0.2775],
  [10, 10, 0.7225, 1],
  [1, 10, 0.0179, 0.4042],
  [8123, 10_000, 0.8045, 0.8198],
])("%i of %i lies in [%f, %f]", (correct, total, low, high) => {
  const [l, h] = wilsonInterval(correct, total);
  expect(l).toBeCloseTo(low, 4);
  expect(h).toBeCloseTo(high, 4);
  expect(l).toBeLessThanOrEqual(correct / total);
  expect(h).toBeGreaterThanOrEqual(correct / total);
});

test("the ends are exact, and nothing is known without samples", () => {
  expect(wilsonInterval(0, 10)[0]).toBe(0);
  expect(wilsonInterval(10, 10)[1]).toBe(1);
  expect(wilsonInterval(0, 0)).toEqual([0, 1]);
});

test("failures and successes mirror each other, and more samples narrow the interval", () => {
  const [low, high] = wilsonInterval(30, 100);
  const [mirroredLow, mirroredHigh] = wilsonInterval(70, 100);
  expect([1 - mirroredHigh, 1 - mirroredLow]).toEqual([expect.closeTo(low, 12), expect.closeTo(high, 12)]);
  const [l, h] = wilsonInterval(300, 1000);
  expect(h - l).toBeLessThan((high - low) / 2);
});
