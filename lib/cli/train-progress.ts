import { formatCount } from "../numbers.js";
import { percent } from "../report/table.js";
import type { TrainingEvent } from "../training/events.js";
import { duration } from "./format.js";
import type { Terminal } from "./terminal.js";

/** Shows a run's events: a redrawn line while it goes on, a lasting one for every epoch. */
export function showTraining(terminal: Terminal) {
  let epochs = 0;
  return (event: TrainingEvent): void => {
    switch (event.type) {
      case "start": {
        epochs = event.epochs;
        const resumed = event.resumedAtStep > 0 ? `, going on after step ${event.resumedAtStep}` : "";
        terminal.note(
          `training by ${event.method}: ${formatCount(event.steps)} steps${resumed}; run directory ${event.directory}`,
        );
        break;
      }
      case "warning":
        terminal.warn(event.message);
        break;
      case "step":
        terminal.progress({ done: event.step, total: event.steps, text: stepText(event, epochs) });
        break;
      case "epoch":
        terminal.note(epochText(event, epochs));
        break;
      case "teacher":
        terminal.note(
          `teacher, on ${event.samples} training images: ${percent(event.clean)} % right, ${percent(event.robust)} % under PGD-10`,
        );
        break;
      case "early-stop":
        terminal.note(`no better epoch since ${event.best + 1}: the run ends`);
        break;
      case "checkpoint":
        break;
    }
  };
}

function stepText(event: Extract<TrainingEvent, { type: "step" }>, epochs: number): string {
  return [
    `epoch ${event.epoch + 1}/${epochs}`,
    `step ${event.step}/${event.steps}`,
    // Before what a narrow terminal cuts off.
    `${duration(event.secondsLeft)} left`,
    `loss ${event.loss.toFixed(3)}`,
    `accuracy ${percent(event.accuracy)} %`,
    `${formatCount(Math.round(event.imagesPerSecond))} images/s`,
  ].join(", ");
}

function epochText(event: Extract<TrainingEvent, { type: "epoch" }>, epochs: number): string {
  const { validation } = event;
  return [
    `epoch ${event.epoch + 1}/${epochs}: loss ${event.loss.toFixed(4)}`,
    `accuracy ${percent(event.accuracy)} %`,
    `lr ${Number(event.lr.toPrecision(4))}`,
    duration(event.seconds),
    ...(validation
      ? [
          `validation: clean ${percent(validation.clean)} %, robust ${percent(validation.robust)} %${validation.best ? " (best)" : ""}`,
        ]
      : []),
  ].join(", ");
}
