import { z } from "zod";
import { writePytorch } from "../checkpoint/pytorch-writer.js";
import { writeSafetensors } from "../checkpoint/safetensors.js";
import { ArdistillError, suggest } from "../errors.js";
import { core } from "../native/addon.js";
import type {
  BatchNormMode,
  BundleHandle,
  FloatDType,
  ModelHandle,
  NativeModelOptions,
  TensorData,
} from "../native/contract.js";
import { abortedError, cancellable, Disposable, sharedExecutor, using } from "../native/handle.js";
import { parseOptions } from "../options.js";
import { idOf, Tensor } from "../tensor/index.js";
import { Batches, defaultBatchSize, type Images } from "./batches.js";
import { type DeviceName, resolveDevice } from "./device.js";
import type { LoadReport } from "./load.js";
import { findModel, type ModelOptions, type OptionsOf, resolveModelOptions } from "./registry.js";

/** What `model.predict()` gives for N images. */
export interface Predictions {
  /** The class of each image. */
  labels: Int32Array;
  /** Softmax of the logits, N x classes. */
  probabilities: Float32Array;
  /** N x classes. */
  logits: Float32Array;
  /** What the classes are called, in the order of the labels, where the model knows. */
  classNames?: readonly string[];
}

/** Options of {@link Model.predict}. */
export interface PredictOptions {
  /** Images a native call. Default: 128, fewer of large images (27 of 3 x 224 x 224). */
  batchSize?: number | undefined;
  /** Ends with ERR_ABORTED: at once while the images wait for other work, else after the batch under way. */
  signal?: AbortSignal | undefined;
}

const PREDICT_OPTIONS = z.strictObject({
  batchSize: z.int().positive().optional(),
  signal: z.instanceof(AbortSignal, { error: "must be an AbortSignal" }).optional(),
});

/** The key of a checkpoint's metadata under which the model's name and options stand, as JSON. */
export const METADATA_KEY = "ardistill";

/** What a model from a TorchScript file is called. */
export const TORCHSCRIPT = "torchscript";

/** What {@link Model.save} writes. */
export const MODEL_FORMATS = ["safetensors", "pytorch", "torchscript"] as const;
export type ModelFormat = (typeof MODEL_FORMATS)[number];

/** An image classifier: a built-in network, a TorchScript file, or one written in TypeScript. */
export class Model extends Disposable {
  /** Number of trainable values; 0 for a frozen TorchScript file. */
  readonly parameters: number;
  readonly numClasses: number;
  #device: "cpu" | `cuda:${number}`;
  /** What `loadModel()` made of the file that this model is from; undefined for any other model and for TorchScript. */
  loadReport: LoadReport | undefined;
  /** What the classes are called, in the order of the labels: those of the images that it was trained on. Kept in checkpoints. */
  classNames: readonly string[] | undefined;

  constructor(
    /** Internal: the native object. */
    readonly handle: ModelHandle,
    /** Registry name, "torchscript", or a custom model's own. */
    readonly name: string,
    /** Channels, height, width of an input image. */
    readonly inputShape: readonly [number, number, number],
    /** What it computes in. */
    readonly dtype: FloatDType,
    /** Every option it was built with; undefined for what is not a built-in network. */
    readonly options?: NativeModelOptions,
  ) {
    super();
    const info = core().modelInfo(handle);
    this.#device = info.device;
    this.parameters = info.parameters;
    this.numClasses = info.numClasses;
  }

  /** Where it computes: "cpu" or "cuda:N". */
  get device(): "cpu" | `cuda:${number}` {
    return this.#device;
  }

