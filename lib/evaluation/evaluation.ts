import { existsSync } from "node:fs";
import { freemem } from "node:os";
import type { Norm } from "../attacks/ball.js";
import { OpenAttack } from "../attacks/open.js";
import { costOf, type ResolvedAttack } from "../attacks/registry.js";
import type { Dataset, ImageSplit } from "../data/dataset.js";
import type { Model } from "../models/model.js";
import { core } from "../native/addon.js";
import type { CancellationHandle, ImageSetHandle, Kernels } from "../native/contract.js";
import { sharedExecutor, using } from "../native/handle.js";
import { AdversarialFile, assertReplaceable } from "./adversarial-file.js";
import { batchSizeFor } from "./batch-size.js";
import { attackWarnings, curveWarnings, modelWarnings, pixelRange } from "./checks.js";
import type { Point } from "./curve.js";
import { environment } from "./environment.js";
import { fingerprint } from "./fingerprint.js";
import type { EvaluateOptions } from "./options.js";
import { Outcomes } from "./outcomes.js";
import { Progress } from "./progress.js";
import { type AttackScore, type CurvePoint, type EvaluationReport, type StageScore, score } from "./report.js";
import { EvaluationState, type PassState, type Setup, storedBatchSize } from "./state.js";

const EXAMINED = 16;

/** One native attack on what is left to it. */
interface Pass {
  label: string;
  attack: ResolvedAttack;
  /** Of the stages of one attack, each goes on from the one before it. */
  follows: boolean;
  /** Place of the whole attack among those of its point. */
  place: number;
  point: number;
}

interface Parts {
  model: Model;
  dataset: Dataset;
  images: ImageSplit;
  points: Point[];
  set: ImageSetHandle;
  cancellation: CancellationHandle;
  split: "test" | "train";
  seed: number;
  norm: Norm;
  kernels: Kernels;
  options: EvaluateOptions;
}

/** One evaluation: what is known so far, and the steps that find the rest. */
export class Evaluation {
  readonly #passes: Pass[];
  readonly #warnings: string[] = [];
  readonly #progress: Progress;
  #state!: EvaluationState;
  #output: AdversarialFile | undefined;
  #batchSize = 1;

