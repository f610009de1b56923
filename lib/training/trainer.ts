import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { OpenAttack } from "../attacks/open.js";
import { attacks, resolveAttack } from "../attacks/registry.js";
import { type CheckpointFile, openCheckpoint, readTensors } from "../checkpoint/open.js";
import { writeSafetensors } from "../checkpoint/safetensors.js";
import { TensorEntry } from "../checkpoint/values.js";
import type { Dataset, ImageSplit } from "../data/dataset.js";
import { toNative } from "../data/image-set.js";
import { limitSplit, splitValidation } from "../data/splits.js";
import { ArdistillError } from "../errors.js";
import { environment, evaluate } from "../evaluation/evaluate.js";
import { writeJsonFile, writeTextFile } from "../files.js";
import { fileSha256, loadTensors, loadWeights } from "../models/load.js";
import type { Model } from "../models/model.js";
import { core } from "../native/addon.js";
import type { CancellationHandle, ExecutorHandle, Handle, SessionHandle } from "../native/contract.js";
import { abortedError, cancellable, type Disposable, using } from "../native/handle.js";
import { NativeCallback } from "../tensor/index.js";
import type { EpochRecord, TrainingEvent, TrainingResult } from "./events.js";
import { METHODS, type Method } from "./methods.js";
import { openStudent, openTeacher, studentFile } from "./networks.js";
import { type CustomLoss, type RunConfig, resolveTraining, type TrainOptions } from "./options.js";
import { readOrder, readStarts } from "./order.js";
import { TrainingRun } from "./run.js";
import { RunDirectory, type RunState } from "./run-directory.js";
import { learningRate } from "./schedule.js";

/** A native call lasts about this long: short enough for smooth progress, long enough to cost nothing. */
const CHUNK_SECONDS = 0.5;
const MAX_CHUNK_STEPS = 50;

/** Where a run keeps the momentum buffers in its resume file. */
const MOMENTUM_PREFIX = "momentum.";
const STUDENT_PREFIX = "student.";

/** The key of the run's state in the metadata of its resume file. */
const STATE_KEY = "run";

/**
 * Trains a student. Awaiting the run gives its {@link TrainingResult}; iterating it gives its events.
 *
 * The run directory holds config.json, manifest.json, log.jsonl, last.safetensors, best.safetensors (with a validation split) and
 * resume/. An aborted run writes a checkpoint first, and `resume: true` goes on from it.
 *
 * @throws ArdistillError (from awaiting or iterating) `ERR_CONFIG`, `ERR_SHAPE`, `ERR_DATA`, `ERR_RUN_EXISTS`, `ERR_IO`,
 * `ERR_CHECKPOINT_FORMAT`, `ERR_NAN_LOSS` (the last checkpoint stays), `ERR_ABORTED`.
 */
export function train(options: TrainOptions): TrainingRun {
  return new TrainingRun((emit) => runTraining(options, emit));
}

type MethodOptions = Omit<TrainOptions, "method">;
const trainer = (method: Method) => (options: MethodOptions) => train({ ...options, method });

/** `train()` with cross-entropy on clean images. */
export const trainNatural = trainer("natural");
/** `train()` with knowledge distillation on clean images, equation (3). */
export const trainKd = trainer("kd");
/** `train()` with adversarial training, equation (4). */
export const trainAdversarial = trainer("adversarial");
/** `train()` with Adversarially Robust Distillation, equation (1). */
export const trainArd = trainer("ard");

