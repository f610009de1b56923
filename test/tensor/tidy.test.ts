import { describe, expect, test } from "vitest";
import { Generator, keep, memory, Parameter, type Tensor, tensor, tidy } from "../../lib/tensor/index.js";
import { checkHandles, failure, runModule } from "../support.js";

checkHandles();

describe("tidy()", () => {
  test("disposes of all that its work made, but for what it returns", () => {
    let inner: Tensor | undefined;
    const result = tidy(() => {
      inner = tensor([1, 2]);
      return inner.mul(2).add(1);
    });
    expect(result.toArray()).toEqual([3, 5]);
    expect(inner?.disposed).toBe(true);
    result.dispose();
  });

  test("finds what is returned in arrays, objects, Maps and Sets", () => {
    const cyclic: Record<string, unknown> = {};
    const returned = tidy(() => {
      const make = () => tensor([1]);
      cyclic.self = cyclic;
      cyclic.tensor = make();
      return { list: [make(), [make()]], map: new Map([["a", make()]]), set: new Set([make()]), cyclic, none: null };
    });
    const all = [
      ...(returned.list.flat() as Tensor[]),
      ...returned.map.values(),
      ...returned.set,
      returned.cyclic.tensor as Tensor,
    ];
    expect(all.map((item) => item.disposed)).toEqual([false, false, false, false, false]);
    for (const item of all) item.dispose();
  });

  test("nests: what an inner one returns belongs to the outer one", () => {
    let seen: Tensor | undefined;
    tidy(() => {
      seen = tidy(() => tensor([1]));
      expect(seen.disposed).toBe(false);
    });
    expect(seen?.disposed).toBe(true);
  });

  test("leaves what was made before, what is kept, and parameters", () => {
    const before = tensor([1]);
    const [kept, parameter] = tidy(() => {
      before.add_(1);
      const both = [keep(tensor([2])), new Parameter(tensor([3]))] as const;
      return both.map((item) => () => item);
    });
    for (const item of [before, kept!(), parameter!()]) {
      expect(item.disposed).toBe(false);
      item.dispose();
    }
  });

  test("disposes of generators as well, and where its work throws", () => {
    let generator: Generator | undefined;
    expect(() =>
      tidy(() => {
        generator = new Generator(1);
        tensor([1]);
        throw new Error("on purpose");
      }),
    ).toThrow("on purpose");
    expect(generator?.disposed).toBe(true);
    using after = tensor([1]); // the scope is closed
    expect(after.disposed).toBe(false);
  });

  test("refuses asynchronous work", () => {
    expect(() => tidy(async () => tensor([1]).dispose())).toThrow(failure("ERR_CONFIG", "async"));
  });
});

describe("memory", () => {
  /** Runs a loop in a process of its own and gives the resident memory, in MB, after half of it and at its peak. */
  async function residentMemory(loop: string) {
    const { stdout, stderr, code } = await runModule(`
      import { memory, ops, tensor, tidy } from "ardistill/index.js";
      const resident = () => process.memoryUsage.rss() / 1e6;
      let start, peak = 0;
      const sample = (done) => {
        if (done < 0.5) return; // until then V8's own heap grows to its size
        start ??= resident();
        peak = Math.max(peak, resident());
      };
      ${loop}
      console.log(JSON.stringify({ start, peak, left: memory().tensors }));
    `);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    return JSON.parse(stdout) as { start: number; peak: number; left: number };
  }

  test("stays flat over 100,000 tensors in a loop with tidy()", async () => {
    const { start, peak, left } = await residentMemory(`
      const x = tensor(new Float32Array(1000));
      for (let i = 0; i < 100_000; i++) {
        tidy(() => void x.add(i).mul(2));
        if (i % 1000 === 0) sample(i / 100_000);
      }
    `);
    console.log(`tidy: ${start.toFixed(1)} MB after 100,000 tensors, at most ${peak.toFixed(1)} MB up to 200,000`);
    expect(left).toBe(1);
    expect(peak).toBeLessThan(start * 1.01);
  });

  test("is bounded without, where the code yields: finalizers free what the collector has found", async () => {
    // 4 GB in all.
    const { start, peak } = await residentMemory(`
      for (let i = 0; i < 4000; i++) {
        ops.ones([250_000]);
        await new Promise(setImmediate);
        sample(i / 4000);
      }
    `);
    console.log(`yielding, nothing disposed of: ${start.toFixed(0)} MB after half, ${peak.toFixed(0)} MB at most`);
    expect(peak).toBeLessThan(600);
  });

  test("of small tensors is bounded as well", async () => {
    const { peak, left } = await residentMemory(`
      const x = tensor([1]);
      for (let i = 0; i < 200_000; i++) {
        x.add(1);
        if (i % 100 === 0) await new Promise(setImmediate);
        if (i % 1000 === 0) sample(i / 200_000);
      }
    `);
    console.log(`small ones: ${peak.toFixed(0)} MB at most, ${left} left of 200,000`);
    expect(left).toBeLessThan(150_000);
    expect(peak).toBeLessThan(500);
  });

  test("counts", () => {
    const { tensors } = memory();
    using _ = tensor([1]);
    expect(memory().tensors).toBe(tensors + 1);
  });
});
