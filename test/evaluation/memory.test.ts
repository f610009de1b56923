import { expect, test } from "vitest";
import { compileFirst } from "../cli/support.js";
import { runModule } from "../support.js";

compileFirst();

/** The most that the process held, in MiB, after a small evaluation and after each of three that go on for four times as long. */
const MODULE = `
import { attacks, evaluate, fromArrays, models } from "ardistill/index.js";
const SIZE = 3072;
const BATCH = 8;
const model = await models.smallCnn({ widthMultiplier: 2 });
const own = attacks.custom("own", (forward, x) => {
  forward(x.detach().requires_grad_()); // with a graph that nobody uses
  return x.clone();
});
async function peak(count, steps, restarts) {
  const images = Uint8Array.from({ length: count * SIZE }, (_, i) => Math.imul(i, 2654435761) >>> 24);
  const { labels } = await model.predict(images, { batchSize: BATCH });
  const shape = [3, 32, 32];
  const data = await fromArrays(images.slice(0, SIZE), [0], { shape, numClasses: 10, test: { images, labels } });
  const specs = [
    attacks.pgd({ steps, restarts }),
    attacks.apgd({ steps, restarts }),
    attacks.fab({ steps, targetClasses: 1 }),
    attacks.deepFool({ steps, candidates: 2 }),
    attacks.square({ queries: 2 * steps, restarts }),
    own,
  ];
  const { robust } = await evaluate(model, data, { attacks: specs, epsilon: 1e-6, batchSize: BATCH });
  if (robust.correct < count) throw new Error("something broke, and the rest was not attacked for as long");
  return process.resourceUsage().maxRSS / 1024;
}
await peak(16, 2, 1); // what is kept for good
const found = { small: await peak(16, 2, 1) };
found.images = await peak(64, 2, 1);
found.steps = await peak(16, 8, 1);
found.restarts = await peak(16, 2, 4);
model.dispose();
console.log(JSON.stringify(found));
`;

test("memory does not grow with images, steps or restarts", async () => {
  const { stdout, stderr, code } = await runModule(MODULE, { env: { ...process.env, OMP_NUM_THREADS: "1" } });
  expect(stderr).toBe("");
  expect(code).toBe(0);
  const { small, ...longer } = JSON.parse(stdout) as Record<string, number>;
  console.log(`peak of ${Math.round(small!)} MiB`, longer);
  // A batch's graph takes 8 MiB, and each of these has thirty more of them; what the allocator scatters varies by 20.
  for (const most of Object.values(longer)) expect(most! - small!).toBeLessThan(48);
});
