/**
 * What core.node exports: the one typed contract between TypeScript and native/binding. A `Handle` is an opaque native
 * object; `dispose` frees it early, the garbage collector otherwise. Every function may throw or reject with an
 * ArdistillError (lib/native/addon.ts converts). Calls that take an `Executor` run on that executor's own thread.
 */
declare const kind: unique symbol;
export interface Handle<Kind extends string> {
  readonly [kind]: Kind;
}
export type ExecutorHandle = Handle<"executor">;
export type CancellationHandle = Handle<"cancellation">;
export type ImageSetHandle = Handle<"image set">;
export type ModelHandle = Handle<"model">;
export type BundleHandle = Handle<"tensor bundle">;
export type SessionHandle = Handle<"training session">;

/** What one overload of an operator takes and gives; types by LibTorch's names. */
export interface NativeSchema {
  name: string;
  overload: string;
  schema: string;
  /** Why it cannot be called from JavaScript; empty where it can. */
  obstacle: string;
  parameters: {
    name: string;
    type: string;
    list: boolean;
    optional: boolean;
    optionalElements: boolean;
    keywordOnly: boolean;
    /** A single value stands for a list. */
    repeat: boolean;
    hasDefault: boolean;
  }[];
  returns: { name: string; type: string }[];
}

/** Element types of tensors, by PyTorch's names. */
export type DType =
  | "float64"
  | "float32"
  | "float16"
  | "bfloat16"
  | "int64"
  | "int32"
  | "int16"
  | "int8"
  | "uint64"
  | "uint32"
  | "uint16"
  | "uint8"
  | "bool"
  | "complex64"
  | "complex128";
/** Element types that models compute in. */
export type FloatDType = "float32" | "float64";
/** A typed array that a tensor's elements can come from or leave as. */
export type TensorData =
  | Float64Array
  | Float32Array
  | BigInt64Array
  | BigUint64Array
  | Int32Array
  | Uint32Array
  | Int16Array
  | Uint16Array
  | Int8Array
  | Uint8Array;

export interface TensorLayout {
  name: string;
  dtype: DType;
  shape: number[];
  bytes: number;
}

/** A tensor in a file. */
export interface NativeEntry {
  name: string;
  dtype: DType;
  shape: readonly number[];
  /** In elements. */
  strides: readonly number[];
  /** Of the first element's first byte. */
  offset: number;
  /** Where the bytes end that it may use. */
  end: number;
}

export interface NativeModelOptions {
  numClasses: number;
  inChannels: number;
  height: number;
  width: number;
  mean: number[];
  std: number[];
  seed: number;
  /** These are there where the model has them; lib/models/registry.ts describes them. */
  widthMultiplier?: number;
  depth?: number;
  widenFactor?: number;
  activation?: "relu" | "silu";
  samePadding?: boolean;
  finalNorm?: boolean;
  rawShortcut?: boolean;
  dropout?: number;
  hidden?: number[];
}

/** An attack as native code takes it: every parameter and the norm of the ball filled in; booleans are 0 or 1. */
export interface NativeAttack {
  name: string;
  parameters: Record<string, number | string>;
  /** Of an attack written in TypeScript. */
  callback?: number | undefined;
}

/** An attack and how it is run. */
export interface NativeAttackRun extends NativeAttack {
  restarts: number;
  seed: number;
  /** Gradients by operators that are faster and round otherwise; what is counted never is. */
  fused: boolean;
}

/** What an attack came to on some samples. */
export interface AttackOutcome {
  /** 1 where the sample is classified as labelled after every restart. */
  standing: Uint8Array;
  /** Images passed through the attacked model, those of the test included where it is tested itself. */
  forward: number;
  /** Images whose gradient was taken, once for each backward pass. */
  backward: number;
  /** With `keepImages`, flat: the first image that fooled the victim, or else the one of its highest loss. */
  adversarial?: Float32Array | Float64Array;
}

