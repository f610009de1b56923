// A loss, and a student, of one's own: distils a robust teacher by ARD's divergence plus the cross-entropy on the adversarial
// images, into a network written in TypeScript.
//
//   npx tsc -p examples && node examples/build/custom-loss.js
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  attacks,
  BatchNorm2d,
  Conv2d,
  type CustomLoss,
  customModel,
  digits,
  evaluate,
  Linear,
  Module,
  manualSeed,
  ops,
  type Tensor,
  trainAdversarial,
  trainArd,
} from "ardistill";

class Student extends Module {
  readonly conv = new Conv2d(1, 16, 3, { padding: 1, bias: false });
  readonly bn = new BatchNorm2d(16);
  readonly fc = new Linear(16 * 16, 10);

  override forward(images: Tensor): Tensor {
    const maps = this.bn.forward(this.conv.forward(images)).relu();
    return this.fc.forward(ops.max_pool2d(maps, 2).flatten(1));
  }
}

/** t^2 KL(teacher || student), as in equation (1), and a tenth of the cross-entropy. */
const loss: CustomLoss = ({ logits, teacherLogits, labels, temperature: t }) => {
  const perSample = logits.shape[0]!;
  const divergence = ops
    .kl_div(logits.div(t).log_softmax(1), teacherLogits!.div(t).softmax(1), 2)
    .mul(t ** 2 / perSample);
  return divergence.mul(0.9).add(ops.cross_entropy_loss(logits, labels), { alpha: 0.1 });
};

const data = await digits();
const out = await mkdtemp(join(tmpdir(), "custom-loss-"));
const recipe = { data, epochs: 8, milestones: [6], steps: 5, epsilon: 0.1, stepSize: 0.03 };

const teacher = await trainAdversarial({ ...recipe, student: "small_cnn", out: join(out, "teacher") });
manualSeed(0);
const module = new Student();
const student = customModel(module, { inputShape: data.inputShape });
await trainArd({
  ...recipe,
  student,
  teacher: teacher.student,
  temperature: 3,
  lr: 0.02,
  loss,
  out: join(out, "student"),
});
await rm(out, { recursive: true });

for (const [name, model] of Object.entries({ teacher: teacher.student, student })) {
  const { clean, robust } = await evaluate(model, data, { attacks: [attacks.pgd({ steps: 20 })], epsilon: 0.1 });
  const percent = ({ accuracy }: { accuracy: number }) => `${(100 * accuracy).toFixed(1)} %`;
  console.log(`${name}: ${model.parameters} parameters, clean ${percent(clean)}, PGD-20 ${percent(robust)}`);
}
