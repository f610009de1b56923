/** Every code an {@link ArdistillError} can carry. A code is stable; a message is for people and may change. */
export const ERROR_CODES = [
  "ERR_ABORTED",
  "ERR_ADDON_LOAD",
  "ERR_ADDON_NOT_FOUND",
  "ERR_AUTOGRAD",
  "ERR_BUSY",
  "ERR_CALLBACK",
  "ERR_CHECKPOINT_FORMAT",
  "ERR_CHECKSUM",
  "ERR_CONFIG",
  "ERR_CUDA",
  "ERR_CUDA_OOM",
  "ERR_CUDA_UNAVAILABLE",
  "ERR_DATA",
  "ERR_DISPOSED",
  "ERR_DOWNLOAD",
  "ERR_INDEX",
  "ERR_INTERNAL",
  "ERR_IO",
  "ERR_LIBTORCH_INVALID",
  "ERR_LIBTORCH_NOT_FOUND",
  "ERR_LIBTORCH_VERSION",
  "ERR_LINALG",
  "ERR_NAN_LOGITS",
  "ERR_NAN_LOSS",
  "ERR_OPERATOR",
  "ERR_OUT_OF_MEMORY",
  "ERR_RUN_EXISTS",
  "ERR_SHAPE",
  "ERR_UNSUPPORTED",
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

/** The one error class of this package: `code` says what kind it is, `message` what to do, `cause` holds the origin. */
export class ArdistillError extends Error {
  override readonly name = "ArdistillError";

  constructor(
    readonly code: ErrorCode,
    message: string,
    options?: { cause?: unknown },
  ) {
    super(message, options);
  }
}

/** The text of anything that was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** What kind of value was given in place of what an error's message asks for. */
export function describeValue(value: unknown): string {
  if (typeof value === "string") return `"${value}"`;
  if (typeof value === "function") return "a function";
  if (typeof value !== "object" || value === null) return String(value);
  const { name = "object" } = value.constructor ?? {};
  // These names are told apart by their classes: where one is refused, it is of the class of the same name elsewhere.
  return `${/^[AEIOU]/.test(name) ? "an" : "a"} ${name}${["Tensor", "Parameter", "Model"].includes(name) ? " of another copy of ardistill" : ""}`;
}

/** `name` with the nearest of `known` appended as a suggestion, where one is near. */
export function suggest(name: string, known: readonly string[]): string {
  const nearest = known
    .map((candidate) => ({ candidate, distance: editDistance(name.toLowerCase(), candidate.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance)[0];
  return nearest && nearest.distance <= Math.max(2, Math.floor(name.length / 3))
    ? `"${name}" (did you mean "${nearest.candidate}"?)`
    : `"${name}"`;
}

/** Insertions, deletions, replacements and swaps of neighbours that make `a` into `b`. */
function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      row[j] = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
      const areSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (areSwapped) row[j] = Math.min(row[j]!, beforeLast[j - 2]! + 1);
    }
    [beforeLast, last] = [last, row];
  }
  return last[b.length]!;
}