/** What is looked at before an evaluation, of a few images in eval mode. */
export interface Examination {
  /** The outputs lie in [0, 1] and those of each image sum to 1: no logits. */
  probabilities: boolean;
  /** The largest between the logits of two passes of the same images, in units of the largest logit. */
  repeatDifference: number;
  /** The same between a batch and its images one by one. */
  batchDifference: number;
  /** Images whose label's cross-entropy has a gradient of exactly zero, or none. */
  zeroGradients: number;
  /** What one more image adds to the peak memory of a gradient; 0 where that is not known (a model in TypeScript). */
  gradientBytes: number;
  pixels: [low: number, high: number];
}

/** How batch norm computes in a forward pass: train: batch statistics, running ones updated; frozen-stats: batch statistics; eval. */
export type BatchNormMode = (typeof BATCH_NORM_MODES)[number];
/** In the order of native/kernels/layers.h. */
export const BATCH_NORM_MODES = ["train", "frozen-stats", "eval"] as const;

/**
 * What gradients are computed with. "fused": built-in networks in float32 on the CPU take operators that do in one pass over memory
 * what PyTorch does in several, maps laid out as the CPU likes them, and in attacks on networks in eval mode batch norm multiplied into
 * the convolutions; results differ in the last digits. "plain": the operators of PyTorch, number for number. Whether an image is
 * classified right is always found by the plain ones, and what is written in TypeScript is plain.
 */
export type Kernels = (typeof KERNELS)[number];
export const KERNELS = ["fused", "plain"] as const;

export interface NativeTrainingOptions {
  batchSize: number;
  augment: boolean;
  seed: number;
  autocast: boolean;
  fused: boolean;
  clipGradientNorm: number;
  optimizer: "sgd" | "adamw";
  momentum: number;
  nesterov: boolean;
  weightDecay: number;
  beta1: number;
  beta2: number;
  average: "none" | "ema" | "swa";
  averageDecay: number;
  temperature: number;
  alpha: number;
  klReduction: "batchmean" | "mean";
  cleanTemperature: number;
  attackTemperature: number;
  labelSmoothing: number;
  beta: number;
  lambda: number;
  xi: number;
  powerIterations: number;
  cleanPass: boolean;
  attackMode: BatchNormMode;
  attackLoss: string;
  replays: number;
  stepSize: number;
  norm: "linf" | "l2";
  epsilon: number;
}

/** What a chunk of training steps did; `loss` is summed over images. See native/training/session.h. */
export interface StepSums {
  steps: number;
  images: number;
  loss: number;
  correct: number;
  offset: number;
  replay: number;
  epochEnded: boolean;
  aborted: boolean;
}

export interface CoreAddon {
  version(): { torch: string; cuda: boolean; threads: number; cpuCapability: string };
  shutdown(): void;
  liveHandles(): number;
  dispose(handle: Handle<string>): void;
  philox(counter: Uint32Array, key: Uint32Array): Uint32Array;

