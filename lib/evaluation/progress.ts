export interface EvaluationProgress {
  /** "clean" or the attack's name. */
  stage: string;
  /** Images finished, of those that the stage has to look at. */
  done: number;
  total: number;
  /** The part of the work that is done: stages weigh what they cost at most. */
  fraction: number;
  /** How the present stage goes: how many of the samples that it came past stand. */
  standing: { correct: number; samples: number };
}

/** Reports how far an evaluation is, stage by stage. */
export class Progress {
  readonly #weights: number[];
  #stage = -1;
  #label = "";
  #done = 0;
  #total = 0;
  #weightBefore = 0;

  constructor(
    weights: number[],
    private readonly samples: number,
    private readonly report: ((progress: EvaluationProgress) => void) | undefined,
  ) {
    const sum = weights.reduce((total, weight) => total + weight, 0);
    this.#weights = weights.map((weight) => weight / sum);
  }

  /** The next stage, which has to look at `total` images; the others take no work. */
  begin(label: string, total: number): void {
    this.#weightBefore += this.#weights[this.#stage] ?? 0;
    this.#stage += 1;
    this.#label = label;
    this.#done = 0;
    this.#total = total;
    this.advance(0, { correct: 0, samples: 0 });
  }

  advance(count: number, standing: EvaluationProgress["standing"]): void {
    this.#done += count;
    const part = 1 - (this.#total - this.#done) / this.samples;
    this.report?.({
      stage: this.#label,
      done: this.#done,
      total: this.#total,
      fraction: this.#weightBefore + this.#weights[this.#stage]! * part,
      standing,
    });
  }
}
