// Makes scripts/libtorch-manifest.json: for each wheel that LibTorch is taken from, its tag and the SHA-256 of every file
// needed. Run it by hand when the LibTorch version changes; it downloads the wheels (0.6 GB) with pip, which checks them
// against the index, and takes the pins from those bytes.
//
//   node scripts/make-libtorch-manifest.mjs [--python python3] [--wheels DIR]
//
// --wheels: a directory that holds the wheels already, or is to keep them.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const VERSION = "2.11.0";
// The NVIDIA versions are those that torch 2.11.0 was built with (its own requirements name them through cuda-toolkit).
const WHEELS = [
  {
    project: "torch",
    version: VERSION,
    files: [/^torch\/lib\/(libc10\.so|libtorch_cpu\.so|libgomp\.so\.1)$/, /^torch\/version\.py$/],
    trees: ["torch/include/"],
  },
  { project: "nvidia-cuda-runtime", version: "13.0.96", files: [/\/libcudart\.so\.13$/], trees: [] },
  { project: "nvidia-cuda-cupti", version: "13.0.85", files: [/\/libcupti\.so\.13$/], trees: [] },
];
const LICENSES = /\.dist-info\/licenses\/[^/]+$/;
// Any Python tag would do, the C++ libraries do not depend on it. pip wants every platform tag spelled out.
const TAGS = { python: "3.11", abis: ["cp311", "none"], glibc: { from: 17, to: 28 }, machine: "x86_64" };

// Unpacking is left to Python's zipfile, so that the pins do not rest on the reader they are to check.
const LIST_FILES = `
import json, sys, zipfile
print(json.dumps(zipfile.ZipFile(sys.argv[1]).namelist()))
`;
const PIN_FILE = `
import hashlib, json, sys, zipfile
sha256, size = hashlib.sha256(), 0
with zipfile.ZipFile(sys.argv[1]).open(sys.argv[2]) as file:
    while chunk := file.read(1 << 20):
        sha256.update(chunk)
        size += len(chunk)
print(json.dumps({"path": sys.argv[2], "size": size, "sha256": sha256.hexdigest()}))
`;

const { values: options } = parseArgs({
  options: { python: { type: "string", default: "python3" }, wheels: { type: "string" } },
});
const directory = options.wheels ?? mkdtempSync(join(tmpdir(), "libtorch-wheels-"));
try {
  const wheels = WHEELS.map((wheel) => pin(wheel, findOrDownload(wheel)));
  const manifest = { version: VERSION, platforms: { "linux-x64": { wheels, archiveSha256: null } } };
  const target = fileURLToPath(new URL("libtorch-manifest.json", import.meta.url));
  writeFileSync(`${target}.tmp`, `${JSON.stringify(manifest, null, 2)}\n`);
  renameSync(`${target}.tmp`, target);
} finally {
  if (options.wheels === undefined) rmSync(directory, { recursive: true, force: true });
}

function findOrDownload({ project, version }) {
  const find = () => {
    const prefix = `${project.replaceAll("-", "_")}-${version}-`;
    return readdirSync(directory).find((file) => file.startsWith(prefix) && file.endsWith(`${TAGS.machine}.whl`));
  };
  if (!find()) {
    const platforms = [`manylinux2014_${TAGS.machine}`];
    for (let minor = TAGS.glibc.from; minor <= TAGS.glibc.to; minor++) {
      platforms.push(`manylinux_2_${minor}_${TAGS.machine}`);
    }
    const tags = [
      ...["--python-version", TAGS.python, "--implementation", "cp"],
      ...TAGS.abis.flatMap((abi) => ["--abi", abi]),
      ...platforms.flatMap((platform) => ["--platform", platform]),
    ];
    const download = ["-m", "pip", "download", "--no-deps", "--only-binary=:all:", "--dest", directory];
    execFileSync(options.python, [...download, ...tags, `${project}==${version}`], { stdio: "inherit" });
  }
  return find();
}

function pin({ project, files, trees }, file) {
  const path = join(directory, file);
  const names = JSON.parse(
    execFileSync(options.python, ["-c", LIST_FILES, path], { encoding: "utf8", maxBuffer: 1 << 26 }),
  );
  const record = names.find((name) => name.endsWith(".dist-info/RECORD"));
  const wanted = names.filter((name) => LICENSES.test(name) || files.some((pattern) => pattern.test(name)));
  return {
    project,
    file,
    size: statSync(path).size,
    sha256: createHash("sha256").update(readFileSync(path)).digest("hex"),
    record: pinFile(path, record),
    trees,
    files: wanted.map((name) => pinFile(path, name)),
  };
}

function pinFile(wheel, name) {
  return JSON.parse(execFileSync(options.python, ["-c", PIN_FILE, wheel, name], { encoding: "utf8" }));
}
