// @ts-check
// Step 3: lib/ compiled to dist/.
import { existsSync, rmSync } from "node:fs";
import { relative } from "node:path";
import { runTool } from "./process.mjs";
import { filesBelow, fingerprint, inRoot, stampSays, writeStamp } from "./project.mjs";

const STAMP = inRoot("build", "stamps", "typescript");

const sources = () => filesBelow(inRoot("lib")).filter((path) => path.endsWith(".ts"));
const sourcesFingerprint = () => fingerprint([...sources(), inRoot("tsconfig.json"), inRoot("package-lock.json")]);

/** dist/a/b for lib/a/b.ts */
const stem = (/** @type {string} */ source) => inRoot("dist", relative(inRoot("lib"), source).replace(/\.ts$/, ""));

export function isCompiled() {
  return stampSays(STAMP, sourcesFingerprint()) && sources().every((source) => existsSync(`${stem(source)}.js`));
}

/** @param {AbortSignal} signal */
export async function compile(signal) {
  const made = sourcesFingerprint();
  await runTool(process.execPath, [inRoot("node_modules", "typescript", "bin", "tsc"), "-p", "tsconfig.json"], {
    name: "typescript",
    signal,
    advice: "Mend the errors above in lib/ (in a fresh clone: please report them).",
  });
  const kept = new Set(sources().flatMap((source) => [".js", ".js.map", ".d.ts"].map((end) => stem(source) + end)));
  for (const file of filesBelow(inRoot("dist"))) if (!kept.has(file)) rmSync(file);
  writeStamp(STAMP, made);
  return "compiled";
}
