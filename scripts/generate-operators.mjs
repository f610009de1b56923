// @ts-check
// Writes lib/tensor/operator-types.d.ts, the declarations of every ATen operator, from the schemas in the LibTorch that is
// installed. Run it by hand when the LibTorch version changes: node scripts/generate-operators.mjs
// `--check` writes nothing and fails where the file is not what it would write.
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { inRoot } from "./support/project.mjs";

/** @typedef {import("../lib/native/contract.js").NativeSchema} Schema */
/** @typedef {Schema["parameters"][number]} Parameter */

const TARGET = inRoot("lib", "tensor", "operator-types.d.ts");

/** Members that class Tensor has of its own. */
const OWN = new Set(["backward", "data", "grad", "index", "is_leaf", "item", "requires_grad", "to"]);

const TYPES = {
  Tensor: "Tensor",
  Scalar: "Scalar",
  int: "Int",
  float: "number",
  bool: "boolean",
  str: "string",
  Dimname: "string",
  ScalarType: "DTypeName",
  Layout: "Layout",
  MemoryFormat: "MemoryFormat",
  Device: "Device",
  Generator: "Generator",
};

/** @param {Parameter} parameter */
function typeOf({ type, list, optional, optionalElements, repeat }) {
  const element = TYPES[/** @type {keyof TYPES} */ (type)];
  let text = element;
  if (list) {
    text = `readonly ${optionalElements ? `(${element} | null)` : element}[]`;
    if (repeat && type !== "Tensor") text = type === "int" ? "Ints" : `${element} | ${text}`;
  }
  return optional ? `${text} | null` : text;
}

const RESULTS = {
  Tensor: "Tensor",
  number: "Element",
  Scalar: "Element",
  int: "Int",
  SymInt: "Int",
  float: "number",
  bool: "boolean",
  ScalarType: "DType",
  QScheme: "number",
};

/** @param {string} type such as "Tensor", "List[int]" @returns {string} */
function resultTypeOf(type) {
  const element = /^List\[(.*)\]$/.exec(type)?.[1];
  if (element) return `${resultTypeOf(element)}[]`;
  const known = RESULTS[/** @type {keyof RESULTS} */ (type)];
  if (!known) throw new Error(`no TypeScript type for the result "${type}"`);
  return known;
}

/** @param {Schema["returns"]} returns */
function resultOf(returns) {
  if (returns.length === 0) return "void";
  const types = returns.map(({ type }) => resultTypeOf(type));
  if (types.length === 1) return types[0];
  const named = returns.every(({ name }) => name);
  return `[${types.map((type, i) => (named ? `${label(returns[i]?.name ?? "")}: ${type}` : type)).join(", ")}]`;
}

const RESERVED = new Set(["default", "function", "in", "var", "new", "with", "import", "this"]);

/** A parameter's name as a label. @param {string} name */
const label = (name) => (RESERVED.has(name) ? `${name}_` : name);

/** What nearly every operator that makes a tensor takes. */
const PLACEMENT = ["dtype", "layout", "device", "pin_memory"];

/** @param {readonly Parameter[]} parameters */
function keywords(parameters) {
  const placed = PLACEMENT.every((name) => parameters.some((p) => p.name === name && p.optional && p.hasDefault));
  const others = parameters.filter(({ name }) => !placed || !PLACEMENT.includes(name));
  const own = others.map((p) => `${p.name}${p.hasDefault ? "?" : ""}: ${typeOf(p)}`).join("; ");
  return [...(own ? [`{ ${own} }`] : []), ...(placed ? ["Placement"] : [])].join(" & ");
}

/**
 * The parameters of a call. In the place of the second one, or of any that may be left out, an object can stand with that
 * one and all that follow by name. (Native code takes it anywhere; declaring that would double the file.)
 * @param {readonly Parameter[]} parameters
 */