  constructor(private readonly parts: Parts) {
    const { points, images, options } = parts;
    this.#passes = points.flatMap(({ attacks, label }, point) =>
      attacks.flatMap((attack, place) =>
        (attack.stages ?? [attack]).map((stage, i) => ({
          label: [attack.name, ...(attack.stages ? [stage.name] : [])].join(", ") + (label && ` (${label})`),
          attack: stage,
          follows: i > 0,
          place,
          point,
        })),
      ),
    );
    this.#progress = new Progress(
      [1, ...this.#passes.map(({ attack }) => costOf(attack))],
      images.count,
      options.onProgress,
    );
  }

  async run(): Promise<EvaluationReport> {
    const { options } = this.parts;
    if (options.saveAdversarial !== undefined) await assertReplaceable(options.saveAdversarial);
    const examination = await this.examine();
    await this.openState(examination?.gradientBytes ?? 0);
    await this.openOutput();
    try {
      await this.classify();
      for (const index of this.#passes.keys()) await this.attack(index);
      const report = this.report();
      await this.#output?.finish(this.parts.images.labels, this.brokenBy());
      return report;
    } catch (error) {
      await this.#state.save(true).catch(() => {});
      await this.#output?.abandon(options.state !== undefined);
      throw error;
    }
  }

  private async examine() {
    const { model, images, set, cancellation, options } = this.parts;
    if (options.checks === false) return undefined;
    const indices = Array.from({ length: Math.min(EXAMINED, images.count) }, (_, i) => i);
    const found = await core().examine(sharedExecutor(), model.handle, set, indices, cancellation);
    for (const warning of modelWarnings({ ...found, pixels: pixelRange(images) }, indices.length)) this.warn(warning);
    return found;
  }

  private async openState(gradientBytes: number): Promise<void> {
    const { model, dataset, images, points, split, seed, norm, kernels, options } = this.parts;
    const { state, source } = options;
    this.#batchSize =
      options.batchSize ??
      (state === undefined ? undefined : await storedBatchSize(state)) ??
      batchSizeFor(gradientBytes, freemem());
    const setup: Setup = state
      ? {
          model: await fingerprint(model, images),
          source: source ? await fingerprint(source, images) : "the model itself",
          images: dataset.checksum,
          ...{ split, samples: images.count, norm, seed, kernels, batchSize: this.#batchSize },
          attacks: points.map(({ attacks }) => attacks.map(({ name, parameters }) => ({ name, ...parameters }))),
        }
      : {};
    this.#state = await EvaluationState.open(state, setup, images.count, this.#passes.length);
  }

  private async openOutput(): Promise<void> {
    const { model, dataset, images, points, options } = this.parts;
    const { saveAdversarial: path, source = model } = options;
    if (path === undefined) return;
    const resumed = this.#state.clean.isKnown(0);
    // Of a finished evaluation the file is whole.
    if (resumed && existsSync(path) && this.isFinished()) return;
    const attacks = points[0]!.attacks.map(({ name, norm, parameters }) => ({ name, norm, ...parameters }));
    const metadata = { attacks: JSON.stringify(attacks) };
    this.#output = await AdversarialFile.open(path, images, dataset.inputShape, source.dtype, metadata, resumed);
  }

  private isFinished(): boolean {
    return this.#passes.every((_, index) => this.remaining(index).length === 0);
  }

  private async classify(): Promise<void> {
    const { model, images, set, cancellation } = this.parts;
    const { clean } = this.#state;
    let start = 0;
    while (start < images.count && clean.isKnown(start)) start++;
    this.#progress.begin("clean", images.count - start);
    while (start < images.count) {
      const count = Math.min(this.#batchSize, images.count - start);
      const flags = await core().classify(sharedExecutor(), model.handle, set, start, count, cancellation);
      for (const [i, flag] of flags.entries()) clean.set(start + i, flag === 1);
      start += count;
      await this.#state.save();
      this.#progress.advance(count, { correct: clean.standing, samples: start });
    }
    await this.#state.save(true);
  }

  /** The samples that a pass is for, which are those that the one before it left, or that are right without an attack. */
  private targets(index: number): number[] {
    const stands = this.#passes[index]!.follows ? this.#state.passes[index - 1]!.outcomes : this.#state.clean;
    return Array.from({ length: stands.count }, (_, i) => i).filter((i) => stands.stands(i));
  }

  private remaining(index: number): number[] {
    const { outcomes } = this.#state.passes[index]!;
    return this.targets(index).filter((i) => !outcomes.isKnown(i));
  }

  private async attack(index: number): Promise<void> {
    const { model, set, cancellation, seed, kernels, images, options } = this.parts;
    const { label, attack, follows } = this.#passes[index]!;
    const state = this.#state.passes[index]!;
    const { source = model } = options;
    const remaining = this.remaining(index);
    this.#progress.begin(label, remaining.length);
    const opened = new OpenAttack(attack, source);
    await using([opened], async () => {
      const native = { ...opened.run(seed, kernels), keepImages: this.#output !== undefined };
      for (let at = 0; at < remaining.length; at += this.#batchSize) {
        const begin = performance.now();
        const indices = remaining.slice(at, at + this.#batchSize);
        const result = await core().attackSamples(
          ...[sharedExecutor(), source.handle, set, indices, native, cancellation],
          ...(source === model ? [] : [model.handle]),
        );
        for (const [i, sample] of indices.entries()) {
          state.outcomes.set(sample, result.standing[i] === 1);
          if (result.standing[i] === 0) await this.keep(index, sample, imageOf(result.adversarial, i, indices.length));
        }
        state.forward += result.forward;
        state.backward += result.backward;
        state.seconds += (performance.now() - begin) / 1000;
        await this.#state.save();
        const standing = state.outcomes.standing;
        const past = indices.at(-1)! + 1;
        this.#progress.advance(
          indices.length,
          follows
            ? { correct: standing + remaining.length - at - indices.length, samples: images.count }
            : { correct: standing, samples: past },
        );
      }
    });
    await this.#state.save(true);
  }

  /** Writes the image that broke a sample, unless an earlier attack has. */
  private async keep(index: number, sample: number, image: Float32Array | Float64Array | undefined): Promise<void> {
    const isFirst = this.#state.passes.slice(0, index).every(({ outcomes }) => !outcomes.isBroken(sample));
    if (image && isFirst) await this.#output?.write(sample, image);
  }

  /** For each sample the place of the first attack that breaks it, -1 for none, -2 where it is wrong without. */
  private brokenBy(): number[] {
    const { clean, passes } = this.#state;
    return Array.from({ length: clean.count }, (_, i) => {
      if (!clean.stands(i)) return -2;
      const pass = passes.findIndex(({ outcomes }) => outcomes.isBroken(i));
      return pass < 0 ? -1 : this.#passes[pass]!.place;
    });
  }

  private report(): EvaluationReport {
    const { model, dataset, images, points, split, seed, norm, kernels, options } = this.parts;
    const samples = images.count;
    const { clean } = this.#state;
    const cleanScore = score(clean.standing, samples);
    const found = points.map((point, i) => this.scorePoint(point, i));
    const curve = found.map(({ point }) => point);
    const last = found.at(-1)!;
    for (const point of curve) this.warn(...attackWarnings(point, cleanScore, samples));
    this.warn(...curveWarnings(curve, samples));
    return {
      model: model.name,
      ...(options.source && { source: options.source.name }),
      dataset: dataset.name,
      split,
      samples,
      norm,
      epsilon: last.point.epsilon,
      seed,
      kernels,
      clean: cleanScore,
      attacks: last.point.attacks,
      robust: last.point.robust,
      ...(points.length > 1 && { curve }),
      perClass: this.scoreClasses(last.robust),
      outcomes: {
        clean: clean.toString(),
        attacks: last.attacks.map((outcomes) => outcomes.toString()),
        robust: last.robust.toString(),
      },
      warnings: this.#warnings,
      environment: environment(model.device),
    };
  }

  private scorePoint({ attacks, epsilon, steps }: Point, point: number) {
    const samples = this.parts.images.count;
    const { clean } = this.#state;
    const scored = attacks.map((attack, place) => {
      const indices = [...this.#passes.keys()].filter(
        (i) => this.#passes[i]!.point === point && this.#passes[i]!.place === place,
      );
      const stages = indices.map((i) => this.#state.passes[i]!);
      const outcomes = Outcomes.from(samples, (i) => clean.stands(i) && !stages.some((s) => s.outcomes.isBroken(i)));
      const attackScore: AttackScore = {
        name: attack.name,
        ...attack.parameters,
        ...score(outcomes.standing, samples),
        ...total(stages),
        ...(attack.stages && { stages: indices.map((index) => this.scoreStage(index)) }),
        ...(attack.sources && { sources: attack.sources }),
      };
      return { outcomes, attackScore };
    });
    const robust = Outcomes.from(samples, (i) => clean.stands(i) && scored.every(({ outcomes }) => outcomes.stands(i)));
    const curvePoint: CurvePoint = {
      epsilon,
      ...(steps !== undefined && { steps }),
      attacks: scored.map(({ attackScore }) => attackScore),
      robust: score(robust.standing, samples),
    };
    return { point: curvePoint, attacks: scored.map(({ outcomes }) => outcomes), robust };
  }

  private scoreStage(index: number): StageScore {
    const { attack } = this.#passes[index]!;
    const { outcomes, ...cost } = this.#state.passes[index]!;
    return {
      name: attack.name,
      ...attack.parameters,
      attacked: this.targets(index).length,
      ...score(outcomes.standing, outcomes.count),
      ...cost,
    };
  }

  private scoreClasses(robust: Outcomes) {
    const { dataset, images } = this.parts;
    const classes = Array.from({ length: dataset.numClasses }, (_, label) => ({
      ...{ label, name: dataset.classNames[label] ?? String(label), samples: 0, clean: 0, robust: 0 },
    }));
    for (const [i, label] of images.labels.entries()) {
      const counts = classes[label]!;
      counts.samples += 1;
      counts.clean += Number(this.#state.clean.stands(i));
      counts.robust += Number(robust.stands(i));
    }
    return classes;
  }

  private warn(...warnings: string[]): void {
    for (const warning of warnings) {
      this.#warnings.push(warning);
      this.parts.options.onWarning?.(warning);
    }
  }
}

function imageOf(images: Float32Array | Float64Array | undefined, index: number, count: number) {
  const size = (images?.length ?? 0) / count;
  return images?.subarray(index * size, (index + 1) * size);
}

function total(passes: PassState[]) {
  const sum = (key: "seconds" | "forward" | "backward") => passes.reduce((all, pass) => all + pass[key], 0);
  return { seconds: sum("seconds"), forward: sum("forward"), backward: sum("backward") };
}