async function runTraining(options: TrainOptions, emit: (event: TrainingEvent) => void): Promise<TrainingResult> {
  const { config, warnings } = resolveTraining(options);
  const directory = new RunDirectory(options.out);
  const handles: (Handle<string> | Disposable)[] = [];
  const ownModels: Model[] = [];
  let kept: Model | undefined;
  try {
    if (options.resume) {
      const stored = await directory.readConfig();
      assertSameRun(config, stored);
      await assertSameImages(options.data, directory);
      config.threads ??= stored.threads;
    } else {
      await directory.create();
    }
    for (const message of warnings) emit({ type: "warning", message });
    const run = await Run.prepare(options, config, directory, handles, ownModels, emit);
    const result = await cancellable(options.signal, (cancellation) => run.train(cancellation));
    kept = result.student;
    return result;
  } finally {
    for (const model of ownModels) if (model !== kept) model.dispose();
    // The session before what it works on.
    await using(handles.reverse(), async () => {});
  }
}

/** What may differ between a run and its resumption: how long it goes on and how many threads compute it. */
const RESUMABLE_CHANGES: readonly (keyof RunConfig)[] = ["epochs", "maxSteps", "threads"];

function assertSameRun(config: RunConfig, stored: RunConfig): void {
  const keys = Object.keys(config) as (keyof RunConfig)[];
  const differing = keys.filter(
    (key) => !RESUMABLE_CHANGES.includes(key) && JSON.stringify(config[key]) !== JSON.stringify(stored[key]),
  );
  if (differing.length > 0) {
    const list = differing.map((key) => `${key} is ${JSON.stringify(config[key])}, was ${JSON.stringify(stored[key])}`);
    throw new ArdistillError(
      "ERR_CONFIG",
      `The run to resume had other options: ${list.join("; ")}. Begin a new run in another directory (--out), or leave them as they were.`,
    );
  }
}

async function assertSameImages(data: Dataset, directory: RunDirectory): Promise<void> {
  const manifest = await directory.readManifest();
  if (manifest && manifest.dataset.checksum !== data.checksum) {
    throw new ArdistillError(
      "ERR_DATA",
      `The run in ${directory.path} began with other images of ${data.name}: their checksum was ${manifest.dataset.checksum} and is ` +
        `${data.checksum}. Give it the images that it began with, or begin a new run in another directory.`,
    );
  }
}

/** What a run works on. */
interface RunParts {
  config: RunConfig;
  directory: RunDirectory;
  emit: (event: TrainingEvent) => void;
  student: Model;
  executor: ExecutorHandle;
  session: SessionHandle;
  /** Images in an epoch. */
  epochImages: number;
  order: number[] | undefined;
  starts: Handle<"tensor bundle"> | undefined;
  /** The images set aside, as a data set's test images. */
  validation: Dataset | undefined;
  signal: AbortSignal | undefined;
}

/** One run: its state and the loop over epochs. */
class Run {
  private state: RunState = {
    epoch: 0,
    offset: 0,
    step: 0,
    threads: 0,
    images: 0,
    loss: 0,
    correct: 0,
    seconds: 0,
    history: [],
  };

  private constructor(private readonly parts: RunParts) {}

  /** Loads data and models and starts or resumes the session. `handles` and `ownModels` collect what must be freed. */
  static async prepare(
    options: TrainOptions,
    config: RunConfig,
    directory: RunDirectory,
    handles: (Handle<string> | Disposable)[],
    ownModels: Model[],
    emit: (event: TrainingEvent) => void,
  ): Promise<Run> {
    const { data } = options;
    const own = (model: Model) => {
      ownModels.push(model);
      return model;
    };
    const student = await openStudent(options, config, own);
    const teacher = await openTeacher(options, config, own);
    if (teacher?.handle === student.handle) {
      throw new ArdistillError("ERR_CONFIG", "Teacher and student are the same model; a student learns from another.");
    }
    const { train, validation } = splitTraining(data, config);
    const order = config.order ? await readOrder(config.order, train.count) : undefined;
    const starts = config.starts && order ? await readStarts(config.starts, order.length, data.inputShape) : undefined;
    if (starts) handles.push(starts);

    const threads = config.threads ?? availableParallelism();
    const executor = core().createExecutor(threads);
    handles.push(executor);
    const images = toNative(train, data.inputShape);
    handles.push(images);
    const attack = METHODS[config.method].attack ? trainingAttack(options, config, student) : undefined;
    if (attack) handles.push(attack);
    const loss = options.loss && trainingLoss(options.loss, config, student);
    if (loss) handles.push(loss);
    const session = core().createSession({
      method: config.method,
      student: student.handle,
      teacher: teacher?.handle,
      data: images,
      attack: attack?.native,
      loss: loss?.id,
      options: { ...config, augment: config.augment === "standard" },
    });
    handles.push(session);
    const run = new Run({
      config,
      directory,
      emit,
      student,
      executor,
      session,
      epochImages: order?.length ?? train.count,
      order,
      starts,
      validation: validation && { ...data, train: validation, test: validation },
      signal: options.signal,
    });
    run.state.threads = threads;
    // A run that was killed before its first checkpoint starts over.
    if (options.resume && existsSync(directory.state)) await run.restore();
    else if (config.init) await run.initialise(config.init);
    await run.describe(options, teacher);
    return run;
  }

