import { beforeAll, expect, test } from "vitest";
import { attacks } from "../../lib/attacks/attacks.js";
import { NORMS, type Norm } from "../../lib/attacks/ball.js";
import { perturb } from "../../lib/attacks/perturb.js";
import { type AttackSpec, parseAttackSpec } from "../../lib/attacks/registry.js";
import { customModel } from "../../lib/models/custom.js";
import { createModel } from "../../lib/models/model.js";
import { tensor, tidy } from "../../lib/tensor/index.js";
import { checkHandles, failure, floats, own, pixels, someDigits } from "../support.js";
import { delta } from "./support.js";

checkHandles();

const SPECS = ["apgd-ce:steps=10", "apgd-t:steps=5,target-classes=3", "fab-t:steps=10", "square:queries=40"];
/** Balls that break some samples and not all. */
const EPSILONS: Record<Norm, number> = { linf: 0.03, l2: 0.15 };
const SIZE = 64;

let images: Float32Array;
beforeAll(async () => {
  images = floats((await someDigits(1, 40)).test);
});

test.each(NORMS)("each leaves those alone that are misclassified, in %s", async (norm) => {
  const options = { inChannels: 1, inputSize: 8, widthMultiplier: 0.25, seed: 1 };
  const model = own(await createModel("small_cnn", options, "float64"));
  const { labels } = await model.predict(images);
  const wrong = labels.map((label, i) => (i % 2 === 0 ? label : (label + 1) % 10));
  for (const text of SPECS) {
    const found = await perturb(model, images, wrong, parseAttackSpec(text), { norm, epsilon: EPSILONS[norm] });
    const moved = Array.from(labels, (_, i) => delta(found, images, i, SIZE).some((change) => change !== 0));
    expect(moved.filter((_, i) => i % 2 === 1)).not.toContain(true);
    expect(moved).toContain(true);
  }
});

test("the difference of logits ratio is refused for a model of two classes", async () => {
  const two = own(await createModel("mlp", { hidden: [], inChannels: 1, inputSize: 4, numClasses: 2 }));
  const run = (attack: AttackSpec) => perturb(two, pixels(16), Int32Array.of(0), attack);
  await expect(run(attacks.apgd({ loss: "dlr" }))).rejects.toThrow(failure("ERR_CONFIG", "3 classes", "has 2"));
  await expect(run(attacks.apgd({ loss: "targeted-dlr" }))).rejects.toThrow(failure("ERR_CONFIG", "4 classes"));
});

test.each(NORMS)(
  "Square makes as many queries as it is given, and keeps the image of the least margin, in %s",
  async (norm) => {
    const weight = own(tidy(() => tensor(Array.from(pixels(3 * SIZE), (value) => value - 0.5)).reshape([SIZE, 3])));
    const margins: number[] = [];
    const watched = own(
      customModel(
        (x) => {
          const logits = x
            .flatten(1)
            .matmul(weight)
            .add(tensor([100, 0, 0])); // nothing breaks it
          const [label, ...others] = logits.toTypedArray() as Float32Array;
          margins.push(label! - Math.max(...others));
          return logits;
        },
        { inputShape: [1, 8, 8], numClasses: 3 },
      ),
    );
    const image = images.slice(0, SIZE);
    const of = async (queries: number) => {
      margins.length = 0;
      await perturb(watched, image, Int32Array.of(0), attacks.square({ queries }), { norm, epsilon: EPSILONS[norm] });
      return [...margins];
    };
    const [five, sixty] = [await of(5), await of(60)];
    expect(sixty.length - five.length).toBe(55);
    // The last pass but one is of the image that is kept, the last one of the clean image.
    const [clean, kept] = [sixty.at(-1)!, sixty.at(-2)!];
    expect(kept).toBe(Math.min(...sixty));
    expect(kept).toBeLessThan(clean);
  },
);