function signature(parameters) {
  const positional = parameters.filter(({ keywordOnly }) => !keywordOnly);
  const rest = parameters.filter(({ keywordOnly }) => keywordOnly);
  const parts = positional.map((parameter, i) => {
    const laterRequired = positional.slice(i + 1).some(({ hasDefault }) => !hasDefault);
    const mark = parameter.hasDefault && !laterRequired ? "?" : "";
    const type = typeOf(parameter) + (parameter.hasDefault && laterRequired ? " | undefined" : "");
    const byName =
      i === 1 || (i > 1 && parameter.hasDefault) ? ` | ${keywords([...positional.slice(i), ...rest])}` : "";
    return `${label(parameter.name)}${mark}: ${type}${byName}`;
  });
  if (rest.length > 0) {
    const needed = rest.some(({ hasDefault }) => !hasDefault);
    // An object in an earlier place holds these too, and ends the call.
    parts.push(`keywords${needed && positional.length < 2 ? "" : "?"}: ${keywords(rest)}`);
  }
  return parts.join(", ");
}

/** Overloads that nobody looks for come last: with names of dimensions, with places for the results. @param {Schema} schema */
function rank({ parameters }) {
  const named = parameters.some(({ type }) => type === "Dimname");
  return 2 * Number(named) + Number(parameters.some(({ keywordOnly, type }) => keywordOnly && type === "Tensor"));
}

/** The text of the file. @param {readonly Schema[]} all */
export function declarations(all) {
  const schemas = all.filter(({ obstacle }) => !obstacle);
  const keyOf = (/** @type {Schema} */ { name, overload }) => `${name}.${overload || "default"}`;
  const names = [...new Set(schemas.map(({ name }) => name))].sort();
  const withName = (/** @type {string} */ name) =>
    schemas.filter((schema) => schema.name === name).sort((a, b) => rank(a) - rank(b));
  const takesSelf = (/** @type {Schema} */ { parameters: [first] }) =>
    first?.name === "self" && first.type === "Tensor" && !first.list;
  const methods = names.filter((name) => !OWN.has(name) && withName(name).some(takesSelf));
  return `// Made by scripts/generate-operators.mjs from the schemas of LibTorch; not to be edited.
import type { DType, DTypeName } from "./dtype.js";
import type { Generator } from "./random.js";
import type { Device, Element, Tensor } from "./tensor.js";

export type Int = number | bigint;
/** For each dimension, or one for all. */
export type Ints = Int | readonly Int[];
export type Scalar = number | bigint | boolean;
export type Layout = "strided" | "sparse_coo" | "sparse_csr" | "sparse_csc" | "sparse_bsr" | "sparse_bsc" | "mkldnn" | "jagged";
export type MemoryFormat = "contiguous_format" | "preserve_format" | "channels_last" | "channels_last_3d";

/** The form and place of a new tensor. */
export interface Placement {
  dtype?: DTypeName | null;
  layout?: Layout | null;
  device?: Device | null;
  pin_memory?: boolean | null;
}

/** Every overload of every operator by its full name. */
export interface Overloads {
${schemas.map((schema) => `  "${keyOf(schema)}"(${signature(schema.parameters)}): ${resultOf(schema.returns)};`).join("\n")}
}

type F<Name extends keyof Overloads> = Overloads[Name];

/** Every operator by its name, and each of its overloads by its full one. */
export interface Operators extends Overloads {
${names
  .map(
    (name) =>
      `  ${name}: ${withName(name)
        .map((schema) => `F<"${keyOf(schema)}">`)
        .join(" & ")};`,
  )
  .join("\n")}
}

/** An operator whose first argument is the tensor that it is called on. */
type M<Name extends keyof Overloads> = Overloads[Name] extends (self: Tensor, ...rest: infer Rest) => infer Result
  ? (...rest: Rest) => Result
  : never;

/** Every operator that takes a tensor as \`self\`. */
export interface OperatorMethods {
${methods
  .map(
    (name) =>
      `  ${name}: ${withName(name)
        .filter(takesSelf)
        .map((schema) => `M<"${keyOf(schema)}">`)
        .join(" & ")};`,
  )
  .join("\n")}
}
`;
}
if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const { core } = await import(pathToFileURL(inRoot("dist", "native", "addon.js")).href);
  const text = declarations(core().operatorSchemas());
  if (!process.argv.includes("--check")) writeFileSync(TARGET, text);
  else if (readFileSync(TARGET, "utf8") !== text) {
    process.stderr.write(
      `${TARGET} is not what the installed LibTorch gives; run node scripts/generate-operators.mjs\n`,
    );
    process.exitCode = 1;
  }
}