  async train(cancellation: CancellationHandle): Promise<TrainingResult> {
    const { state } = this;
    const { config, directory, emit, student, session, executor, epochImages, order, starts, validation, signal } =
      this.parts;
    const totalSteps = this.totalSteps();
    emit({
      type: "start",
      directory: directory.path,
      method: config.method,
      steps: totalSteps,
      epochs: config.epochs,
      resumedAtStep: state.step,
    });
    const clock = new StepClock();
    while (!this.finished(totalSteps)) {
      const recipe = { ...config, schedule: "multi-step", warmupEpochs: 0, replays: 1 } as const;
      const batches = Math.ceil(epochImages / config.batchSize);
      const lr = learningRate(recipe, state.epoch * batches, batches);
      core().startEpoch(session, {
        epoch: state.epoch,
        shuffle: config.shuffle,
        offset: state.offset,
        order,
        starts,
      });
      // Already so where the run stopped between an epoch's last step and its end.
      let epochEnded = state.offset >= epochImages;
      while (!epochEnded && state.step < totalSteps) {
        const begin = performance.now();
        const steps = Math.min(clock.chunk(), totalSteps - state.step);
        const sums = await core().runSteps(executor, session, steps, lr, cancellation);
        const seconds = (performance.now() - begin) / 1000;
        state.step += sums.steps;
        state.offset = sums.steps > 0 || sums.aborted ? sums.offset : state.offset;
        state.images += sums.images;
        state.loss += sums.loss;
        state.correct += sums.correct;
        state.seconds += seconds;
        if (sums.steps > 0) {
          clock.record(sums.steps, seconds);
          emit({
            type: "step",
            step: state.step,
            steps: totalSteps,
            epoch: state.epoch,
            loss: sums.loss / sums.images,
            accuracy: sums.correct / sums.images,
            lr,
            imagesPerSecond: sums.images / seconds,
            secondsLeft: clock.secondsPerStep * (totalSteps - state.step),
          });
        }
        if (sums.aborted) {
          await this.checkpoint();
          throw abortedError(signal!);
        }
        epochEnded = sums.epochEnded || state.offset >= epochImages;
      }
      await this.endEpoch(lr, epochEnded);
    }
    const best = validation && state.history.some((record) => record.validation?.best);
    return {
      student,
      ...(best ? { best: directory.best } : {}),
      history: state.history,
      directory: directory.path,
      steps: state.step,
    };
  }

  private finished(totalSteps: number): boolean {
    const { config, epochImages } = this.parts;
    const { epoch, step, offset } = this.state;
    return epoch >= config.epochs || (step >= totalSteps && offset < epochImages);
  }

  /** Steps of the whole run. */
  private totalSteps(): number {
    const { config, epochImages } = this.parts;
    const steps = config.epochs * Math.ceil(epochImages / config.batchSize);
    return Math.min(steps, config.maxSteps ?? steps);
  }