  /**
   * Moves the model's weights, as PyTorch's `model.to()` does: in place.
   * @param device "auto" is the first CUDA device, or the CPU where there is none.
   * @returns the model itself.
   * @throws ArdistillError `ERR_CUDA_UNAVAILABLE`; `ERR_CUDA_OOM`; `ERR_CONFIG` for a model that cannot be moved: one written in
   * TypeScript, or a frozen TorchScript file.
   */
  async to(device: DeviceName): Promise<this> {
    this.assertLive("model");
    const resolved = resolveDevice(device);
    if (resolved !== this.#device) await core().moveModel(sharedExecutor(), this.handle, resolved);
    this.#device = resolved;
    return this;
  }

  /**
   * Classifies images, in eval mode, on a thread of its own. Calls that run at once take turns, a batch each; logits may differ in their last
   * bits with the size of a batch, not with the other images in it. Arrays must not change before the promise is settled.
   * @param images Flat and row-major, or tensors; numbers in [0, 1], or bytes, divided by 255. See {@link Images}.
   * @throws ArdistillError `ERR_SHAPE` for what is no whole number of images of `inputShape`; `ERR_CONFIG`, `ERR_ABORTED`.
   */
  async predict(images: Images, options?: PredictOptions): Promise<Predictions> {
    this.assertLive("model");
    const { inputShape, numClasses } = this;
    const { batchSize = defaultBatchSize(inputShape), signal } = parseOptions(PREDICT_OPTIONS, options, "predict()");
    if (signal?.aborted) throw abortedError(signal);
    const batches = new Batches(images, inputShape);
    try {
      const logits = new Float32Array(batches.count * numClasses);
      await cancellable(signal, async (cancellation) => {
        for (let start = 0; start < batches.count; start += batchSize) {
          const end = Math.min(start + batchSize, batches.count);
          const shape = [end - start, ...inputShape] as [number, number, number, number];
          const batch = batches.read(start, end);
          logits.set(
            await core().predict(sharedExecutor(), this.handle, batch, shape, cancellation),
            start * numClasses,
          );
          if (signal?.aborted) throw abortedError(signal);
        }
      });
      return {
        ...summarise(logits, batches.count, numClasses),
        ...(this.classNames && { classNames: this.classNames }),
      };
    } finally {
      batches.close();
    }
  }

  /**
   * A differentiable forward pass on the JavaScript thread, for attacks and losses of one's own.
   * @param images N x C x H x W in [0, 1].
   * @param options.mode how batch norm computes. Default "eval".
   * @returns logits, N x classes, with their graph.
   * @throws ArdistillError `ERR_SHAPE`; `ERR_BUSY` while a run or an evaluation computes with this model, outside of the functions
   * that it calls.
   */
  forward(images: Tensor, options: { mode?: BatchNormMode } = {}): Tensor {
    this.assertLive("model");
    const { shape } = images;
    if (shape.length !== 4 || shape.slice(1).join() !== this.inputShape.join()) {
      throw new ArdistillError(
        "ERR_SHAPE",
        `The model ${this.name} takes images of shape [N, ${this.inputShape.join(", ")}], not [${shape.join(", ")}].`,
      );
    }
    return new Tensor(core().modelForward(this.handle, idOf(images), options.mode ?? "eval"));
  }

  /**
   * The state dict as typed arrays by PyTorch's names, in PyTorch's order.
   * @throws ArdistillError `ERR_CHECKPOINT_FORMAT` for a frozen TorchScript file, which has none.
   */
  async stateDict(): Promise<Map<string, { shape: number[]; data: TensorData }>> {
    this.assertLive("model");
    const bundle = await core().modelState(sharedExecutor(), this.handle);
    return using([bundle], async () => toMap(bundle));
  }

  /**
   * Mean cross-entropy of a batch (`loss`), `logits`, and its gradients by the images (`input`) and by every parameter
   * (by name). With `train`, batch norm uses batch statistics and updates the running ones. For comparing a model with its
   * twin in another framework.
   */
  async gradients(
    images: Float32Array,
    labels: Int32Array,
    options: { train?: boolean } = {},
  ): Promise<Map<string, { shape: number[]; data: TensorData }>> {
    this.assertLive("model");
    const bundle = await core().modelGradients(
      sharedExecutor(),
      this.handle,
      images,
      [labels.length, ...this.inputShape],
      labels,
      options.train ?? false,
    );
    return using([bundle], async () => toMap(bundle));
  }

  /** Multiply-accumulates of the convolutions and linear layers for one image. */
  async multiplyAccumulates(): Promise<number> {
    this.assertLive("model");
    return core().countMultiplyAccumulates(sharedExecutor(), this.handle);
  }

  /**
   * Writes a checkpoint, all of the file or none of it: exactly the PyTorch state dict as "safetensors", with the model's name and
   * options as metadata, or as "pytorch", an archive that `torch.load` opens with `weights_only=True`; or "torchscript", as
   * {@link Model.exportTorchScript} does.
   * @param options.format Default: "pytorch" for files named .pt or .pth, else "safetensors".
   * @throws ArdistillError `ERR_IO`, `ERR_CONFIG` for an unknown format.
   */
  async save(path: string, options: { format?: ModelFormat } = {}): Promise<void> {
    this.assertLive("model");
    const format = options.format ?? (/\.pth?$/i.test(path) ? "pytorch" : "safetensors");
    if (!MODEL_FORMATS.includes(format)) {
      const message = `There is no format ${suggest(String(format), MODEL_FORMATS)}; models are saved as ${MODEL_FORMATS.join(", ")}.`;
      throw new ArdistillError("ERR_CONFIG", message);
    }
    if (format === "torchscript") return this.exportTorchScript(path);
    const state = await core().modelState(sharedExecutor(), this.handle);
    await using([state], () =>
      format === "pytorch" ? writePytorch(path, state) : writeSafetensors(path, state, this.metadata()),
    );
  }

  /**
   * The metadata that lets `loadModel()` rebuild this model from a checkpoint alone. Of a model from a TorchScript file or one of
   * one's own a checkpoint holds the weights alone: it says so of the first, and nothing of the second.
   */
  metadata(): Record<string, string> {
    const { name: model, options, classNames } = this;
    const isKnown = options !== undefined || model === TORCHSCRIPT;
    return isKnown ? { [METADATA_KEY]: JSON.stringify({ model, options, classNames }) } : {};
  }

  /**
   * Writes a TorchScript file that `torch.jit.load` opens: eval mode, any batch size and device, the same parameter names. Of a
   * built-in model that is a trace of its forward pass; a model from a TorchScript file is written with its own code.
   * @throws ArdistillError `ERR_IO`; `ERR_CONFIG` for a model written in TypeScript, which PyTorch could not run.
   */
  async exportTorchScript(path: string): Promise<void> {
    this.assertLive("model");
    await core().exportTorchScript(sharedExecutor(), this.handle, path);
  }

  protected override release(): void {
    core().dispose(this.handle);
  }
}

function toMap(bundle: BundleHandle): Map<string, { shape: number[]; data: TensorData }> {
  return new Map(
    core()
      .bundleLayout(bundle)
      .map(({ name, shape }) => [name, { shape, data: core().bundleData(bundle, name) }]),
  );
}

function summarise(logits: Float32Array, count: number, classes: number): Predictions {
  const labels = new Int32Array(count);
  const probabilities = new Float32Array(logits.length);
  for (let i = 0; i < count; i++) {
    const row = logits.subarray(i * classes, (i + 1) * classes);
    const highest = row.reduce((best, value) => Math.max(best, value), Number.NEGATIVE_INFINITY);
    labels[i] = row.indexOf(highest);
    const exponents = row.map((value) => Math.exp(value - highest));
    const sum = exponents.reduce((total, value) => total + value, 0);
    probabilities.set(
      exponents.map((value) => value / sum),
      i * classes,
    );
  }
  return { labels, probabilities, logits };
}

/**
 * A new built-in model with freshly initialised weights.
 * @throws ArdistillError `ERR_CONFIG` for an unknown name or option.
 */
export async function createModel(
  name: string,
  options: ModelOptions = {},
  dtype: FloatDType = "float32",
): Promise<Model> {
  return buildModel(name, resolveModelOptions(name, options), dtype);
}

/**
 * A model from options that are already resolved, such as those in a checkpoint's metadata.
 * @param initialised false leaves its weights as the memory is, for one that is to be filled.
 */
export async function buildModel(
  name: string,
  options: NativeModelOptions,
  dtype: FloatDType,
  initialised = true,
): Promise<Model> {
  const handle = await core().createModel(sharedExecutor(), findModel(name).family, options, dtype, initialised);
  return new Model(handle, name, [options.inChannels, options.height, options.width], dtype, options);
}

/** Parameters of a built-in model, and multiply-accumulates for one image, at no more cost than that of counting. */
export async function measureModel(name: string, options: ModelOptions = {}) {
  const resolved = resolveModelOptions(name, options);
  const counts = await core().measureModel(sharedExecutor(), findModel(name).family, resolved);
  return { ...resolved, ...counts };
}

/** The built-in models as functions. */
export const models = {
  /** MobileNetV2, CIFAR form (Sandler et al. 2018); 2,296,922 parameters for 10 classes. */
  mobilenetV2: (options?: OptionsOf<"mobilenet_v2">) => createModel("mobilenet_v2", options),
  /** ResNet-18, CIFAR form (He et al. 2016); 11,173,962 parameters for 10 classes. */
  resnet18: (options?: OptionsOf<"resnet18">) => createModel("resnet18", options),
  /** ResNet-34, CIFAR form. */
  resnet34: (options?: OptionsOf<"resnet34">) => createModel("resnet34", options),
  /** ResNet-50, CIFAR form. */
  resnet50: (options?: OptionsOf<"resnet50">) => createModel("resnet50", options),
  /** PreActResNet-18, CIFAR form (He et al. 2016, "Identity Mappings"). */
  preactResnet18: (options?: OptionsOf<"preact_resnet18">) => createModel("preact_resnet18", options),
  /** VGG-16 with batch norm, CIFAR form (Simonyan & Zisserman 2015). */
  vgg16Bn: (options?: OptionsOf<"vgg16_bn">) => createModel("vgg16_bn", options),
  /** WideResNet (Zagoruyko & Komodakis 2016), 34-10 unless `depth` and `widenFactor` say otherwise. */
  wideResnet: (options?: OptionsOf<"wide_resnet">) => createModel("wide_resnet", options),
  /** Three convolutions with batch norm. */
  smallCnn: (options?: OptionsOf<"small_cnn">) => createModel("small_cnn", options),
  /** Fully connected layers with ReLU. */
  mlp: (options?: OptionsOf<"mlp">) => createModel("mlp", options),
  /** Five linear layers for points in the plane: the student of the paper's Figure 2. */
  toyMlp5: (options?: OptionsOf<"toy_mlp5">) => createModel("toy_mlp5", options),
  /** Ten linear layers for points in the plane: the teacher of the paper's Figure 2. */
  toyMlp10: (options?: OptionsOf<"toy_mlp10">) => createModel("toy_mlp10", options),
  /** ImageNet forms: torchvision's architectures and state-dict names, 224 x 224 pixels and 1000 classes unless told otherwise. */
  torchvision: {
    resnet18: (options?: OptionsOf<"torchvision/resnet18">) => createModel("torchvision/resnet18", options),
    resnet50: (options?: OptionsOf<"torchvision/resnet50">) => createModel("torchvision/resnet50", options),
    wideResnet50_2: (options?: OptionsOf<"torchvision/wide_resnet50_2">) =>
      createModel("torchvision/wide_resnet50_2", options),
    mobilenetV2: (options?: OptionsOf<"torchvision/mobilenet_v2">) => createModel("torchvision/mobilenet_v2", options),
    mobilenetV3Small: (options?: OptionsOf<"torchvision/mobilenet_v3_small">) =>
      createModel("torchvision/mobilenet_v3_small", options),
  },
};
