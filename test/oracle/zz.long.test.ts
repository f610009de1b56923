import { join } from "node:path";
import { test } from "vitest";
import { attacks, cifar10, evaluate, train } from "../../lib/index.js";
import { dataDirectory, temporaryFolder, THREADS } from "./support.js";
const f = temporaryFolder();
test("x", async () => {
  const data = await cifar10(dataDirectory);
  let i = 0;
  for (const [student, o] of [
    ["resnet18:width-multiplier=0.25", { batchSize: 64, maxSteps: 40, lr: 0.02, steps: 1, epsilon: 4 / 255, stepSize: 5 / 255 }],
    ["resnet18:width-multiplier=0.25", { batchSize: 32, maxSteps: 80, lr: 0.02, steps: 1, epsilon: 4 / 255, stepSize: 5 / 255 }],
    ["resnet18:width-multiplier=0.25", { batchSize: 32, maxSteps: 120, lr: 0.02, steps: 1, epsilon: 8 / 255, stepSize: 10 / 255 }],
    ["mobilenet_v2:width-multiplier=0.25", { batchSize: 32, maxSteps: 80, lr: 0.02, steps: 1, epsilon: 4 / 255, stepSize: 5 / 255 }],
    ["small_cnn", { batchSize: 64, maxSteps: 150, lr: 0.05, steps: 1, epsilon: 4 / 255, stepSize: 5 / 255 }],
  ] as const) {
    const t = performance.now();
    const r = await train({ method: "adversarial", student, data, out: join(f, String(i++)), augment: "none", seed: 1, threads: THREADS, ...o });
    const s = (performance.now() - t) / 1000;
    const e = await evaluate(r.student, data, { attacks: [attacks.fgsm(), attacks.pgd({ steps: 10 })], limit: 200 });
    console.log(student, JSON.stringify(o), s, r.history, e.clean.correct, e.attacks.map((a) => a.correct));
    r.student.dispose();
  }
}, 500000);
