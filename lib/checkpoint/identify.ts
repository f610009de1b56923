/** What files have been taken for checkpoints, by their first bytes. */
const SIGNATURES: readonly (readonly [what: string, bytes: string | RegExp | ((start: Buffer) => boolean)])[] = [
  ["an HTML or XML page, perhaps the error page of a download", /^(\xef\xbb\xbf)?\s*</],
  ["a Git LFS pointer and not the file itself; run `git lfs pull`", "version https://git-lfs"],
  ["a numpy array (.npy)", "\x93NUMPY"],
  ["compressed with gzip, to be unpacked first", "\x1f\x8b"],
  ["compressed with bzip2, to be unpacked first", "BZh"],
  ["compressed with xz, to be unpacked first", "\xfd7zXZ"],
  ["compressed with Zstandard, to be unpacked first", "\x28\xb5\x2f\xfd"],
  ["a 7z archive, to be unpacked first", "7z\xbc\xaf"],
  ["a RAR archive, to be unpacked first", "Rar!"],
  ["an HDF5 file, as Keras writes them", "\x89HDF"],
  ["a GGUF file", "GGUF"],
  ["a TensorFlow Lite file", /^.{4}TFL3/s],
  ["a model for PyTorch Mobile (flatbuffer)", /^.{4}PTMF/s],
  ["a PNG image", "\x89PNG"],
  ["a JPEG image", "\xff\xd8\xff"],
  ["a PDF", "%PDF"],
  ["a program or library", "\x7fELF"],
  [
    "a tar archive; if PyTorch before 0.1.10 wrote it, load it there or in any later PyTorch and save it again",
    /^.{257}ustar/s,
  ],
  ["a file of Lua Torch; `.t7` is read where PyTorch wrote it", isLuaTorch],
  ["an ONNX model", isOnnx],
  ["a Python pickle that torch.save did not write", (start) => start[0] === 0x80 && start[1]! <= 5],
  ["JSON", /^\s*[{[]["\s]/],
  ["text", /^[\s!-~]+$/],
];

/** Torch7's File:writeObject: a table (3) or an object (4), number 1; binary or as text. */
function isLuaTorch(start: Buffer): boolean {
  const isBinary = start.length >= 8 && [3, 4].includes(start.readInt32LE(0)) && start.readInt32LE(4) === 1;
  return isBinary || /^[34]\n1\n/.test(start.toString("latin1"));
}

/** A protocol buffer: the IR version (field 1), then the producer, its version, domain, documentation or the graph (2 to 8). */
function isOnnx(start: Buffer): boolean {
  const field = start[2]! >> 3;
  return start[0] === 0x08 && start[1]! < 32 && field >= 2 && field <= 8;
}

/** How many bytes of a file are looked at. */
export const START_BYTES = 512;

/** What a file that is no checkpoint seems to be, to end a sentence with. */
export function describeContent(start: Buffer): string {
  if (start.length === 0) return "empty";
  const text = start.toString("latin1");
  const known = SIGNATURES.find(([, bytes]) =>
    typeof bytes === "string" ? text.startsWith(bytes) : typeof bytes === "function" ? bytes(start) : bytes.test(text),
  );
  if (known) return known[0];
  return start.every((byte) => byte === 0) ? "zeros, as a download leaves that broke off" : "in no known format";
}
