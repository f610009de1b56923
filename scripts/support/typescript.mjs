// @ts-check
// Step 3: lib/ compiled to dist/, and the declarations that are written in lib/ copied there. `npm run build` is just that.
import { copyFileSync, existsSync, rmSync } from "node:fs";
import { relative } from "node:path";
import { pathToFileURL } from "node:url";
import { interruptible, runMain, runTool } from "./process.mjs";
import { filesBelow, fingerprint, inRoot, stampSays, writeStamp } from "./project.mjs";

const STAMP = inRoot("build", "stamps", "typescript");

const sources = () => filesBelow(inRoot("lib")).filter((path) => path.endsWith(".ts"));
const sourcesFingerprint = () => fingerprint([...sources(), inRoot("tsconfig.json"), inRoot("package-lock.json")]);

const isDeclaration = (/** @type {string} */ source) => source.endsWith(".d.ts");
/** dist/a/b for lib/a/b.ts */
const stem = (/** @type {string} */ source) =>
  inRoot("dist", relative(inRoot("lib"), source).replace(/(\.d)?\.ts$/, ""));
const productsOf = (/** @type {string} */ source) =>
  (isDeclaration(source) ? [".d.ts"] : [".js", ".js.map", ".d.ts"]).map((end) => stem(source) + end);

export function isCompiled() {
  return (
    stampSays(STAMP, sourcesFingerprint()) &&
    sources()
      .flatMap(productsOf)
      .every((file) => existsSync(file))
  );
}

/** @param {AbortSignal} signal */
export async function compile(signal) {
  const made = sourcesFingerprint();
  await runTool(process.execPath, [inRoot("node_modules", "typescript", "bin", "tsc"), "-p", "tsconfig.json"], {
    name: "typescript",
    signal,
    advice: "Mend the errors above in lib/ (in a fresh clone: please report them).",
  });
  for (const source of sources().filter(isDeclaration)) copyFileSync(source, `${stem(source)}.d.ts`);
  const kept = new Set(sources().flatMap(productsOf));
  for (const file of filesBelow(inRoot("dist"))) if (!kept.has(file)) rmSync(file);
  writeStamp(STAMP, made);
  return "compiled";
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href)
  await runMain(() => interruptible(async (signal) => void (await compile(signal))));
