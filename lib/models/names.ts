/** Tensors' shapes by their names. */
export type Shapes = ReadonlyMap<string, readonly number[]>;

/** How the names of a file may be read: what they are without what wrappers put around a network. */
export interface Reading {
  /** The names without the prefix that all of them share, by their names in the file. */
  names: ReadonlyMap<string, string>;
  /** That prefix: "", "module.", "module.model." ... */
  prefix: string;
  /** Tensors of the file that no network needs. */
  dropped: readonly Dropped[];
  /** The names in the file of the mean and the standard deviation that the network's images are normalised with. */
  normalization: { mean: string; std: string } | undefined;
}

export interface Dropped {
  name: string;
  reason: string;
}

/** Tensors that stand in files of others and that their own code does not use either. */
const UNUSED: readonly [RegExp, reason: string][] = [
  [/^sub_block1\./, "TRADES's WideResNet registers this group of blocks and never uses it"],
  [/^attacker\./, "the attacker of the robustness package refers to the same weights once more"],
  [/(^|\.)total_(ops|params)$/, "a profiler's count"],
];

/** (x - mean) / std: RobustBench's mu and sigma, MadryLab's new_mean and new_std, and those of a layer before the network. */
const MEAN = /^(\w+\.)?(mu|mean|new_mean)$/;
const STD_OF: Readonly<Record<string, string>> = { mu: "sigma", mean: "std", new_mean: "new_std" };

/**
 * The ways to read a file's names: as they are, and then without one more of the prefixes that all of them share, such as
 * `module.` (DataParallel), `model.`, `net.`, `basic_net.` (the reference code's attack), `_orig_mod.` (torch.compile).
 */
export function* readings(shapes: Shapes): Generator<Reading> {
  let names = new Map([...shapes.keys()].map((name) => [name, name]));
  let prefix = "";
  let dropped: Dropped[] = [];
  let normalization: Reading["normalization"];
  for (;;) {
    const found = findNormalization(names, shapes);
    normalization ??= found;
    const isNormalization = (name: string) => name === found?.mean || name === found?.std;
    const unused = [...names].flatMap(([file, name]) => {
      const rule = UNUSED.find(([pattern]) => pattern.test(name));
      return rule ? [{ name: file, reason: rule[1] }] : [];
    });
    dropped = [...dropped, ...unused];
    const unusedNames = new Set(unused.map(({ name }) => name));
    names = new Map([...names].filter(([file]) => !unusedNames.has(file) && !isNormalization(file)));
    if (names.size === 0) return;
    yield { names, prefix, dropped, normalization };
    const common = commonPrefix([...names.values()]);
    if (common === undefined) return;
    prefix += common;
    names = new Map([...names].map(([file, name]) => [file, name.slice(common.length)]));
  }
}

function findNormalization(names: ReadonlyMap<string, string>, shapes: Shapes): Reading["normalization"] {
  const fileNames = new Map([...names].map(([file, name]) => [name, file]));
  for (const [name, mean] of fileNames) {
    const [, parent = "", leaf = ""] = MEAN.exec(name) ?? [];
    const std = fileNames.get(parent + STD_OF[leaf]);
    if (std !== undefined && isPerChannel(shapes.get(mean)!) && isPerChannel(shapes.get(std)!)) return { mean, std };
  }
  return undefined;
}

/** C, 1 x C x 1 x 1 and the like, or a single value. */
function isPerChannel(shape: readonly number[]): boolean {
  return shape.filter((size) => size !== 1).length <= 1 && shape.reduce((product, size) => product * size, 1) <= 16;
}

/** The first component, with its dot, where all names have the same. */
function commonPrefix(names: readonly string[]): string | undefined {
  const prefix = names[0]!.slice(0, names[0]!.indexOf(".") + 1);
  return prefix !== "" && names.every((name) => name.startsWith(prefix)) ? prefix : undefined;
}

/** A reading's shapes by its own names. */
export function shapesOf(reading: Reading, shapes: Shapes): Shapes {
  return new Map([...reading.names].map(([file, name]) => [name, shapes.get(file)!]));
}

type Renaming = readonly [pattern: RegExp, replacement: string];

/** What others call a model's tensors, by its family. */
const LIKE_TORCHVISION: readonly Renaming[] = [
  [/\.downsample\./, ".shortcut."],
  [/^fc\./, "linear."],
];
const OTHER_NAMES: Readonly<Record<string, readonly Renaming[]>> = {
  resnet: LIKE_TORCHVISION,
  preact_resnet: LIKE_TORCHVISION,
  // DeepMind's (Gowal et al. 2020, Rebuffi et al. 2021), as RobustBench has them.
  wide_resnet: [
    [/^init_conv\./, "conv1."],
    [/^layer\.0\.block\./, "block1.layer."],
    [/^layer\.1\.block\./, "block2.layer."],
    [/^layer\.2\.block\./, "block3.layer."],
    [/\.batchnorm_0\./, ".bn1."],
    [/\.batchnorm_1\./, ".bn2."],
    [/\.conv_0\./, ".conv1."],
    [/\.conv_1\./, ".conv2."],
    [/\.shortcut\./, ".convShortcut."],
    [/^batchnorm\./, "bn1."],
    [/^logits\./, "fc."],
  ],
};

/** The name of a model of `family` for what a file calls `name`. */
export function renamed(name: string, family: string): string {
  return (OTHER_NAMES[family] ?? []).reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), name);
}
