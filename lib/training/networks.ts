import { assertModelFits } from "../attacks/target.js";
import type { Dataset } from "../data/dataset.js";
import { ArdistillError } from "../errors.js";
import { loadModel, loadTorchScript } from "../models/load.js";
import { createModel, Model } from "../models/model.js";
import { isModelFile, parseModelSpec } from "../models/registry.js";
import { METHODS } from "./methods.js";
import type { RunConfig, TrainOptions } from "./options.js";

function dtypeOf(config: RunConfig) {
  return config.precision === "fp64" ? "float64" : "float32";
}

/** The student: the model given, checked against data and precision, that of a TorchScript file, or a new one, which `own` is told of. */
export async function openStudent(
  options: TrainOptions,
  config: RunConfig,
  own: (model: Model) => Model,
): Promise<Model> {
  const { data, student } = options;
  const model = student instanceof Model ? student : own(await newStudent(config, data));
  assertDtype(model, config, "student");
  assertModelFits(model, data, "student");
  model.classNames = data.classNames;
  return model.to(config.device);
}

/** The file of a student that is TorchScript. */
export function studentFile({ student }: TrainOptions): string | undefined {
  return typeof student === "string" && isModelFile(student) ? student : undefined;
}

function newStudent(config: RunConfig, data: Dataset): Promise<Model> {
  if (isModelFile(config.student)) {
    return loadTorchScript(config.student, {
      dtype: dtypeOf(config),
      inputShape: data.inputShape,
      device: config.device,
    });
  }
  const spec = parseModelSpec(config.student);
  const [inChannels, height, width] = data.inputShape;
  return createModel(
    spec.name,
    { numClasses: data.numClasses, inChannels, inputSize: [height, width], seed: config.seed, ...spec.options },
    dtypeOf(config),
  );
}

/** The teacher, for a method that has one: the model given, or that of its file, which `own` is told of. */
export async function openTeacher(
  options: TrainOptions,
  config: RunConfig,
  own: (model: Model) => Model,
): Promise<Model | undefined> {
  const { teacher, data } = options;
  if (!METHODS[config.method].teacher || teacher === undefined) return undefined;
  const [inChannels, height, width] = data.inputShape;
  const model =
    teacher instanceof Model
      ? teacher
      : own(
          await loadModel(teacher as string, {
            model: config.teacherModel ?? undefined,
            options: { inChannels, inputSize: [height, width] },
            dtype: dtypeOf(config),
            inputShape: data.inputShape,
            device: config.device,
          }),
        );
  assertDtype(model, config, "teacher");
  assertModelFits(model, data, "teacher");
  return model.to(config.device);
}

function assertDtype(model: Model, config: RunConfig, role: string): void {
  if (model.dtype !== dtypeOf(config)) {
    throw new ArdistillError(
      "ERR_CONFIG",
      `The ${role} computes in ${model.dtype} and the run in ${config.precision}; create or load it with dtype "${dtypeOf(config)}".`,
    );
  }
}
