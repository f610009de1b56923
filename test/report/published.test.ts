import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { AttackScore, EvaluationReport } from "../../lib/evaluation/report.js";
import { MODELS } from "../../lib/models/registry.js";
import { type PublishedResult, publishedBeside, publishedFigure, publishedName } from "../../lib/report/published.js";

const report = (fields: Partial<EvaluationReport>) =>
  ({ dataset: "cifar10", norm: "linf", epsilon: 8 / 255, ...fields }) as EvaluationReport;
const attack = (fields: object) => fields as AttackScore;

test("the paper's figures stand beside the attacks that they are of", async () => {
  const rows = await publishedBeside("paper", [report({ model: "mobilenet_v2" })]);
  const row = rows.find(({ name }) => name === "TRADES WRN → ARD MNV2")!;
  expect(publishedName(row)).toBe("the ARD paper, tables 6 and 11: TRADES WRN → ARD MNV2");
  expect(row.clean).toBe(82.63);
  const figures = [
    { name: "pgd", steps: 20, restarts: 1 },
    { name: "mi-fgsm", steps: 20 },
    { name: "deepfool", steps: 50 },
    { name: "pgd", steps: 1000, restarts: 1 },
    { name: "pgd", steps: 20, restarts: 100 },
    { name: "pgd", steps: 10, restarts: 1 },
    { name: "autoattack", version: "standard" },
  ].map((fields) => publishedFigure(row, attack(fields)));
  expect(figures).toEqual([50.42, 55.16, 64.61, 49.98, 50.3, undefined, undefined]);
});

test("RobustBench's are those of the architecture, the images and the ball", async () => {
  const wide = await publishedBeside("robustbench", [report({ model: "wide_resnet34_10" })]);
  const trades = wide.find(({ name }) => name === "Zhang2019Theoretically")!;
  expect([trades.clean, publishedFigure(trades, attack({ name: "autoattack", version: "standard" }))]).toEqual([
    84.92, 53.08,
  ]);
  expect(
    wide.every(({ model, dataset, norm }) => `${model} ${dataset} ${norm}` === "wide_resnet34_10 cifar10 linf"),
  ).toBe(true);
  expect(await publishedBeside("robustbench", [report({ model: "wide_resnet34_10", epsilon: 0.1 })])).toEqual([]);
  expect(await publishedBeside("robustbench", [report({ model: "mobilenet_v2" })])).toEqual([]);
});

test("every row is of a model that the zoo has, and in percent", () => {
  const rows = JSON.parse(
    readFileSync(new URL("../../assets/published.json", import.meta.url), "utf8"),
  ) as PublishedResult[];
  for (const { model, clean, attacks } of rows) {
    expect(Object.keys(MODELS)).toContain(model);
    for (const figure of [clean, ...Object.values(attacks)]) expect(figure >= 0 && figure <= 100).toBe(true);
  }
  expect(new Set(rows.map((row) => JSON.stringify(row))).size).toBe(rows.length);
});