  /** Tensors and generators are numbers; -1 stands for none. See native/binding/tensors.cpp. */
  attachRow(tags: Uint8Array, values: Float64Array): void;
  operatorSchemas(): NativeSchema[];
  findOperator(name: string): number;
  callOperator(index: number, count: number, strings: string[] | undefined): number;
  takeResults(): number;
  tensorFromBytes(bytes: ArrayBufferView, dtypeOfBytes: string, shape: readonly number[], dtype: string): number;
  tensorBytes(tensor: number): ArrayBuffer;
  tensorShape(tensor: number): number[];
  tensorStrides(tensor: number): number[];
  tensorDtype(tensor: number): string;
  tensorDevice(tensor: number): string;
  tensorLayout(tensor: number): string;
  dtypeName(code: number): string;
  releaseTensor(tensor: number): void;
  heldTensors(): { count: number; bytes: number };
  tensorGraph(tensor: number): { requiresGrad: boolean; isLeaf: boolean; function: string | null };
  setRequiresGrad(tensor: number, value: boolean): void;
  tensorGradient(tensor: number): number;
  setTensorGradient(tensor: number, gradient: number): void;
  gradients(
    outputs: number[],
    inputs: number[],
    weights: number[],
    retainGraph: boolean,
    createGraph: boolean,
    allowUnused: boolean,
  ): number[];
  backward(outputs: number[], weights: number[], inputs: number[], retainGraph: boolean, createGraph: boolean): void;
  setGradMode(on: boolean): boolean;
  manualSeed(seed: bigint): void;
  createGenerator(seed: bigint): number;
  releaseGenerator(generator: number): void;
  seedGenerator(generator: number, seed: bigint): void;
  /** A function that native code may call; it owns the tensors it gets and hands its result to `answer()`. */
  createCallback(callback: (tensors: number[], numbers: number[]) => void): number;
  releaseCallback(callback: number): void;
  answer(tensor: number): void;
  cudaDeviceCount(): number;
  cudaSynchronize(device: number): void;
  /** Of this package, in libardistill_cuda.so; `problem`: why they cannot be used. */
  cudaKernels(): {
    problem: string | null;
    devices: { name: string; computeCapability: string; memory: number }[];
  };
  /** For tests: one by its name, tensors and numbers in the order of native/binding/cuda.cpp. */
  callCudaKernel(name: string, tensors: number[], numbers: number[]): number[];
  /** For tests: one of native/kernels by its name, with tensors in the order of native/binding/kernels.cpp. */
  fusedOperator(
    name: string,
    tensors: number[],
    setting: {
      stride: number;
      relu: boolean;
      mode: "train" | "frozen-stats" | "eval";
      /** Else composed of LibTorch's operators. */
      fused: boolean;
      frozen: boolean;
    },
  ): number;
  /** Seconds of so many additions of two tensors of one element in C++. */
  timeAdditions(count: number): number;

  createExecutor(threads: number): ExecutorHandle;
  createCancellation(): CancellationHandle;
  cancel(cancellation: CancellationHandle): void;

  createImageSet(
    images: Uint8Array | Float32Array,
    labels: Int32Array,
    shape: [number, number, number, number],
    scale: number,
  ): ImageSetHandle;
  epochBatches(
    set: ImageSetHandle,
    options: { batchSize: number; augment: boolean; seed: number; epoch: number; shuffle: boolean },
  ): { images: Float32Array; order: BigInt64Array };
  /** Seconds until the last batch of an epoch is there, when nobody works between them. */
  timeBatches(
    set: ImageSetHandle,
    options: { batchSize: number; augment: boolean; seed: number; epoch: number; shuffle: boolean },
  ): number;

  /** Without `initialised` its weights are whatever the memory holds. */
  createModel(
    executor: ExecutorHandle,
    family: string,
    options: NativeModelOptions,
    dtype: FloatDType,
    initialised: boolean,
  ): Promise<ModelHandle>;
  loadTorchScript(
    executor: ExecutorHandle,
    path: string,
    /** Empty for what the file says, else 3 x 32 x 32. */
    inputShape: number[],
    dtype: FloatDType,
    device: string,
  ): Promise<ModelHandle>;
  createFunctionModel(model: {
    callback: number;
    numClasses: number;
    dtype: FloatDType;
    names: string[];
    tensors: number[];
  }): ModelHandle;
  modelForward(model: ModelHandle, images: number, mode: BatchNormMode): number;
  moveModel(executor: ExecutorHandle, model: ModelHandle, device: string): Promise<void>;
  exportTorchScript(executor: ExecutorHandle, model: ModelHandle, path: string): Promise<void>;
  modelInfo(model: ModelHandle): {
    device: "cpu" | `cuda:${number}`;
    numClasses: number;
    parameters: number;
    /** Of a TorchScript model. */
    inputShape?: [number, number, number];
  };
  countMultiplyAccumulates(executor: ExecutorHandle, model: ModelHandle): Promise<number>;
  measureModel(
    executor: ExecutorHandle,
    family: string,
    options: NativeModelOptions,
  ): Promise<{ parameters: number; multiplyAccumulates: number }>;
  predict(
    executor: ExecutorHandle,
    model: ModelHandle,
    images: Float32Array | Uint8Array,
    shape: [number, number, number, number],
    cancellation?: CancellationHandle,
  ): Promise<Float32Array>;
  modelGradients(
    executor: ExecutorHandle,
    model: ModelHandle,
    images: Float32Array,
    shape: [number, number, number, number],
    labels: Int32Array,
    train: boolean,
  ): Promise<BundleHandle>;

