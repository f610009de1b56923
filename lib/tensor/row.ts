import { core } from "../native/addon.js";

/**
 * The row of cells that an operator's arguments and results pass through, shared with native/tensor/cells.h, where the
 * tags are explained: writing them to memory costs far less than a call of N-API for each.
 */
export const Tag = {
  missing: 0,
  none: 1,
  boolean: 2,
  integer: 3,
  number: 4,
  bigint: 5,
  string: 6,
  tensor: 7,
  generator: 8,
  list: 9,
  keyword: 10,
  same: 11,
  dtype: 12,
  complex: 13,
} as const;

class Row {
  tags = new Uint8Array(0);
  values = new Float64Array(0);
  words = new BigInt64Array(0);
  /** Cells in use while arguments are written. */
  length = 0;
  strings: string[] = [];

  clear(): void {
    this.length = 0;
    if (this.strings.length > 0) this.strings = [];
  }

  push(tag: number, value: number): void {
    if (this.length === this.tags.length) this.grow(2 * this.length);
    this.tags[this.length] = tag;
    this.values[this.length++] = value;
  }

  pushBigInt(value: bigint): void {
    this.push(Tag.bigint, 0);
    this.words[this.length - 1] = value;
  }

  pushString(tag: number, text: string): void {
    this.push(tag, this.strings.length);
    this.strings.push(text);
  }

  /** Makes room for `length` cells; those in use stay. */
  grow(length: number): void {
    const { tags, values } = this;
    this.tags = new Uint8Array(Math.max(length, 256));
    this.values = new Float64Array(this.tags.length);
    this.words = new BigInt64Array(this.values.buffer);
    this.tags.set(tags);
    this.values.set(values);
    core().attachRow(this.tags, this.values);
  }
}

export const row = new Row();
