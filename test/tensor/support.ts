import { afterEach, beforeEach, expect } from "vitest";
import { memory, tidy } from "../../lib/tensor/index.js";

/** Checks that no tensor is left over by any test of this file: each disposes of its own, or runs in {@link tidied}. */
export function checkTensors(): void {
  let before = 0;
  beforeEach(() => {
    before = memory().tensors;
  });
  afterEach(() => {
    expect(memory().tensors, "tensors left over").toBe(before);
  });
}

/** A test's work, whose tensors are all freed at its end. */
export function tidied(work: () => void): () => void {
  return () => {
    tidy(() => {
      work();
    });
  };
}
