import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { attacks } from "../attacks/attacks.js";
import { OpenAttack } from "../attacks/open.js";
import { type PgdLoss, resolveAttack } from "../attacks/registry.js";
import type { Dataset, ImageSplit } from "../data/dataset.js";
import { toNative } from "../data/image-set.js";
import { limitSplit, splitValidation } from "../data/splits.js";
import { ArdistillError, messageOf } from "../errors.js";
import { environment } from "../evaluation/environment.js";
import { evaluate } from "../evaluation/evaluate.js";
import { writeJsonFile, writeTextFile } from "../files.js";
import { resolveDevice } from "../models/device.js";
import { fileSha256 } from "../models/load.js";
import type { Model } from "../models/model.js";
import { core } from "../native/addon.js";
import type { CancellationHandle, ExecutorHandle, Handle, SessionHandle } from "../native/contract.js";
import { abortedError, cancellable, type Disposable, using } from "../native/handle.js";
import { NativeCallback } from "../tensor/index.js";
import { RunCheckpoints } from "./checkpoints.js";
import type { EpochRecord, TrainingEvent, TrainingResult } from "./events.js";
import { METHODS, type Method } from "./methods.js";
import { openStudent, openTeacher, studentFile } from "./networks.js";
import { type CustomLoss, type RunConfig, resolveTraining, type TrainOptions } from "./options.js";
import { readOrder, readStarts } from "./order.js";
import { gitRevision } from "./revision.js";
import { TrainingRun } from "./run.js";
import { RUN_FORMAT, RunDirectory, type RunState } from "./run-directory.js";
import { learningRate } from "./schedule.js";
import { checkTeacher } from "./teacher-check.js";
import { EventWriter } from "./tensorboard.js";

/** A native call lasts about this long: short enough for smooth progress, long enough to cost nothing. */
const CHUNK_SECONDS = 0.5;
const MAX_CHUNK_STEPS = 50;

/**
 * Trains a student. Awaiting the run gives its {@link TrainingResult}; iterating it gives its events.
 *
 * The run directory holds config.json, manifest.json, log.jsonl, last.safetensors, best.safetensors (with a validation split),
 * averaged.safetensors (with an average), tensorboard/ and resume/. An aborted run writes a checkpoint first, and `resume: true` goes on
 * from it.
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
/** `train()` with TRADES (Zhang et al. 2019). */
export const trainTrades = trainer("trades");
/** `train()` with virtual adversarial training (Miyato et al. 2018). */
export const trainVat = trainer("vat");
/** `train()` with one long step from a random start (Wong et al. 2020). */
export const trainFgsmRs = trainer("fgsm-rs");
/** `train()` with free adversarial training (Shafahi et al. 2019). */
export const trainFree = trainer("free");
/** `train()` with Adversarially Robust Distillation, equation (1). */
export const trainArd = trainer("ard");
/** `train()` with Fast-ARD, Algorithm 2. */
export const trainFastArd = trainer("fast-ard");

async function runTraining(options: TrainOptions, emit: (event: TrainingEvent) => void): Promise<TrainingResult> {
  const { config, warnings } = resolveTraining(options);
  const directory = new RunDirectory(options.out);
  const handles: (Handle<string> | Disposable)[] = [];
  const ownModels: Model[] = [];
  let kept: Model | undefined;
  try {
    if (options.resume) {
      const stored = await directory.readConfig();
      // It went by the epochs that the run was to have then.
      if (options.averageStart === undefined) config.averageStart = stored.averageStart;
      stored.kernels ??= "plain"; // runs of earlier versions knew nothing else
      config.kernels = options.kernels ?? stored.kernels;
      assertSameRun(config, stored);
      await assertSameImages(options.data, directory);
      config.threads ??= stored.threads;
    } else {
      await directory.create();
    }
    for (const message of warnings) emit({ type: "warning", message });
    const run = await Run.prepare(options, config, directory, handles, ownModels, emit);
    await run.checkTeacher(options);
    const result = await cancellable(options.signal, (cancellation) => run.train(cancellation));
    kept = result.student;
    return result;
  } finally {
    for (const model of ownModels) if (model !== kept) model.dispose();
    // The session before what it works on.
    await using(handles.reverse(), async () => {});
  }
}

