/** One file of records and how many the official one has. */
export interface BatchFile {
  readonly name: string;
  readonly images: number;
}

/** How an official CIFAR set in the binary layout looks on disk. */
export interface CifarFormat {
  readonly name: "cifar10" | "cifar100";
  readonly title: string;
  /** The folder inside the official archive. */
  readonly folder: string;
  readonly train: readonly BatchFile[];
  readonly test: readonly BatchFile[];
  /** For each label byte at the head of a record how many values it may take; the last is the class that is learnt. */
  readonly labelRanges: readonly [number, ...number[]];
  readonly namesFile: string;
  /** Used where `namesFile` is not there. */
  readonly classNames: readonly string[];
  readonly archive: { readonly url: string; readonly md5: string; readonly bytes: number };
}

/** 32 x 32 pixels: 1,024 bytes red, 1,024 green, 1,024 blue, each row by row. */
export const CIFAR_SHAPE = [3, 32, 32] as const;
export const PIXEL_BYTES = 3072;

/** Bytes of one record: its labels, then its pixels. */
export function recordBytes(format: CifarFormat): number {
  return format.labelRanges.length + PIXEL_BYTES;
}

/** https://www.cs.toronto.edu/~kriz/cifar.html, "CIFAR-10 binary version". */
export const CIFAR10: CifarFormat = {
  name: "cifar10",
  title: "CIFAR-10",
  folder: "cifar-10-batches-bin",
  train: [1, 2, 3, 4, 5].map((n) => ({ name: `data_batch_${n}.bin`, images: 10_000 })),
  test: [{ name: "test_batch.bin", images: 10_000 }],
  labelRanges: [10],
  namesFile: "batches.meta.txt",
  classNames: "airplane automobile bird cat deer dog frog horse ship truck".split(" "),
  archive: {
    url: "https://www.cs.toronto.edu/~kriz/cifar-10-binary.tar.gz",
    md5: "c32a1d4ab5d03f1284b67883e8d87530",
    bytes: 170_052_171,
  },
};

/** The same page, "CIFAR-100 binary version"; a record has a coarse label (20), then the fine one (100). */
export const CIFAR100: CifarFormat = {
  name: "cifar100",
  title: "CIFAR-100",
  folder: "cifar-100-binary",
  train: [{ name: "train.bin", images: 50_000 }],
  test: [{ name: "test.bin", images: 10_000 }],
  labelRanges: [20, 100],
  namesFile: "fine_label_names.txt",
  classNames:
    `apple aquarium_fish baby bear beaver bed bee beetle bicycle bottle bowl boy bridge bus butterfly camel can
    castle caterpillar cattle chair chimpanzee clock cloud cockroach couch crab crocodile cup dinosaur dolphin elephant
    flatfish forest fox girl hamster house kangaroo keyboard lamp lawn_mower leopard lion lizard lobster man maple_tree
    motorcycle mountain mouse mushroom oak_tree orange orchid otter palm_tree pear pickup_truck pine_tree plain plate
    poppy porcupine possum rabbit raccoon ray road rocket rose sea seal shark shrew skunk skyscraper snail snake spider
    squirrel streetcar sunflower sweet_pepper table tank telephone television tiger tractor train trout tulip turtle
    wardrobe whale willow_tree wolf woman worm`.split(/\s+/),
  archive: {
    url: "https://www.cs.toronto.edu/~kriz/cifar-100-binary.tar.gz",
    md5: "03b5dce01913d631647c71ecec9e9cb8",
    bytes: 168_513_733,
  },
};
