export {
  type ApgdOptions,
  attacks,
  type CwOptions,
  type DeepFoolOptions,
  type FabOptions,
  type MiFgsmOptions,
  type NearestOptions,
  type PgdOptions,
  type SquareOptions,
} from "./attacks/attacks.js";
export type { AutoAttackVersion } from "./attacks/autoattack.js";
export type { Norm } from "./attacks/ball.js";
export type { AttackContext, CustomAttackOptions, Perturb } from "./attacks/custom.js";
export { PerturbedImages, type PerturbOptions, perturb, perturbDataset } from "./attacks/perturb.js";
export { type AttackSpec, type PgdLoss, parseAttackSpec } from "./attacks/registry.js";
export { suites } from "./attacks/suites.js";
export { type FromArraysOptions, fromArrays, type ImageArray, type LabelArray } from "./data/arrays.js";
export { type CifarOptions, cifar10, cifar100 } from "./data/cifar.js";
export type { DownloadProgress } from "./data/cifar-download.js";
export type { Dataset, ImageSplit } from "./data/dataset.js";
export { type DigitsOptions, digits } from "./data/digits.js";
export { type ReadImageOptions, readImage } from "./data/image-file.js";
export { type ImageFolderOptions, imageFolder } from "./data/image-folder.js";
export { openDataset } from "./data/registry.js";
export { ArdistillError, type ErrorCode } from "./errors.js";
export { evaluate } from "./evaluation/evaluate.js";
export type { EvaluateOptions } from "./evaluation/options.js";
export type { EvaluationProgress } from "./evaluation/progress.js";
export type { AttackScore, ClassScore, CurvePoint, EvaluationReport, Score, StageScore } from "./evaluation/report.js";
export { toRobustBench } from "./evaluation/robustbench.js";
export { wilsonInterval } from "./evaluation/wilson.js";
export type { ImageBlock, Images } from "./models/batches.js";
export { type CustomModelOptions, customModel } from "./models/custom.js";
export type { DeviceName } from "./models/device.js";
export { type Inspection, inspectCheckpoint } from "./models/inspect.js";
export { type LoadOptions, type LoadReport, loadModel, loadWeights } from "./models/load.js";
export {
  createModel,
  type Model,
  type ModelFormat,
  models,
  type Predictions,
  type PredictOptions,
} from "./models/model.js";
export type { CommonModelOptions, ModelName, ModelOptions, OptionsOf, OwnModelOptions } from "./models/registry.js";
export type { Kernels } from "./native/contract.js";
export { type DoctorOptions, type DoctorReport, doctor } from "./native/doctor.js";
export { type InstallOptions, installLibTorch } from "./native/install/index.js";
export {
  type BackwardOptions,
  BatchNorm2d,
  type BatchNorm2dOptions,
  Conv2d,
  type Conv2dOptions,
  cuda,
  type Device,
  type DType,
  type DTypeName,
  enableGrad,
  Generator,
  type GradOptions,
  grad,
  type Index,
  keep,
  Linear,
  type LinearOptions,
  Module,
  manualSeed,
  memory,
  noGrad,
  type OperatorSchema,
  type Operators,
  operatorSchemas,
  ops,
  Parameter,
  Slice,
  slice,
  Tensor,
  type TensorLike,
  type TensorOptions,
  tensor,
  tidy,
} from "./tensor/index.js";
export type { EpochRecord, TrainingEvent, TrainingResult } from "./training/events.js";
export type { Method } from "./training/methods.js";
export type { CustomLoss, LossInput, TrainOptions } from "./training/options.js";
export type { Recipe } from "./training/presets.js";
export type { TrainingRun } from "./training/run.js";
export {
  train,
  trainAdversarial,
  trainArd,
  trainFastArd,
  trainFgsmRs,
  trainFree,
  trainKd,
  trainNatural,
  trainTrades,
  trainVat,
} from "./training/trainer.js";
