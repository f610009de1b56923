import { join } from "node:path";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { fromArrays } from "../../lib/data/arrays.js";
import type { Dataset } from "../../lib/data/dataset.js";
import { createModel } from "../../lib/models/model.js";
import { parseModelSpec } from "../../lib/models/registry.js";
import { train } from "../../lib/training/trainer.js";
import { checkHandles, finish, own, pixels, shortRun, stateBytes, temporaryDirectory } from "../support.js";

checkHandles();

/** Every kind of block and activation. torchvision's ResNets, built of the same blocks, are trained in test/oracle/torchscript.long.test.ts. */
const STUDENTS = [
  "resnet18:width-multiplier=0.125",
  "resnet50:width-multiplier=0.125",
  "preact_resnet18:width-multiplier=0.125,final-norm=true",
  "vgg16_bn:width-multiplier=0.125",
  "wide_resnet:depth=10,widen-factor=1,activation=silu,same-padding=true",
  "torchvision/mobilenet_v2:width-multiplier=0.25",
  "torchvision/mobilenet_v3_small:width-multiplier=0.25",
  "toy_mlp10",
];

let data: Dataset;
let out: string;
beforeAll(async () => {
  const labels = Int32Array.from({ length: 24 }, (_, i) => i % 10);
  data = await fromArrays(pixels(24 * 3072), labels, { shape: [3, 32, 32] });
});
beforeEach(async () => {
  out = await temporaryDirectory();
});

const teacher = () => createModel("small_cnn", { widthMultiplier: 0.25, seed: 5 }).then(own);

test.each(STUDENTS)("%s: ARD moves every weight, and its steps are the seed's alone", async (student) => {
  const attack = { epsilon: 0.1, stepSize: 0.05, steps: 1 };
  const common = { method: "ard" as const, student, ...attack, batchSize: 8, augment: "none" as const, seed: 3 };
  const run = async (directory: string) => {
    const options = shortRun(data, join(out, directory), { ...common, teacher: await teacher(), epochs: 1 });
    return stateBytes((await finish(train(options))).student);
  };
  const state = await run("first");
  const spec = parseModelSpec(student);
  const shape = { numClasses: 10, inChannels: 3, inputSize: 32, seed: 3 };
  const initial = await stateBytes(own(await createModel(spec.name, { ...spec.options, ...shape })));
  expect(Object.keys(state).filter((name) => state[name] === initial[name])).toEqual([]);
  // Dropout too: a second run of the same process has the same masks.
  expect(await run("second")).toEqual(state);
});
