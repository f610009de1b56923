import { inspect } from "node:util";
import { type Complex, type Element, type NestedArray, Tensor } from "./tensor.js";
import { tidy } from "./tidy.js";

// PyTorch's defaults (torch/_tensor_str.py), whose layout this is.
const PRECISION = 4;
const EDGE_ITEMS = 3;
const THRESHOLD = 1000;
const LINE_WIDTH = 80;
const PREFIX = "tensor(";

/** The dtypes that a tensor's values show by themselves. */
const PLAIN_DTYPES: readonly string[] = ["float32", "int64", "bool", "complex64"];

/** A tensor as PyTorch prints it; of more than 1000 elements only the first and last three in each dimension. */
export function formatTensor(tensor: Tensor): string {
  if (tensor.disposed) return `${PREFIX}disposed)`;
  const { shape, dtype, device } = tensor;
  const count = shape.reduce((product, size) => product * size, 1);
  const suffixes = device === "cpu" ? [] : [`device=${device}`];
  if (tensor.layout !== "strided") suffixes.push(`layout=${tensor.layout}`);
  if (count === 0 && shape.length !== 1) suffixes.push(`shape=[${shape.join(", ")}]`);
  if (!PLAIN_DTYPES.includes(dtype) || (count === 0 && dtype !== "float32")) suffixes.push(`dtype=${dtype}`);
  const { gradFn } = tensor;
  if (gradFn !== null) suffixes.push(`gradFn=<${gradFn}>`);
  else if (tensor.requiresGrad) suffixes.push("requiresGrad=true");
  return addSuffixes(PREFIX + formatValues(tensor, shape, count), suffixes);
}

function formatValues(tensor: Tensor, shape: readonly number[], count: number): string {
  if (count === 0) return "[]";
  const summarize = count > THRESHOLD;
  let values: NestedArray;
  try {
    values = tidy(() => (summarize ? edgesOf(tensor, shape) : tensor).toArray());
  } catch {
    // Quantized ones, ones on "meta" and such have no plain values.
    return `..., shape=[${shape.join(", ")}]`;
  }
  const flat = (shape.length === 0 ? [values] : (values as unknown[]).flat(shape.length)) as Element[];
  return formatLevel(values, shape, summarize, PREFIX.length, elementFormatter(flat, tensor.dtype));
}

/** The first and the last items of each dimension. */
function edgesOf(tensor: Tensor, shape: readonly number[]): Tensor {
  const ends = shape.map((size) =>
    size > 2 * EDGE_ITEMS
      ? Array.from({ length: 2 * EDGE_ITEMS }, (_, i) => (i < EDGE_ITEMS ? i : size - 2 * EDGE_ITEMS + i))
      : undefined,
  );
  return ends.reduce(
    (edges, items, dim) => (items ? edges.index(...Array.from({ length: dim }, () => ":"), items) : edges),
    tensor.detach(),
  );
}

function formatLevel(
  values: NestedArray,
  shape: readonly number[],
  summarize: boolean,
  indent: number,
  formatter: Formatter,
): string {
  const [size, ...inner] = shape;
  if (size === undefined || !Array.isArray(values)) return formatter.format(values as Element);
  const isCut = summarize && size > 2 * EDGE_ITEMS;
  const parts = values.map((item) => formatLevel(item, inner, summarize, indent + 1, formatter));
  const padding = " ".repeat(indent + 1);
  if (inner.length > 0) {
    if (isCut) parts.splice(EDGE_ITEMS, 0, "...");
    return `[${parts.join(`,${"\n".repeat(inner.length)}${padding}`)}]`;
  }
  const perLine = Math.max(1, Math.floor((LINE_WIDTH - indent) / (formatter.width + 2)));
  if (isCut) parts.splice(EDGE_ITEMS, 0, " ...");
  const lines = Array.from({ length: Math.ceil(parts.length / perLine) }, (_, i) =>
    parts.slice(i * perLine, (i + 1) * perLine).join(", "),
  );
  return `[${lines.join(`,\n${padding}`)}]`;
}

