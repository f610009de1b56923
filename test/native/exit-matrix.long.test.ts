import { execFileSync } from "node:child_process";
import { beforeAll, describe, expect, test } from "vitest";
import {
  checkExit,
  type Ending,
  FUNCTIONS,
  FURTHER_WAYS,
  OTHER_EXITS,
  STATES,
  type State,
  trainingModule,
  WAYS,
} from "./support/exits.js";
import { installNode } from "./support/packages.js";

const TIMES = 10;
const AT_ONCE = 2;
const STATE_NAMES = Object.keys(STATES) as State[];

/** Ten processes, on a machine that may have other work. */
const TIMEOUT = { timeout: 300_000 };

/** The i-th of those that take turns. */
function take<T>(all: readonly T[], i: number): T {
  return all[i % all.length]!;
}

/** Ends a process ten times so. */
async function repeat(ending: Ending, node: string, source: (i: number) => string): Promise<void> {
  const left = Array.from({ length: TIMES }, (_, i) => i);
  const next = async (): Promise<void> => {
    const i = left.shift();
    if (i === undefined) return;
    await checkExit(ending, source(i), node);
    await next();
  };
  await Promise.all(Array.from({ length: AT_ONCE }, next));
}

describe.each([20, 22, 24])("Node.js %i, ten times each", (major) => {
  let node: string;
  beforeAll(async () => {
    node = await installNode(major);
    const version = execFileSync(node, ["--version"], { encoding: "utf8" }).trim();
    expect(version).toMatch(new RegExp(`^v${major}\\.`));
    console.log(`${node}: ${version}`);
  });

  describe.each(STATE_NAMES.map((state) => [STATES[state], state] as const))("%s", (_, state) => {
    test.each(Object.entries(WAYS))("%s", TIMEOUT, (_, way) =>
      repeat(way, node, (i) => trainingModule(way, state, take(FUNCTIONS, i))),
    );
  });

  test.each(Object.entries(FURTHER_WAYS))("%s, in each state in turn", TIMEOUT, (_, way) =>
    repeat(way, node, (i) => trainingModule(way, take(STATE_NAMES, i), take(FUNCTIONS, i))),
  );

  test.each(Object.entries(OTHER_EXITS))("%s", TIMEOUT, (_, ending) => repeat(ending, node, () => ending.source));
});
