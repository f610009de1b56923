// The child of fuzz-native.mjs: loads the files that it is told of, and says what came of each.
import { pathToFileURL } from "node:url";
import { inRoot } from "./project.mjs";

const { loadModel, ArdistillError } = await import(pathToFileURL(inRoot("dist", "index.js")).href);

async function use(path, options) {
  const model = await loadModel(path, options);
  try {
    await model.predict(new Float32Array(model.inputShape.reduce((product, size) => product * size, 1)));
  } finally {
    model.dispose();
  }
}

process.on("message", async ({ path, options }) => {
  let outcome = { kind: "value" };
  try {
    await use(path, options);
  } catch (error) {
    outcome = { kind: "error", message: String(error.message) };
    if (!(error instanceof ArdistillError) || error.code === "ERR_INTERNAL") outcome.wrong = `untyped: ${error}`;
  }
  process.send({ ...outcome, rss: process.resourceUsage().maxRSS * 1024 });
});
