import { describe, expect, test } from "vitest";
import { type CheckpointValue, Placeholder, TensorEntry } from "../../lib/checkpoint/values.js";
import { findStateDict } from "../../lib/models/state-dict.js";
import { failure } from "../support.js";

const tensor = new TensorEntry("float32", [1], [1], 0, { offset: 0, bytes: 4 });

function map(entries: Record<string, CheckpointValue>): Map<string, CheckpointValue> {
  return new Map(Object.entries(entries));
}

const net = map({ "conv1.weight": tensor, "conv1.bias": tensor });
const other = map({ "conv1.weight": tensor });

/** A pickled torch.nn.Module. */
function module(
  parameters: Record<string, CheckpointValue>,
  modules: Record<string, CheckpointValue> = {},
): Placeholder {
  const placeholder = new Placeholder("models.Net", []);
  placeholder.state = map({
    training: true,
    _parameters: map(parameters),
    _buffers: map({}),
    _modules: map(modules),
  });
  return placeholder;
}

describe("the state dict of a file", () => {
  test.each<[string, CheckpointValue, string]>([
    ["is the file's own dictionary", net, ""],
    ["stands under net, as the reference code writes it", map({ net, acc: 0.5, epoch: 3 }), "net"],
    [
      "stands under state_dict, beside an optimizer",
      map({ state_dict: net, optimizer: map({ state: new Map([[0, map({ momentum_buffer: tensor })]]) }) }),
      "state_dict",
    ],
    ["stands two levels deep", map({ last: map({ state_dict: net }) }), "last.state_dict"],
    ["stands under a name of its own where it is the only one", map({ weights: net }), "weights"],
    ["is the network rather than its average", map({ ema: other, model: net }), "model"],
    ["is not the dictionary around it, which has a tensor, too", map({ loss: tensor, net }), "net"],
  ])("%s", (_, value, key) => {
    const found = findStateDict("file", value);
    expect(found.key).toBe(key);
    expect([...found.tensors.keys()]).toEqual(["conv1.weight", "conv1.bias"]);
  });

  test("is the one that the key names", () => {
    const value = map({ model: map({ ema: other, state_dict: net }) });
    expect(findStateDict("file", value)).toMatchObject({ key: "model.state_dict", otherKeys: ["model.ema"] });
    expect(findStateDict("file", value, "model.ema").tensors.size).toBe(1);
    expect(() => findStateDict("file", value, "swa")).toThrow(
      failure("ERR_CHECKPOINT_FORMAT", '"swa"', '"model.ema", "model.state_dict"'),
    );
  });

  test("has to be named where several are equally likely", () => {
    expect(() => findStateDict("file", map({ generator: net, discriminator: other }))).toThrow(
      failure("ERR_CHECKPOINT_FORMAT", "--state-key", '"generator", "discriminator"'),
    );
  });

  test("is missing from what holds none", () => {
    for (const value of [null, 3, "text", [tensor], map({ epoch: 3 }), map({ optimizer: new Map([[0, tensor]]) })]) {
      expect(() => findStateDict("file", value)).toThrow(failure("ERR_CHECKPOINT_FORMAT", "no state dict"));
    }
  });

  test("is gathered from a module that was saved whole", () => {
    const whole = module(
      {},
      { conv1: module({ weight: tensor, bias: null }), layers: module({}, { 0: module({ weight: tensor }) }) },
    );
    const value = map({ model: whole, epoch: 1 });
    expect([...findStateDict("file", value).tensors.keys()]).toEqual(["conv1.weight", "layers.0.weight"]);
  });

  test("is the network's, also where its average is the very same object", () => {
    expect(findStateDict("file", map({ ema: net, model: net }))).toMatchObject({ key: "model", otherKeys: ["ema"] });
  });
});
