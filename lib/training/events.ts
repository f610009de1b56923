import type { Model } from "../models/model.js";

/** What a run tells while it goes on. Accuracies are fractions of 1. */
export type TrainingEvent =
  | { type: "start"; directory: string; method: string; steps: number; epochs: number; resumedAtStep: number }
  | { type: "warning"; message: string }
  | {
      type: "step";
      /** Steps done since the run began. */
      step: number;
      steps: number;
      epoch: number;
      /** Mean over the images since the last event. */
      loss: number;
      /** On the images that the loss saw: adversarial ones for adversarial and ard. */
      accuracy: number;
      lr: number;
      imagesPerSecond: number;
      secondsLeft: number;
    }
  | ({ type: "epoch" } & EpochRecord)
  | { type: "checkpoint"; path: string; step: number };

/** One line of log.jsonl. */
export interface EpochRecord {
  epoch: number;
  step: number;
  lr: number;
  /** Means over the epoch's images. */
  loss: number;
  accuracy: number;
  seconds: number;
  /** With a validation split. */
  validation?: { clean: number; robust: number; best: boolean };
}

/** What a finished run gives. */
export interface TrainingResult {
  /** The trained student: the model given, or a new one to dispose of. */
  student: Model;
  /** The weights of the best validated epoch, where the run has a validation split: the path of their file. */
  best?: string;
  history: EpochRecord[];
  directory: string;
  /** Steps done in all. */
  steps: number;
}
