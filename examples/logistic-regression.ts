// Logistic regression on handwritten digits, with tensors and gradients alone: no model, no trainer.
//
//   npx tsc -p examples && node examples/build/logistic-regression.js
import { digits, grad, manualSeed, noGrad, ops, type Tensor, tensor, tidy } from "ardistill";

const data = await digits();
const load = ({ images, labels, count, scale }: typeof data.train): [images: Tensor, labels: Tensor] => [
  tensor(images, { shape: [count, 64] }).div(scale),
  tensor(labels, { dtype: "int64" }),
];
const [train, trainLabels] = load(data.train);
const [test, testLabels] = load(data.test);

manualSeed(0);
const weight = ops.randn([10, 64]).mul(0.01).requires_grad_();
const bias = ops.zeros([10]).requires_grad_();
const logits = (x: Tensor) => ops.linear(x, weight, bias);
const accuracy = () => tidy(() => 100 * Number(logits(test).argmax(1).eq(testLabels).to("float32").mean().item()));

const batchSize = 64;
for (let epoch = 1; epoch <= 20; epoch++) {
  const order = ops.randperm(train.shape[0]!).split(batchSize);
  let last = 0;
  for (const batch of order) {
    tidy(() => {
      const loss = ops.cross_entropy_loss(logits(train.index(batch)), trainLabels.index(batch));
      const gradients = grad(loss, [weight, bias]);
      noGrad(() => [weight, bias].map((parameter, i) => parameter.sub_(gradients[i]!, { alpha: 0.5 })));
      last = Number(loss.item());
    });
    batch.dispose();
  }
  if (epoch % 5 === 0) console.log(`epoch ${epoch}: loss ${last.toFixed(3)}, test accuracy ${accuracy().toFixed(1)} %`);
}
