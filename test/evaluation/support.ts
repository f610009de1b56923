import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll } from "vitest";
import type { Dataset } from "../../lib/data/dataset.js";
import { loadModel } from "../../lib/models/load.js";
import type { Model } from "../../lib/models/model.js";
import { train } from "../../lib/training/trainer.js";
import { own, shortRun, someDigits } from "../support.js";

/** 120 test digits, and a student that classifies most of them and loses some under attack; for all tests of a file. */
export function trainedOnDigits() {
  const shared = {} as { data: Dataset; checkpoint: string };
  beforeAll(async () => {
    shared.data = await someDigits(512, 120);
    const out = await mkdtemp(join(tmpdir(), "ardistill-evaluate-"));
    const { student } = await train(shortRun(shared.data, out, { epochs: 6 }));
    student.dispose();
    shared.checkpoint = join(out, "last.safetensors");
    return () => rm(out, { recursive: true, force: true });
  });
  return {
    get data() {
      return shared.data;
    },
    get checkpoint() {
      return shared.checkpoint;
    },
    model: (dtype: "float32" | "float64" = "float32"): Promise<Model> =>
      loadModel(shared.checkpoint, { dtype }).then(own),
  };
}
