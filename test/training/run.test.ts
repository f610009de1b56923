import { setImmediate as turn } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import type { TrainingEvent, TrainingResult } from "../../lib/training/events.js";
import { TrainingRun } from "../../lib/training/run.js";
import { runModule, temporaryDirectory } from "../support.js";

const RESULT = { directory: "somewhere" } as TrainingResult;
const warning = (message: string): TrainingEvent => ({ type: "warning", message });
const step = (number: number): TrainingEvent => ({
  ...{
    type: "step",
    step: number,
    steps: 10,
    epoch: 0,
    loss: 1,
    accuracy: 0,
    lr: 0.1,
    imagesPerSecond: 1,
    secondsLeft: 1,
  },
});

/** A run that emits some events, a turn of the event loop apart, and ends as told. */
function scripted(events: TrainingEvent[], failure?: Error): TrainingRun {
  return new TrainingRun(async (emit) => {
    for (const event of events) {
      emit(event);
      await turn();
    }
    if (failure) throw failure;
    return RESULT;
  });
}

async function collect(run: AsyncIterable<TrainingEvent>): Promise<TrainingEvent[]> {
  const events: TrainingEvent[] = [];
  for await (const event of run) events.push(event);
  return events;
}

describe("a run", () => {
  const events = [warning("a"), step(1), step(2), warning("b")];

  test("is awaited as a promise is", async () => {
    expect(await scripted(events)).toBe(RESULT);
    expect(await scripted(events).then((result) => result.directory)).toBe("somewhere");
    expect(await Promise.all([scripted([]), scripted(events)])).toEqual([RESULT, RESULT]);
    let done = false;
    await scripted([]).finally(() => {
      done = true;
    });
    expect(done).toBe(true);
  });

  test("is iterated for its events in order, by several readers, and awaited as well", async () => {
    const run = scripted(events);
    expect(await Promise.all([collect(run), collect(run), run])).toEqual([events, events, RESULT]);
    expect(await run).toBe(RESULT);
    expect(await collect(run)).toEqual([]);
  });

  test("goes on when its reader leaves", async () => {
    const run = scripted(events);
    for await (const event of run) if (event.type === "warning") break;
    expect(await run).toBe(RESULT);
  });

  test("merges the step events that a slow reader has not taken, and no others", async () => {
    const run = scripted([warning("a"), step(1), step(2), step(3), warning("b"), step(4), step(5)]);
    const seen: TrainingEvent[] = [];
    for await (const event of run) {
      seen.push(event);
      if (seen.length === 1) await run;
    }
    expect(seen).toEqual([warning("a"), step(3), warning("b"), step(5)]);
  });

  test("hands its failure to whoever awaits, iterates or catches", async () => {
    const failure = new Error("broken");
    await expect(scripted(events, failure)).rejects.toBe(failure);
    const run = scripted(events, failure);
    const seen: TrainingEvent[] = [];
    await expect(
      (async () => {
        for await (const event of run) seen.push(event);
      })(),
    ).rejects.toBe(failure);
    expect(seen).toEqual(events);
    expect(await scripted([], failure).catch((error) => error)).toBe(failure);
    await expect(scripted([], failure).finally(() => {})).rejects.toBe(failure);
    await expect(run).rejects.toBe(failure);
  });

  test("a start that throws at once is a failure like any other", async () => {
    const run = new TrainingRun(() => {
      throw new Error("at once");
    });
    await expect(run).rejects.toThrow("at once");
  });
});

describe("unhandled rejections", () => {
  const failing = async (use: string) => {
    const out = await temporaryDirectory();
    return runModule(`
      import { digits, train } from "ardistill/index.js";
      process.on("unhandledRejection", (error) => console.log("unhandled", error.code));
      const data = await digits();
      const run = train({ method: "ard", student: "mlp", data, out: ${JSON.stringify(out)} });
      ${use}
      await new Promise((resolve) => setTimeout(resolve, 50));
      console.log("end");
    `);
  };

  test("a failing run that nobody looks at is one", async () => {
    expect(await failing("")).toMatchObject({ code: 0, stdout: "unhandled ERR_CONFIG\nend\n" });
  });

  test.each([
    ["awaited", "try { await run; } catch (error) { console.log(error.code); }"],
    ["iterated", "try { for await (const event of run); } catch (error) { console.log(error.code); }"],
    ["caught", "await run.catch((error) => console.log(error.code));"],
    [
      "iterated and awaited",
      `try { for await (const event of run); } catch (error) { console.log(error.code); }
       await run.catch(() => {});`,
    ],
  ])("one that is %s is none", async (_, use) => {
    expect(await failing(use)).toMatchObject({ code: 0, stdout: "ERR_CONFIG\nend\n" });
  });
});