/** What may differ between a run and its resumption: how long it goes on, how it is watched, and how many threads compute it. */
const RESUMABLE_CHANGES: readonly (keyof RunConfig)[] = [
  "epochs",
  "maxSteps",
  "device",
  "threads",
  "earlyStop",
  "checkpointMinutes",
  "teacherCheck",
];

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
  teacher: Model | undefined;
  executor: ExecutorHandle;
  session: SessionHandle;
  checkpoints: RunCheckpoints;
  /** Images in a pass, and the batches that they make. */
  epochImages: number;
  batches: number;
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
    replay: 0,
    step: 0,
    threads: 0,
    images: 0,
    loss: 0,
    correct: 0,
    seconds: 0,
    history: [],
    averaged: 0,
  };
  private savedAt = performance.now();
  private events: EventWriter | undefined;

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
    config.device = resolveDevice(config.device);
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
      options: {
        ...config,
        augment: config.augment === "standard",
        autocast: config.precision === "bf16",
        fused: config.kernels === "fused",
      },
    });
    handles.push(session);
    const epochImages = order?.length ?? train.count;
    const run = new Run({
      config,
      directory,
      emit,
      student,
      teacher,
      executor,
      session,
      checkpoints: new RunCheckpoints(directory, student, executor, session),
      epochImages,
      batches: Math.ceil(epochImages / config.batchSize),
      order,
      starts,
      validation: validation && { ...data, train: validation, test: validation },
      signal: options.signal,
    });
    run.state.threads = threads;
    // A run that was killed before its first checkpoint starts over.
    if (options.resume && directory.isResumable) await run.restore();
    else if (config.init) await run.parts.checkpoints.initialise(config.init);
    await run.describe(options, teacher);
    return run;
  }

  /** Looks at the teacher of a new run, before hours are spent. */
  async checkTeacher({ data }: TrainOptions): Promise<void> {
    const { config, teacher, emit, signal } = this.parts;
    if (!teacher || !config.teacherCheck || this.state.step > 0) return;
    const { warnings, ...found } = await checkTeacher(teacher, data, {
      norm: config.norm,
      epsilon: config.epsilon,
      seed: config.seed,
      ...(signal ? { signal } : {}),
    });
    emit({ type: "teacher", ...found });
    for (const message of warnings) emit({ type: "warning", message });
  }

  async train(cancellation: CancellationHandle): Promise<TrainingResult> {
    this.events = await EventWriter.open(this.parts.directory.tensorboard, { resumedAt: this.state.step });
    try {
      await this.run(cancellation);
    } finally {
      await this.events.close().catch((error) => {
        const message = `TensorBoard's events are not complete: ${messageOf(error)}`;
        this.parts.emit({ type: "warning", message });
      });
    }
    const { directory, student, config } = this.parts;
    const { history, step } = this.state;
    return {
      student,
      ...(bestOf(history) && { best: directory.best }),
      ...(config.average !== "none" && { averaged: directory.averaged }),
      history,
      directory: directory.path,
      steps: step,
    };
  }

  private async run(cancellation: CancellationHandle): Promise<void> {
    const { state } = this;
    const { config, directory, emit, session, executor, epochImages, batches, order, starts, signal } = this.parts;
    const totalSteps = this.totalSteps();
    emit({
      type: "start",
      directory: directory.path,
      method: config.method,
      steps: totalSteps,
      epochs: this.passes,
      resumedAtStep: state.step,
    });
    const clock = new StepClock();
    while (!this.finished(totalSteps)) {
      core().startEpoch(session, {
        epoch: state.epoch,
        shuffle: config.shuffle,
        offset: state.offset,
        replay: state.replay,
        order,
        starts,
      });
      // Already so where the run stopped between an epoch's last step and its end.
      let epochEnded = state.offset >= epochImages;
      let lr = learningRate(config, Math.max(0, state.step - 1), batches);
      while (!epochEnded && state.step < totalSteps) {
        const begin = performance.now();
        const steps = Math.min(clock.chunk(), totalSteps - state.step);
        const rates = Array.from({ length: steps }, (_, i) => learningRate(config, state.step + i, batches));
        const sums = await core().runSteps(executor, session, rates, cancellation);
        const seconds = (performance.now() - begin) / 1000;
        state.step += sums.steps;
        if (sums.steps > 0 || sums.aborted) Object.assign(state, { offset: sums.offset, replay: sums.replay });
        state.images += sums.images;
        state.loss += sums.loss;
        state.correct += sums.correct;
        state.seconds += seconds;
        if (sums.steps > 0) {
          clock.record(sums.steps, seconds);
          lr = rates[sums.steps - 1]!;
          const [loss, accuracy] = [sums.loss / sums.images, sums.correct / sums.images];
          const imagesPerSecond = sums.images / seconds;
          emit({
            type: "step",
            step: state.step,
            steps: totalSteps,
            epoch: state.epoch,
            loss,
            accuracy,
            lr,
            imagesPerSecond,
            secondsLeft: clock.secondsPerStep * (totalSteps - state.step),
          });
          this.record({
            "train/loss": loss,
            "train/accuracy": accuracy,
            "train/lr": lr,
            images_per_second: imagesPerSecond,
          });
        }
        if (sums.aborted) {
          await this.checkpoint();
          throw abortedError(signal!);
        }
        epochEnded = sums.epochEnded || state.offset >= epochImages;
        if (!epochEnded && performance.now() - this.savedAt > config.checkpointMinutes * 60_000)
          await this.checkpoint();
      }
      await this.endEpoch(lr, epochEnded, cancellation);
      const best = this.stoppedFor();
      if (best !== undefined) emit({ type: "early-stop", epoch: state.epoch - 1, best });
    }
  }

  private finished(totalSteps: number): boolean {
    const { epoch, step, offset } = this.state;
    if (epoch >= this.passes || this.stoppedFor() !== undefined) return true;
    return step >= totalSteps && offset < this.parts.epochImages;
  }

  /** The best epoch, where it was so long ago that the run ends. */
  private stoppedFor(): number | undefined {
    const { earlyStop } = this.parts.config;
    const best = bestOf(this.state.history);
    return earlyStop > 0 && best && this.state.epoch - 1 - best.epoch >= earlyStop ? best.epoch : undefined;
  }

  /** Scalars of the present step, for TensorBoard. */
  private record(scalars: Record<string, number>): void {
    this.events?.add(this.state.step, scalars);
  }

  /** Passes over the images of the whole run. */
  private get passes(): number {
    const { epochs, replays } = this.parts.config;
    return Math.ceil(epochs / replays);
  }

  /** Steps of the whole run. */
  private totalSteps(): number {
    const { config, batches } = this.parts;
    const steps = this.passes * batches * config.replays;
    return Math.min(steps, config.maxSteps ?? steps);
  }

  /** Validates, logs and writes the checkpoint. An epoch cut by maxSteps is logged, and can be gone on with. */
  private async endEpoch(lr: number, complete: boolean, cancellation: CancellationHandle): Promise<void> {
    const { config, directory, emit, validation } = this.parts;
    const { state } = this;
    const record: EpochRecord = {
      epoch: state.epoch,
      step: state.step,
      lr,
      loss: state.loss / state.images,
      accuracy: state.correct / state.images,
      seconds: state.seconds,
    };
    if (complete) await this.averageWeights();
    const over = !complete || state.epoch + 1 >= this.passes;
    if ((validation && complete) || (config.average !== "none" && over)) {
      const judged = await this.judge(complete ? validation : undefined, cancellation);
      if (judged) record.validation = judged;
    }
    if (complete) {
      Object.assign(state, {
        epoch: state.epoch + 1,
        offset: 0,
        replay: 0,
        images: 0,
        loss: 0,
        correct: 0,
        seconds: 0,
      });
      state.history.push(record);
    }
    const shown = complete ? state.history : [...state.history, record];
    await writeTextFile(directory.log, shown.map((line) => `${JSON.stringify(line)}\n`).join(""));
    await this.checkpoint();
    emit({ type: "epoch", ...record });
  }

  /** Takes the weights after a pass into the average of swa, once. */
  private async averageWeights(): Promise<void> {
    const { config, executor, session } = this.parts;
    const { epoch, averaged } = this.state;
    if (config.averageStart === null || epoch * config.replays < config.averageStart || averaged > epoch) return;
    await core().averageWeights(executor, session);
    this.state.averaged = epoch + 1;
  }

  /** Validates and keeps the best and the averaged weights; with an average in the place of the student's own weights meanwhile. */
  private async judge(
    dataset: Dataset | undefined,
    cancellation: CancellationHandle,
  ): Promise<EpochRecord["validation"]> {
    const { config, directory, student, executor, session, signal } = this.parts;
    const averages = config.average !== "none";
    try {
      if (averages) await core().enterAverage(executor, session, cancellation);
      try {
        const found = dataset && (await this.validate(dataset));
        if (found?.best) await student.save(directory.best);
        if (averages) await student.save(directory.averaged);
        return found;
      } finally {
        if (averages) await core().leaveAverage(executor, session);
      }
    } catch (error) {
      if (signal?.aborted) await this.checkpoint();
      throw error;
    }
  }

  /** Clean and PGD-10 accuracy on the validation images; best is the highest robust one so far. */
  private async validate(dataset: Dataset): Promise<NonNullable<EpochRecord["validation"]>> {
    const { config, student, signal } = this.parts;
    const { norm, epsilon, seed } = config;
    const report = await evaluate(student, dataset, {
      attacks: [attacks.pgd({ steps: 10 })],
      norm,
      epsilon,
      seed,
      checks: false,
      ...(signal ? { signal } : {}),
    });
    const [clean, robust] = [report.clean.accuracy, report.robust.accuracy];
    this.record({ "validation/clean": clean, "validation/robust": robust });
    const best = this.state.history.every((record) => (record.validation?.robust ?? -1) < robust);
    return { clean, robust, best };
  }

  private async checkpoint(): Promise<void> {
    const { checkpoints, directory, emit } = this.parts;
    await checkpoints.write(this.state);
    this.savedAt = performance.now();
    emit({ type: "checkpoint", path: directory.last, step: this.state.step });
  }

  /** Goes on from the last checkpoint that can be read. */
  private async restore(): Promise<void> {
    const { checkpoints, emit } = this.parts;
    const { threads } = this.state;
    const { state: stored, refused } = await checkpoints.restore();
    if (refused) {
      const message = `${messageOf(refused)} The run goes on from the checkpoint before it, at step ${stored.step}.`;
      emit({ type: "warning", message });
    }
    if (stored.threads !== threads) {
      const message =
        `The run was computed with ${stored.threads} threads and goes on with ${threads}: ` +
        "its results will differ in the last bits from those of an uninterrupted run.";
      emit({ type: "warning", message });
    }
    this.state = { ...stored, threads };
  }

  /** Writes config.json and, for a new run, manifest.json. */
  private async describe(options: TrainOptions, teacher: Model | undefined): Promise<void> {
    const { config, directory, student } = this.parts;
    await writeJsonFile(directory.config, { format: RUN_FORMAT, ...config, threads: this.state.threads });
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
      environment: environment(this.parts.student.device),
      revision: await gitRevision(),
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
  const { norm, epsilon, stepSize, steps, randomStart, clampStart, startDeviation, attackTemperature } = config;
  if (attack) return new OpenAttack(resolveAttack(attack, epsilon, norm), student);
  // No steps at all is a random start alone, or the clean image: fit for training, though not an attack to evaluate with.
  const resolved = resolveAttack(attacks.pgd({ epsilon, stepSize, randomStart, clampStart }), epsilon, norm);
  return new OpenAttack({ ...resolved, parameters: { ...resolved.parameters, steps } }, student, {
    loss: config.attackLoss as PgdLoss,
    temperature: attackTemperature,
    startDeviation,
    projectsBetweenSides: true,
  });
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

function bestOf(history: EpochRecord[]): EpochRecord | undefined {
  return history.findLast((record) => record.validation?.best);
}

function splitTraining(data: Dataset, config: RunConfig): { train: ImageSplit; validation: ImageSplit | undefined } {
  if (data.train.count === 0) throw new ArdistillError("ERR_DATA", `The data set ${data.name} has no training images.`);
  const train = config.limitTrain === null ? data.train : limitSplit(data.train, config.limitTrain);
  if (config.validation === 0) return { train, validation: undefined };
  return splitValidation({ ...data, train }, config.validation, config.seed);
}