  /** Validates, logs and writes the checkpoint. An epoch cut by maxSteps is logged, and can be gone on with. */
  private async endEpoch(lr: number, complete: boolean): Promise<void> {
    const { directory, emit, student, validation } = this.parts;
    const { state } = this;
    const record: EpochRecord = {
      epoch: state.epoch,
      step: state.step,
      lr,
      loss: state.loss / state.images,
      accuracy: state.correct / state.images,
      seconds: state.seconds,
    };
    if (validation && complete) record.validation = await this.validate(validation);
    if (complete) {
      Object.assign(state, { epoch: state.epoch + 1, offset: 0, images: 0, loss: 0, correct: 0, seconds: 0 });
      state.history.push(record);
    }
    const shown = complete ? state.history : [...state.history, record];
    await writeTextFile(directory.log, shown.map((line) => `${JSON.stringify(line)}\n`).join(""));
    if (record.validation?.best) await student.save(directory.best);
    await this.checkpoint();
    emit({ type: "epoch", ...record });
  }

  /** Clean and PGD-10 accuracy on the validation images; best is the highest robust one so far. */
  private async validate(dataset: Dataset): Promise<NonNullable<EpochRecord["validation"]>> {
    const { config, student, signal } = this.parts;
    const { epsilon, stepSize, seed } = config;
    const report = await evaluate(student, dataset, {
      attacks: [attacks.pgd({ epsilon, stepSize, steps: 10 })],
      epsilon,
      seed,
      ...(signal ? { signal } : {}),
    }).catch(async (error) => {
      if (signal?.aborted) await this.checkpoint();
      throw error;
    });
    const robust = report.robust.accuracy;
    const best = this.state.history.every((record) => (record.validation?.robust ?? -1) < robust);
    return { clean: report.clean.accuracy, robust, best };
  }

  /** Writes resume/state.safetensors, all that a resumption needs, and then last.safetensors. */
  private async checkpoint(): Promise<void> {
    const { directory, emit, student, executor, session } = this.parts;
    const weights = await core().modelState(executor, student.handle);
    const momentum = await core().sessionState(executor, session);
    const all = core().mergeBundles([
      [STUDENT_PREFIX, weights],
      [MOMENTUM_PREFIX, momentum],
    ]);
    await using([weights, momentum, all], async () => {
      const metadata = { ...this.parts.student.metadata(), [STATE_KEY]: JSON.stringify(this.state) };
      await writeSafetensors(directory.state, all, metadata);
      await writeSafetensors(directory.last, weights, student.metadata());
    });
    emit({ type: "checkpoint", path: directory.last, step: this.state.step });
  }

  private async restore(): Promise<void> {
    const { directory, emit } = this.parts;
    const file = await openCheckpoint(directory.state);
    const stored = JSON.parse(file.metadata[STATE_KEY] ?? "null") as RunState | null;
    if (!stored) throw new ArdistillError("ERR_CHECKPOINT_FORMAT", `${directory.state} holds no state of a run.`);
    await this.loadState(file);
    if (stored.threads !== this.state.threads) {
      const message =
        `The run was computed with ${stored.threads} threads and goes on with ${this.state.threads}: ` +
        "its results will differ in the last bits from those of an uninterrupted run.";
      emit({ type: "warning", message });
    }
    this.state = { ...stored, threads: this.state.threads };
  }

  /** Begins with the weights of a checkpoint; with those of a run's resume file and its momentum. */
  private async initialise(path: string): Promise<void> {
    const file = await openCheckpoint(path);
    if (tensorsUnder(file, STUDENT_PREFIX).size > 0) await this.loadState(file);
    else await loadWeights(this.parts.student, path);
  }

  /** Loads what {@link checkpoint} wrote. */
  private async loadState(file: CheckpointFile): Promise<void> {
    const { student, executor, session } = this.parts;
    await loadTensors(student, file, tensorsUnder(file, STUDENT_PREFIX));
    const momentum = [...tensorsUnder(file, MOMENTUM_PREFIX)].map(([name, tensor]) => ({ name, tensor }));
    const bundle = await readTensors(file, momentum);
    await using([bundle], () => core().loadSessionState(executor, session, bundle));
  }

