import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { attacks, cifar10, type Dataset, evaluate, loadModel, train } from "../../lib/index.js";
import { cifarFiles, dataDirectory, oracle, readTensors, THREADS, temporaryFolder } from "./support.js";

const MODELS = [
  "mobilenet_v2:width-multiplier=0.25",
  "resnet18:width-multiplier=0.25",
  "resnet50:width-multiplier=0.125",
  "preact_resnet18:width-multiplier=0.25,final-norm=true",
  "vgg16_bn:width-multiplier=0.25",
  "wide_resnet:depth=10,widen-factor=2",
  "wide_resnet:depth=10,widen-factor=2,activation=silu,same-padding=true",
  "torchvision/resnet18",
  "torchvision/mobilenet_v2",
  "torchvision/mobilenet_v3_small",
  "small_cnn",
  "mlp",
];
const LIMIT = 200;

const folder = temporaryFolder();
let data: Dataset;

beforeAll(async () => {
  data = await cifar10(dataDirectory);
});

interface Report {
  training: boolean;
  names: string[];
  equal: boolean[];
  correct: { clean: number; fgsm: number };
}

test.each(MODELS)(
  "TorchScript of %s goes both ways",
  async (model) => {
    const out = join(folder, model.replace("/", "-"));
    // A few steps, so that batch norm's statistics and the answers are not those of a new network.
    const { student } = await train({
      method: "natural",
      student: model,
      data,
      out,
      batchSize: 64,
      maxSteps: 8,
      threads: THREADS,
    });
    using trained = student;
    const exported = `${out}.exported.pt`;
    await trained.exportTorchScript(exported);
    const state = join(out, "last.safetensors");
    const made = { scripted: `${out}.scripted.pt`, traced: `${out}.traced.pt` };

    const report = await oracle<Report>("oracle_torchscript.py", {
      model,
      state,
      exported,
      files: cifarFiles("test"),
      batchSizes: [1, 2, 7, 64],
      limit: LIMIT,
      ...made,
    });

    expect(report.equal, "torch.jit.load's logits equal the twin's, bit for bit, at every batch size").not.toContain(
      false,
    );
    expect(report.training).toBe(false);
    expect(report.names.toSorted()).toEqual([...readTensors(state).keys()].toSorted());
    for (const file of [exported, made.scripted, made.traced]) {
      using opened = await loadModel(file);
      const { clean, attacks: scores } = await evaluate(opened, data, { attacks: [attacks.fgsm()], limit: LIMIT });
      expect({ clean: clean.correct, fgsm: scores[0]!.correct }).toEqual(report.correct);
    }
  },
  300_000,
);
