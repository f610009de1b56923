import { describe, expect, test } from "vitest";
import { ArdistillError, ERROR_CODES, messageOf, suggest } from "../lib/errors.js";

describe("ArdistillError", () => {
  test("carries code, message and cause, and is an Error", () => {
    const cause = new Error("origin");
    const error = new ArdistillError("ERR_IO", "could not", { cause });
    expect(error).toBeInstanceOf(Error);
    expect(error).toMatchObject({ name: "ArdistillError", code: "ERR_IO", message: "could not", cause });
    expect(String(error)).toBe("ArdistillError: could not");
  });

  test("codes are unique and in order, so that a new one has one place", () => {
    expect([...ERROR_CODES]).toEqual([...new Set(ERROR_CODES)].sort());
  });
});

describe("messageOf", () => {
  test.each([
    [new Error("text"), "text"],
    ["text", "text"],
    [undefined, "undefined"],
    [[1, 2], "1,2"],
  ])("%o", (thrown, message) => {
    expect(messageOf(thrown)).toBe(message);
  });
});

describe("suggest", () => {
  const known = ["mobilenet_v2", "resnet18", "small_cnn", "mlp"];

  test.each([
    ["resnet81", `"resnet81" (did you mean "resnet18"?)`],
    ["ResNet18", `"ResNet18" (did you mean "resnet18"?)`],
    ["mobilenetv2", `"mobilenetv2" (did you mean "mobilenet_v2"?)`],
    ["mpl", `"mpl" (did you mean "mlp"?)`],
    ["transformer", `"transformer"`],
    ["", `""`],
  ])("%s", (name, text) => {
    expect(suggest(name, known)).toBe(text);
  });

  test("takes a swap of neighbours for the smallest of slips", () => {
    expect(suggest("cdua", ["cpu", "cuda", "auto"])).toContain('did you mean "cuda"');
  });

  test("has nothing to suggest where nothing is known", () => {
    expect(suggest("x", [])).toBe(`"x"`);
  });
});