  /** Writes config.json and, for a new run, manifest.json. */
  private async describe(options: TrainOptions, teacher: Model | undefined): Promise<void> {
    const { config, directory, student } = this.parts;
    await writeJsonFile(directory.config, { ...config, threads: this.state.threads });
    if (existsSync(directory.manifest)) return;
    const script = studentFile(options);
    await writeJsonFile(directory.manifest, {
      started: new Date().toISOString(),
      config,
      student: {
        name: student.name,
        options: student.options,
        parameters: student.parameters,
        ...(script !== undefined && { file: script, sha256: await fileSha256(script) }),
      },
      teacher: teacher && {
        name: teacher.name,
        file: config.teacher,
        sha256: typeof options.teacher === "string" ? await fileSha256(options.teacher) : null,
      },
      init: config.init && { file: config.init, sha256: await fileSha256(config.init) },
      dataset: {
        name: options.data.name,
        train: options.data.train.count,
        test: options.data.test.count,
        checksum: options.data.checksum,
        notes: options.data.notes,
      },
      environment: environment(),
    });
  }
}

/** How long a step takes, smoothed, and so how many make a chunk. */
class StepClock {
  secondsPerStep = 0;

  record(steps: number, seconds: number): void {
    const measured = seconds / steps;
    this.secondsPerStep = this.secondsPerStep === 0 ? measured : 0.8 * this.secondsPerStep + 0.2 * measured;
  }

  chunk(): number {
    if (this.secondsPerStep === 0) return 1;
    return Math.min(MAX_CHUNK_STEPS, Math.max(1, Math.round(CHUNK_SECONDS / this.secondsPerStep)));
  }
}

function trainingAttack({ attack }: TrainOptions, config: RunConfig, student: Model): OpenAttack {
  const { epsilon, stepSize, steps, randomStart, clampStart } = config;
  if (attack) return new OpenAttack(resolveAttack(attack, epsilon), student);
  // No steps at all is a random start alone, or the clean image: fit for training, though not an attack to evaluate with.
  const resolved = resolveAttack(attacks.pgd({ epsilon, stepSize, randomStart, clampStart }), epsilon);
  return new OpenAttack({ ...resolved, parameters: { ...resolved.parameters, steps } }, student);
}

function trainingLoss(loss: CustomLoss, { temperature, alpha, loss: name }: RunConfig, student: Model): NativeCallback {
  return new NativeCallback(`The loss "${name}"`, ([logits, teacherLogits, labels, images, adversarial]) =>
    loss({
      logits: logits!,
      teacherLogits: teacherLogits!,
      labels: labels!,
      images: images!,
      adversarial: adversarial!,
      student: (x) => student.forward(x, { mode: "train" }),
      temperature,
      alpha,
    }),
  );
}

function splitTraining(data: Dataset, config: RunConfig): { train: ImageSplit; validation: ImageSplit | undefined } {
  if (data.train.count === 0) throw new ArdistillError("ERR_DATA", `The data set ${data.name} has no training images.`);
  const train = config.limitTrain === null ? data.train : limitSplit(data.train, config.limitTrain);
  if (config.validation === 0) return { train, validation: undefined };
  return splitValidation({ ...data, train }, config.validation, config.seed);
}

/** The tensors of a file whose names begin with `prefix`, without it. */
function tensorsUnder({ value }: CheckpointFile, prefix: string): Map<string, TensorEntry> {
  const found = new Map<string, TensorEntry>();
  if (!(value instanceof Map)) return found;
  for (const [name, tensor] of value) {
    if (typeof name === "string" && name.startsWith(prefix) && tensor instanceof TensorEntry) {
      found.set(name.slice(prefix.length), tensor);
    }
  }
  return found;
}
