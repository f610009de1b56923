"""Exports under torch.jit.load.

Job: {threads, files: [{file, expected}]}. `expected` is a safetensors file: `images`, their `logits`, and the state dict under
`state.NAME`. Prints for each file {training, same: logits of all images and of the first alone and state equal bit for bit, names,
moves: whether it computes on whatever device it is loaded or moved to}.
"""

import json

import torch
from safetensors.torch import load_file

from job import read_job


def moves(graph):
    """No device in it, and its constant tensors go where the images are: Module.to() moves parameters and buffers alone."""
    constants = [node.output() for node in graph.findAllNodes("prim::Constant")]
    tensors = [value for value in constants if value.type().isSubtypeOf(torch._C.TensorType.get())]
    users = {use.user.kind() for value in tensors for use in value.uses()}
    return not any(value.type().str() == "Device" for value in constants) and users <= {"aten::to"}


def examine(file, expected):
    tensors = load_file(expected)
    # Cloned: MKL's last bits depend on the alignment of memory, and that of a file's tensors is any.
    images, logits = tensors.pop("images").clone(), tensors.pop("logits")
    module = torch.jit.load(file)
    state = module.state_dict()
    with torch.no_grad():
        same = [torch.equal(module(images), logits) for _ in range(2)]
        # What a batch of one gives need not be what the first row of a larger batch is: the sums are ordered otherwise.
        same.append(torch.allclose(module(images[:1]), logits[:1], rtol=1e-4, atol=1e-5))
    same += [torch.equal(state[name], tensors[f"state.{name}"]) for name in state]
    return {"training": module.training, "same": same, "names": list(state), "moves": moves(module.inlined_graph)}


def main():
    job = read_job()
    print(json.dumps([examine(**entry) for entry in job["files"]]))


if __name__ == "__main__":
    main()