/** How the values of one tensor are written: all as wide as the widest. */
interface Formatter {
  width: number;
  format(value: Element): string;
}

function elementFormatter(values: readonly Element[], dtype: string): Formatter {
  if (dtype.startsWith("complex")) {
    const complex = values as readonly Complex[];
    const re = numberFormatter(complex.map((value) => value.re));
    const im = numberFormatter(complex.map((value) => value.im));
    const format = (value: Element) => {
      const { re: real, im: imaginary } = value as Complex;
      const sign = imaginary < 0 || Object.is(imaginary, -0) ? "-" : "+";
      return `${re.format(real)}${sign}${im.format(Math.abs(imaginary)).trimStart()}i`;
    };
    return { width: re.width + im.width + 1, format };
  }
  if (dtype.includes("float")) return numberFormatter(values as readonly number[]);
  return aligned(values, String);
}

function numberFormatter(values: readonly number[]): Formatter {
  const shown = values.filter((value) => Number.isFinite(value) && value !== 0);
  const magnitudes = shown.map(Math.abs);
  const largest = magnitudes.reduce((a, b) => Math.max(a, b), 0);
  const smallest = magnitudes.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const whole = shown.every(Number.isInteger);
  const scientific = shown.length > 0 && (largest / smallest > 1000 || largest > 1e8 || (!whole && smallest < 1e-4));
  const write = (value: number) => {
    if (!Number.isFinite(value)) return Number.isNaN(value) ? "nan" : value < 0 ? "-inf" : "inf";
    const sign = value < 0 || Object.is(value, -0) ? "-" : "";
    if (scientific) return sign + toExponential(Math.abs(value));
    return sign + (whole ? `${Math.abs(value).toFixed(0)}.` : toFixed(Math.abs(value)));
  };
  return aligned(shown, write as (value: Element) => string);
}

function aligned(values: readonly Element[], write: (value: Element) => string): Formatter {
  const width = values.reduce<number>((widest, value) => Math.max(widest, write(value).length), 1);
  return { width, format: (value) => write(value).padStart(width) };
}

/** `1.0000e-05`, where JavaScript writes `1.0000e-5`. */
function toExponential(value: number): string {
  const [digits, exponent] = roundHalfEven(value, "toExponential").split("e") as [string, string];
  return `${digits}e${exponent[0]}${exponent.slice(1).padStart(2, "0")}`;
}

function toFixed(value: number): string {
  return roundHalfEven(value, "toFixed");
}

/** Python rounds what lies exactly between two decimals to the even one, JavaScript upwards. */
function roundHalfEven(value: number, method: "toFixed" | "toExponential"): string {
  const rounded = value[method](PRECISION);
  const [long, exponent] = value[method](20).split("e") as [string, string?];
  const point = long.indexOf(".") + 1 + PRECISION;
  const isTie = /^50*$/.test(long.slice(point)) && Number(long[point - 1]) % 2 === 0;
  return isTie ? long.slice(0, point) + (exponent === undefined ? "" : `e${exponent}`) : rounded;
}

/** As torch's `_add_suffixes`: a new line where one would be too long. */
function addSuffixes(text: string, suffixes: readonly string[]): string {
  let out = text;
  let lineLength = text.length - text.lastIndexOf("\n") + 1;
  for (const suffix of suffixes) {
    const fits = lineLength + suffix.length + 2 <= LINE_WIDTH;
    out += fits ? `, ${suffix}` : `,\n${" ".repeat(PREFIX.length)}${suffix}`;
    lineLength = fits ? lineLength + suffix.length + 2 : PREFIX.length + suffix.length;
  }
  return `${out})`;
}

Tensor.prototype.toString = function () {
  return formatTensor(this);
};
Object.defineProperty(Tensor.prototype, inspect.custom, {
  value(this: Tensor) {
    return formatTensor(this);
  },
});
