const EXIT_CODES = { SIGINT: 130, SIGTERM: 143 } as const;

type StopSignal = keyof typeof EXIT_CODES;

/**
 * SIGINT and SIGTERM as an AbortSignal, for commands that have something to save or to clean up first. A second signal ends
 * the process at once.
 */
export class Interrupt {
  readonly #controller = new AbortController();
  #received: StopSignal | undefined;
  #listening = false;

  /** From now on the signals abort what is returned, in place of ending the process. */
  listen(): AbortSignal {
    if (!this.#listening) {
      this.#listening = true;
      for (const name of Object.keys(EXIT_CODES) as StopSignal[]) process.on(name, () => this.#receive(name));
    }
    return this.#controller.signal;
  }

  /** The exit code of the signal that came, by the shell's convention (128 + its number); undefined if none did. */
  get exitCode(): number | undefined {
    return this.#received && EXIT_CODES[this.#received];
  }

  #receive(name: StopSignal): void {
    if (this.#received) process.exit(EXIT_CODES[name]);
    this.#received = name;
    this.#controller.abort(new Error(`received ${name}`));
  }
}
