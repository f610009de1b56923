import { describe, expect, test } from "vitest";
import { attacks } from "../../lib/attacks/attacks.js";
import { DEFAULT_EPSILON } from "../../lib/attacks/ball.js";
import { parseAttackSpec, resolveAttack } from "../../lib/attacks/registry.js";
import { parseBoolean, parseNumber } from "../../lib/numbers.js";
import { failure } from "../support.js";

describe("an attack as text", () => {
  test("takes parameters in kebab-case, and fractions", () => {
    expect(parseAttackSpec("fgsm")).toEqual({ name: "fgsm", parameters: {} });
    expect(parseAttackSpec("pgd:steps=20,step-size=2/255")).toEqual({
      name: "pgd",
      parameters: { steps: 20, stepSize: 2 / 255 },
    });
    expect(parseAttackSpec("pgd:epsilon=0.1,restarts=10,random-start=true,clamp-start=false").parameters).toEqual({
      epsilon: 0.1,
      restarts: 10,
      randomStart: true,
      clampStart: false,
    });
  });

  test("takes words", () => {
    expect(parseAttackSpec("pgd:loss=dlr,target=least-likely").parameters).toEqual({
      loss: "dlr",
      target: "least-likely",
    });
    expect(parseAttackSpec("deepfool:variant=torchattacks,project=false")).toEqual({
      name: "deepfool",
      parameters: { variant: "torchattacks", project: false },
    });
  });

  test.each([
    ["pdg", ["Unknown attack", 'did you mean "pgd"', "Known: fgsm, pgd, mi-fgsm, deepfool, cw"]],
    ["toString", ["Unknown attack"]],
    ["", ["Unknown attack"]],
    ["pgd:step=3", ["no parameter", 'did you mean "steps"']],
    ["pgd:stepsize=3", ['did you mean "step-size"']],
    ["pgd:to-string=3", ["no parameter"]],
    ["fgsm:steps=3", ["no parameter", "It has: epsilon"]],
    ["pgd:steps=many", ["steps must be a number", "many"]],
    ["pgd:steps", ["steps must be a number"]],
    ["pgd:random-start=1", ["random-start must be true or false"]],
  ])("%s is refused", (text, message) => {
    expect(() => parseAttackSpec(text)).toThrow(failure("ERR_CONFIG", ...message));
  });
});

describe("resolving", () => {
  test("PGD is PGD-20 with a step of 2/255 at 8/255, and its step goes with the ball", () => {
    expect(resolveAttack(attacks.pgd(), DEFAULT_EPSILON)).toEqual({
      name: "pgd",
      norm: "linf",
      epsilon: 8 / 255,
      restarts: 1,
      leastClasses: 2,
      parameters: {
        ...{ epsilon: 8 / 255, stepSize: 2 / 255, steps: 20, restarts: 1, randomStart: true, clampStart: true },
        ...{ loss: "cross-entropy", target: "none" },
      },
    });
    expect(resolveAttack(attacks.pgd({ epsilon: 0.2 }), DEFAULT_EPSILON).parameters).toMatchObject({
      epsilon: 0.2,
      stepSize: 0.05,
    });
    expect(resolveAttack(attacks.pgd({ stepSize: 0.01 }), 0.1).parameters).toMatchObject({
      epsilon: 0.1,
      stepSize: 0.01,
    });
  });

  test("an undefined parameter is one that was not given", () => {
    const given = { steps: undefined, epsilon: undefined } as never;
    expect(resolveAttack(attacks.pgd(given), 0.1)).toEqual(resolveAttack(attacks.pgd(), 0.1));
  });

  test.each([
    [attacks.pgd({ steps: 0 }), "steps"],
    [attacks.pgd({ steps: -1 }), "steps"],
    [attacks.pgd({ steps: 1.5 }), "steps"],
    [attacks.pgd({ epsilon: -0.1 }), "epsilon"],
    [attacks.pgd({ epsilon: 8 }), "epsilon"],
    [attacks.pgd({ epsilon: Number.NaN }), "epsilon"],
    [attacks.pgd({ stepSize: 0 }), "step-size"],
    [attacks.pgd({ restarts: 0 }), "restarts"],
    [attacks.fgsm({ epsilon: "8/255" as never }), "epsilon"],
    [attacks.pgd({ restart: 3 } as never), 'did you mean "restarts"'],
    [attacks.pgd({ restarts: 2, randomStart: false }), "random-start=false would run the same attack 2 times"],
    [{ name: "pgt", parameters: {} }, 'did you mean "pgd"'],
    [attacks.pgd({ loss: "ce" as never }), "loss"],
    [attacks.pgd({ target: "cat" as never }), "target"],
    [attacks.pgd({ loss: "kl", target: "least-likely" }), "loss=kl has no label"],
    [attacks.pgd({ loss: "kl", randomStart: false }), "set random-start=true"],
    [attacks.miFgsm({ decay: -1 }), "decay"],
    [attacks.deepFool({ candidates: 1 }), "candidates"],
    [attacks.deepFool({ variant: "torchattacks" }), "defined in l2"],
    [attacks.cw(), "pgd:loss=margin"],
  ])("%o is refused", (spec, message) => {
    expect(() => resolveAttack(spec, 0.1)).toThrow(failure("ERR_CONFIG", message));
  });

  test("DeepFool looks at ten classes by foolbox, and at all of them by torchattacks", () => {
    expect(resolveAttack(attacks.deepFool(), 0.1).parameters).toEqual({
      ...{ epsilon: 0.1, steps: 50, variant: "foolbox", candidates: 10, overshoot: 0.02, project: true },
    });
    expect(resolveAttack(attacks.deepFool({ variant: "torchattacks" }), 0.5, "l2").parameters).toEqual({
      ...{ epsilon: 0.5, steps: 50, variant: "torchattacks", overshoot: 0.02, project: true },
    });
    const both = attacks.deepFool({ variant: "torchattacks", candidates: 5 });
    expect(() => resolveAttack(both, 0.5, "l2")).toThrow(failure("ERR_CONFIG", "takes no candidates"));
  });

  test("one start at the image needs no random start", () => {
    expect(resolveAttack(attacks.pgd({ restarts: 1, randomStart: false }), 0.1).parameters.randomStart).toBe(false);
  });
});

describe("numbers", () => {
  test.each([
    ["8/255", 8 / 255],
    ["0.1", 0.1],
    ["1e-3", 1e-3],
    ["-2", -2],
    [" 1 / 4 ", 0.25],
    ["0", 0],
  ])("%s", (text, value) => {
    expect(parseNumber(text, "epsilon")).toBe(value);
  });

  test.each(["", " ", "/", "8/", "/255", "1/0", "0/0", "1/2/3", "eight", "8,5", "NaN", "Infinity", "8/255px"])(
    "%o is refused",
    (text) => {
      expect(() => parseNumber(text, "epsilon")).toThrow(
        failure("ERR_CONFIG", "epsilon must be a number or a fraction"),
      );
    },
  );

  test("booleans are true and false, and nothing else", () => {
    expect([parseBoolean("true", "x"), parseBoolean("false", "x")]).toEqual([true, false]);
    for (const text of ["", "1", "True", "yes"]) {
      expect(() => parseBoolean(text, "x")).toThrow(failure("ERR_CONFIG", "x must be true or false"));
    }
  });
});