  modelLayout(model: ModelHandle): TensorLayout[];
  modelState(executor: ExecutorHandle, model: ModelHandle): Promise<BundleHandle>;
  readTensors(executor: ExecutorHandle, path: string, entries: NativeEntry[]): Promise<BundleHandle>;
  readModelState(executor: ExecutorHandle, path: string, entries: NativeEntry[], model: ModelHandle): Promise<void>;
  writeTensors(executor: ExecutorHandle, path: string, header: Uint8Array, bundle: BundleHandle): Promise<void>;
  writePytorchArchive(
    executor: ExecutorHandle,
    path: string,
    records: [name: string, content: Uint8Array][],
    bundle: BundleHandle,
  ): Promise<void>;
  bundleLayout(bundle: BundleHandle): TensorLayout[];
  bundleData(bundle: BundleHandle, name: string): TensorData;
  mergeBundles(parts: [prefix: string, bundle: BundleHandle][]): BundleHandle;

  createSession(config: {
    method: string;
    student: ModelHandle;
    teacher?: ModelHandle | undefined;
    data: ImageSetHandle;
    attack?: NativeAttack | undefined;
    loss?: number | undefined;
    options: NativeTrainingOptions;
  }): SessionHandle;
  startEpoch(
    session: SessionHandle,
    options: {
      epoch: number;
      shuffle: boolean;
      offset: number;
      replay: number;
      order?: number[] | undefined;
      starts?: BundleHandle | undefined;
    },
  ): void;
  runSteps(
    executor: ExecutorHandle,
    session: SessionHandle,
    learningRates: number[],
    cancellation: CancellationHandle,
  ): Promise<StepSums>;
  sessionState(executor: ExecutorHandle, session: SessionHandle): Promise<BundleHandle>;
  loadSessionState(executor: ExecutorHandle, session: SessionHandle, state: BundleHandle): Promise<void>;
  averageWeights(executor: ExecutorHandle, session: SessionHandle): Promise<void>;
  enterAverage(executor: ExecutorHandle, session: SessionHandle, cancellation: CancellationHandle): Promise<void>;
  leaveAverage(executor: ExecutorHandle, session: SessionHandle): Promise<void>;

  classify(
    executor: ExecutorHandle,
    model: ModelHandle,
    set: ImageSetHandle,
    start: number,
    count: number,
    cancellation: CancellationHandle,
  ): Promise<Uint8Array>;
  attackSamples(
    executor: ExecutorHandle,
    model: ModelHandle,
    set: ImageSetHandle,
    indices: number[],
    attack: NativeAttackRun & { keepImages: boolean },
    cancellation: CancellationHandle,
    /** Whom the images that are made on `model` are to fool. Default: `model`. */
    victim?: ModelHandle,
  ): Promise<AttackOutcome>;
  examine(
    executor: ExecutorHandle,
    model: ModelHandle,
    set: ImageSetHandle,
    indices: number[],
    cancellation: CancellationHandle,
  ): Promise<Examination>;
  createAttackOutput(model: ModelHandle, set: ImageSetHandle, count: number): BundleHandle;
  attackInto(
    executor: ExecutorHandle,
    model: ModelHandle,
    set: ImageSetHandle,
    indices: number[],
    attack: NativeAttackRun,
    output: BundleHandle,
    cancellation: CancellationHandle,
  ): Promise<Uint8Array>;
}
