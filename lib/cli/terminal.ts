/** Where a piece of work stands. */
export interface ProgressStatus {
  /** Both in the same unit; `total` 0 while it is unknown. */
  done: number;
  total: number;
  /** What is shown beside the bar. */
  text: string;
}

/** The part of a stream that a terminal writes to. */
export interface Output {
  write(text: string): unknown;
  isTTY?: boolean | undefined;
  columns?: number | undefined;
}

export interface TerminalOptions {
  /** Standard output holds one JSON document and nothing else. */
  json?: boolean | undefined;
  /** No progress and no notes. */
  quiet?: boolean | undefined;
  stdout?: Output;
  stderr?: Output;
  /** Milliseconds, for tests. */
  now?: () => number;
}

const BAR_WIDTH = 20;
const REDRAW_MS = 100;
const LINE_MS = 10_000;

/**
 * What a command says: results on standard output, all else on standard error. Progress is one line that is redrawn in a
 * terminal, and elsewhere (a log, a pipe) at most a line in ten seconds. No colours.
 */
export class Terminal {
  readonly json: boolean;
  readonly quiet: boolean;
  readonly #stdout: Output;
  readonly #stderr: Output;
  readonly #now: () => number;
  readonly #redraws: boolean;
  #isDrawn = false;
  #lastShown: number;

  constructor(options: TerminalOptions = {}) {
    this.json = options.json ?? false;
    this.quiet = options.quiet ?? false;
    this.#stdout = options.stdout ?? process.stdout;
    this.#stderr = options.stderr ?? process.stderr;
    this.#now = options.now ?? (() => performance.now());
    this.#redraws = this.#stderr.isTTY === true && process.env.TERM !== "dumb";
    this.#lastShown = this.#redraws ? Number.NEGATIVE_INFINITY : this.#now();
  }

  /** The result for people: printed unless JSON was asked for. */
  print(text: string): void {
    if (this.json) return;
    this.clear();
    this.#stdout.write(`${text}\n`);
  }

  /** The result as JSON: printed if that was asked for. To be called once. */
  printJson(value: unknown): void {
    if (!this.json) return;
    this.clear();
    this.#stdout.write(`${JSON.stringify(value, null, 2)}\n`);
  }

  /** Something good to know. */
  note(text: string): void {
    if (!this.quiet) this.#line(text);
  }

  /** Something that the user should see even when quiet. */
  warn(text: string): void {
    this.#line(`warning: ${text}`);
  }

  /** Shows how far the work is; called as often as one likes. */
  progress(status: ProgressStatus): void {
    if (this.quiet) return;
    const now = this.#now();
    if (now - this.#lastShown < (this.#redraws ? REDRAW_MS : LINE_MS)) return;
    this.#lastShown = now;
    const line = this.#redraws ? `${bar(status)}${status.text}` : status.text;
    if (!this.#redraws) {
      this.#stderr.write(`${line}\n`);
      return;
    }
    this.#stderr.write(`\r\x1b[2K${line.slice(0, (this.#stderr.columns ?? 80) - 1)}`);
    this.#isDrawn = true;
  }

  /** Wipes the progress line off the terminal. */
  clear(): void {
    if (!this.#isDrawn) return;
    this.#stderr.write("\r\x1b[2K");
    this.#isDrawn = false;
    this.#lastShown = Number.NEGATIVE_INFINITY;
  }

  #line(text: string): void {
    this.clear();
    this.#stderr.write(`${text}\n`);
    if (!this.#redraws) this.#lastShown = this.#now();
  }
}

function bar({ done, total }: ProgressStatus): string {
  if (!(total > 0)) return "";
  const fraction = Math.min(1, done / total);
  const filled = Math.floor(fraction * BAR_WIDTH);
  const share = `${Math.floor(100 * fraction)}`.padStart(3);
  return `[${"#".repeat(filled)}${"-".repeat(BAR_WIDTH - filled)}] ${share} %  `;
}
