// The fast gradient sign method (Goodfellow et al. 2014) in ten lines, against a network that has seen clean digits alone.
//
//   npx tsc -p examples && node examples/build/fgsm.js
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { digits, grad, type Model, ops, type Tensor, tensor, tidy, trainNatural } from "ardistill";

/** x + epsilon sign(gradient of the loss by x), within [0, 1]. */
function fgsm(model: Model, images: Tensor, labels: Tensor, epsilon: number): Tensor {
  return tidy(() => {
    const x = images.detach().requires_grad_();
    const loss = ops.cross_entropy_loss(model.forward(x), labels);
    const [gradient] = grad(loss, x);
    return images.add(gradient.sign(), { alpha: epsilon }).clamp(0, 1);
  });
}

const data = await digits();
const out = await mkdtemp(join(tmpdir(), "fgsm-"));
const { student: model } = await trainNatural({ student: "small_cnn", data, out, epochs: 8 });
await rm(out, { recursive: true });

const { count, scale } = data.test;
const images = tensor(data.test.images, { shape: [count, ...data.inputShape] }).div(scale);
const labels = tensor(data.test.labels, { dtype: "int64" });
const accuracy = (x: Tensor) => tidy(() => Number(model.forward(x).argmax(1).eq(labels).sum().item()) / count);

console.log(`clean: ${(100 * accuracy(images)).toFixed(1)} %`);
for (const epsilon of [0.05, 0.1, 0.15]) {
  const adversarial = fgsm(model, images, labels, epsilon);
  console.log(`FGSM, epsilon ${epsilon}: ${(100 * accuracy(adversarial)).toFixed(1)} %`);
  adversarial.dispose();
}
console.log(images.index(0, 0, "2:5"));
