import type { TrainingEvent, TrainingResult } from "./events.js";

/**
 * A training run under way: `await` it for its result, or iterate its events, or both. Its failure reaches whoever does
 * either. A reader that pauses neither slows the run nor makes it grow: step events that nobody took are merged into the
 * latest.
 */
export class TrainingRun implements PromiseLike<TrainingResult>, AsyncIterable<TrainingEvent> {
  readonly #result: Promise<TrainingResult>;
  readonly #queues = new Set<EventQueue>();
  #observed = false;
  #over = false;

  /** @param start begins the run; it is called at once and gets the function that events go to. */
  constructor(start: (emit: (event: TrainingEvent) => void) => Promise<TrainingResult>) {
    // A turn later, so that whoever made the run can listen before the first event.
    this.#result = Promise.resolve().then(() =>
      start((event) => {
        for (const queue of this.#queues) queue.push(event);
      }),
    );
    const end = () => {
      this.#over = true;
      for (const queue of this.#queues) queue.end();
    };
    this.#result.then(end, (error) => {
      end();
      // Silent only for a run that somebody looks at.
      setImmediate(() => {
        if (!this.#observed) Promise.reject(error);
      });
    });
  }

  // biome-ignore lint/suspicious/noThenProperty: a run is awaited as a promise is
  then<A = TrainingResult, B = never>(
    onFulfilled?: ((value: TrainingResult) => A | PromiseLike<A>) | null,
    onRejected?: ((reason: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    this.#observed = true;
    return this.#result.then(onFulfilled, onRejected);
  }

  catch<B = never>(onRejected?: ((reason: unknown) => B | PromiseLike<B>) | null): Promise<TrainingResult | B> {
    return this.then(null, onRejected);
  }

  finally(onFinally?: (() => void) | null): Promise<TrainingResult> {
    return this.then().finally(onFinally);
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<TrainingEvent, void> {
    this.#observed = true;
    const queue = new EventQueue();
    this.#queues.add(queue);
    if (this.#over) queue.end();
    try {
      for (let event = await queue.next(); event; event = await queue.next()) yield event;
      await this.#result;
    } finally {
      this.#queues.delete(queue);
    }
  }
}

class EventQueue {
  readonly #events: TrainingEvent[] = [];
  #wake: (() => void) | undefined;
  #ended = false;

  push(event: TrainingEvent): void {
    if (event.type === "step" && this.#events.at(-1)?.type === "step") this.#events.pop();
    this.#events.push(event);
    this.#wake?.();
  }

  end(): void {
    this.#ended = true;
    this.#wake?.();
  }

  async next(): Promise<TrainingEvent | undefined> {
    while (this.#events.length === 0 && !this.#ended) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
    return this.#events.shift();
  }
}
