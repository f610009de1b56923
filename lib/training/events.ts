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
