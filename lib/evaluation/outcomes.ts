const UNKNOWN = 2;
const CODES = "01-";

/** What became of each sample: 1 it stands, 0 it does not, or unknown. As a text of a character each, "-" for the last. */
export class Outcomes {
  readonly #values: Uint8Array;

  constructor(readonly count: number) {
    this.#values = new Uint8Array(count).fill(UNKNOWN);
  }

  /** @returns undefined for a text that is none of `count` samples. */
  static parse(text: unknown, count: number): Outcomes | undefined {
    if (typeof text !== "string" || text.length !== count || /[^01-]/.test(text)) return undefined;
    const outcomes = new Outcomes(count);
    for (let i = 0; i < count; i++) outcomes.#values[i] = CODES.indexOf(text[i]!);
    return outcomes;
  }

  static from(count: number, stands: (index: number) => boolean): Outcomes {
    const outcomes = new Outcomes(count);
    for (let i = 0; i < count; i++) outcomes.set(i, stands(i));
    return outcomes;
  }

  set(index: number, stands: boolean): void {
    this.#values[index] = Number(stands);
  }

  isKnown(index: number): boolean {
    return this.#values[index] !== UNKNOWN;
  }

  stands(index: number): boolean {
    return this.#values[index] === 1;
  }

  isBroken(index: number): boolean {
    return this.#values[index] === 0;
  }

  /** How many stand. */
  get standing(): number {
    return this.#values.reduce((sum, value) => sum + Number(value === 1), 0);
  }

  toString(): string {
    return Array.from(this.#values, (value) => CODES[value]).join("");
  }
}
