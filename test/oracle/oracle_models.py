"""One forward and backward pass of a model's twin.

Job: {threads, model, inputShape, classes, normalize?, seed, train, precision, state, inputs, out}. `state` is the other
side's checkpoint; `inputs` holds `images` and `labels`. Writes to `out`: `loss` (mean cross-entropy), `logits`, `input`
(the gradient by the images), `gradient.NAME` for each parameter, and `state.NAME`, the state dict after the pass (batch
norm's running statistics move in train mode). Dropout draws what it draws after `torch.manual_seed(seed + 1)`. Prints
{names, parameters, multiplyAccumulates, sameInitialWeights}; multiply-accumulates are PyTorch's own count for one image.
"""

import json

import torch
import torch.nn.functional as F
from safetensors.torch import load_file
from torch.utils.flop_counter import FlopCounterMode

import models
from job import DTYPES, load_model, read_job, save


def same_weights(job, shape):
    """Whether the checkpoint has, bit for bit, the weights of a model that PyTorch makes after manual_seed(seed)."""
    torch.manual_seed(job["seed"])
    mine, theirs = models.build(job["model"], **shape).state_dict(), load_file(job["state"])
    return all(torch.equal(tensor.to(theirs[name].dtype), theirs[name]) for name, tensor in mine.items())


def multiply_accumulates(job, shape):
    with torch.device("meta"), FlopCounterMode(display=False) as counter:
        models.build(job["model"], **shape).eval()(torch.zeros(1, *shape["input_shape"]))
    return counter.get_total_flops() // 2


def main():
    job = read_job()
    shape = {"input_shape": tuple(job["inputShape"]), "classes": job["classes"]}
    model = load_model(job["model"], job["state"], job["precision"], **shape)
    model.train(job["train"])
    inputs = load_file(job["inputs"])
    images = inputs["images"].to(DTYPES[job["precision"]]).requires_grad_()
    network = models.Normalized(model, **job["normalize"]) if job.get("normalize") else model

    torch.manual_seed(job["seed"] + 1)
    logits = network(images)
    loss = F.cross_entropy(logits, inputs["labels"])
    loss.backward()

    gradients = {f"gradient.{name}": parameter.grad for name, parameter in model.named_parameters()}
    state = {f"state.{name}": tensor for name, tensor in model.state_dict().items()}
    save({"loss": loss, "logits": logits, "input": images.grad, **gradients, **state}, job["out"])
    report = {
        "names": list(model.state_dict()),
        "parameters": sum(parameter.numel() for parameter in model.parameters()),
        "multiplyAccumulates": multiply_accumulates(job, shape),
        "sameInitialWeights": same_weights(job, shape),
    }
    print(json.dumps(report))


if __name__ == "__main__":
    main()
