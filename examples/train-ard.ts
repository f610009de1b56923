// Trains a small robust ResNet on CIFAR-10, distils it into a MobileNetV2 by ARD, and measures the student.
//
//   npx tsc -p examples && node examples/build/train-ard.js DATA_DIR OUT_DIR
//
// DATA_DIR holds CIFAR-10's binary files (a part of them will do). Ctrl-C stops after a checkpoint; the same command goes on.
// The budget is a few hundred steps on two cores: a demonstration, not a result to publish.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { ArdistillError, attacks, cifar10, evaluate, type TrainingResult, type TrainOptions, train } from "ardistill";

const [dataDir = "data", out = "runs/train-ard"] = process.argv.slice(2);
const data = await cifar10(dataDir);
for (const note of data.notes) console.error(note);

const stop = new AbortController();
process.once("SIGINT", () => stop.abort());
process.on("uncaughtException", (error) => {
  const interrupted = error instanceof ArdistillError && error.code === "ERR_ABORTED";
  console.error(interrupted ? "\nStopped after a checkpoint; the same command goes on." : error);
  process.exit(interrupted ? 130 : 1);
});

/** Trains, or goes on with a run that is there, and reports each epoch. */
async function run(options: Omit<TrainOptions, "data" | "signal">): Promise<TrainingResult> {
  const resume = existsSync(join(options.out, "config.json"));
  const running = train({ ...options, data, resume, signal: stop.signal });
  for await (const event of running) {
    if (event.type === "step") {
      process.stderr.write(`\r${options.method} step ${event.step}/${event.steps}, loss ${event.loss.toFixed(3)} `);
    } else if (event.type === "epoch") {
      console.error(
        `\n${options.method} epoch ${event.epoch}: loss ${event.loss.toFixed(3)}, ${event.seconds.toFixed(0)} s`,
      );
    }
  }
  return running;
}

const recipe = { batchSize: 64, epochs: 3, milestones: [2], lr: 0.05, steps: 5, stepSize: 2.5 / 255 };
const teacher = await run({
  ...recipe,
  method: "adversarial",
  student: "resnet18:width-multiplier=0.25",
  out: join(out, "teacher"),
});
const { student } = await run({
  ...recipe,
  epochs: 2,
  method: "ard",
  student: "mobilenet_v2:width-multiplier=0.5",
  teacher: join(out, "teacher", "last.safetensors"),
  out: join(out, "student"),
});

for (const [name, model] of [
  ["teacher", teacher.student],
  ["student", student],
] as const) {
  const report = await evaluate(model, data, {
    attacks: [attacks.fgsm(), attacks.pgd({ steps: 20 })],
    epsilon: 8 / 255,
    limit: 1000,
  });
  const scores = [report.clean, ...report.attacks].map(({ accuracy }) => `${(100 * accuracy).toFixed(1)} %`);
  console.log(`${name}: clean ${scores[0]}, FGSM ${scores[1]}, PGD-20 ${scores[2]} of ${report.samples} test images`);
}
await student.exportTorchScript(join(out, "student.pt"));
