import type { Model } from "../models/model.js";

/** What a run tells while it goes on. Accuracies are fractions of 1. */
export type TrainingEvent =
  | { type: "start"; directory: string; method: string; steps: number; epochs: number; resumedAtStep: number }
  | { type: "warning"; message: string }
  | {
      type: "step";
      /** Steps (parameter updates) done since the run began. */
      step: number;
      steps: number;
      /** The pass over the images, from 0. */
      epoch: number;
      /** Mean over the images since the last event. */
      loss: number;
      /** On the images that the loss saw: adversarial ones for methods that attack. */
      accuracy: number;
      lr: number;
      imagesPerSecond: number;
      secondsLeft: number;
    }
  | ({ type: "epoch" } & EpochRecord)
  /** What the teacher of a new run does with a batch of training images. */
  | { type: "teacher"; samples: number; clean: number; robust: number }
  | { type: "checkpoint"; path: string; step: number }
  /** No validation was better than that of the epoch `best` for as long as `earlyStop` says. */
  | { type: "early-stop"; epoch: number; best: number };

/** One line of log.jsonl. */
export interface EpochRecord {
  /** The pass over the images, from 0: a method with replays makes so many updates on each batch of it. */
  epoch: number;
  step: number;
  lr: number;
  /** Means over the epoch's images. */
  loss: number;
  accuracy: number;
  seconds: number;
  /** With a validation split: of the averaged weights where the run averages. */
  validation?: { clean: number; robust: number; best: boolean };
}

/** What a finished run gives. */
export interface TrainingResult {
  /** The trained student: the model given, or a new one to dispose of. */
  student: Model;
  /** The weights of the best validated epoch, where the run has a validation split: the path of their file. */
  best?: string;
  /** The averaged weights, where the run averages them: the path of their file. */
  averaged?: string;
  history: EpochRecord[];
  directory: string;
  /** Steps done in all. */
  steps: number;
}
