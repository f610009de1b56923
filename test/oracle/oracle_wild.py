"""Checkpoints as other projects write them, and what their networks say of some images.

Job: {threads, folder}. Writes a file for each case and `expected.safetensors`: `images`, and `logits.CASE`, all in float64.
Prints {CASE: {file, model?, stateKey?}}: what the reader has to be told.
"""

import argparse
import json
from pathlib import Path

import torch
import torchvision

import models
from job import read_job, save

MU = torch.tensor([0.4914, 0.4822, 0.4465]).view(1, 3, 1, 1)
SIGMA = torch.tensor([0.2471, 0.2435, 0.2616]).view(1, 3, 1, 1)


def lived_in(model):
    """Statistics and weights that are not those of a new network."""
    with torch.no_grad():
        for name, tensor in model.state_dict().items():
            if name.endswith("running_mean"):
                tensor.normal_(0, 0.1)
            elif name.endswith("running_var"):
                tensor.uniform_(0.5, 1.5)
            elif name.endswith("num_batches_tracked"):
                tensor.fill_(7)
    return model.eval()


def twin(spec):
    return lived_in(models.build(spec))


def prefixed(state, prefix):
    return {prefix + name: tensor for name, tensor in state.items()}


def renamed(state, *pairs):
    for old, new in pairs:
        state = {name.replace(old, new): tensor for name, tensor in state.items()}
    return state


def deepminds(state):
    state = renamed(state, *[(f"block{i + 1}.layer.", f"layer.{i}.block.") for i in range(3)])
    state = renamed(state, (".bn1.", ".batchnorm_0."), (".bn2.", ".batchnorm_1."), (".conv2.", ".conv_1."))
    state = renamed(state, (".conv1.", ".conv_0."), ("convShortcut", "shortcut"))
    return {
        {"conv1.": "init_conv.", "bn1.": "batchnorm.", "fc.": "logits."}.get(top := name.split(".")[0] + ".", top)
        + name.split(".", 1)[1]: tensor
        for name, tensor in state.items()
    }


def cases():
    """Name, network, what is saved, and what the reader is told."""
    net = twin("mobilenet_v2:width-multiplier=0.25")
    yield "reference code", net, {"net": prefixed(net.state_dict(), "module.basic_net."), "acc": 50.4, "epoch": 3}, {}

    net = twin("wide_resnet:depth=10,widen-factor=1")
    spare = {f"sub_block1.{n}": t for n, t in net.block1.state_dict().items()}
    yield "TRADES", net, prefixed({**net.state_dict(), **spare}, "module."), {"legacy": True}

    spec = "preact_resnet18:width-multiplier=0.25,raw-shortcut=true"
    net = twin(spec)
    state = {"last": {**net.state_dict(), "mu": MU, "sigma": SIGMA}, "best": net.state_dict()}
    yield "RobustBench", lambda x: net((x - MU.double()) / SIGMA.double()), state, {"model": spec}

    spec = "wide_resnet:depth=10,widen-factor=1,activation=silu,same-padding=true"
    net = twin(spec)
    yield "DeepMind", net, {"model_state_dict": deepminds(net.state_dict())}, {"model": spec}

    net = twin("resnet50:width-multiplier=0.125")
    norm = {"new_mean": MU.view(3, 1, 1), "new_std": SIGMA.view(3, 1, 1)}
    inner = {**prefixed(net.state_dict(), "model."), **prefixed(norm, "normalizer.")}
    attacker = prefixed({**prefixed(net.state_dict(), "model."), **prefixed(norm, "normalize.")}, "attacker.")
    state = {"model": prefixed({**inner, **attacker}, "module."), "args": argparse.Namespace(arch="resnet50")}
    yield "robustness", lambda x: net((x - MU.double()) / SIGMA.double()), state, {}

    net = lived_in(torchvision.models.resnet18(num_classes=10))
    yield "torchvision", net, net.state_dict(), {}

    net = lived_in(torchvision.models.mobilenet_v3_small(num_classes=10))
    yield "torchvision, compiled", net, {"state_dict": prefixed(net.state_dict(), "_orig_mod.")}, {}

    net = twin("resnet18:width-multiplier=0.25")
    state = renamed(net.state_dict(), (".shortcut.", ".downsample."), ("linear.", "fc."))
    yield "a CIFAR ResNet by torchvision's names", net, {"model_state": state, "optimizer": {"lr": 0.1}}, {}

    net, average = twin("small_cnn"), twin("small_cnn")
    state = {"model": net.state_dict(), "ema": average.state_dict()}
    yield "an average of the weights", average, state, {"stateKey": "ema"}

    net = twin("small_cnn")
    yield "before 0.4.1", net, {n: t for n, t in net.state_dict().items() if "num_batches" not in n}, {"legacy": True}

    net = twin("vgg16_bn:width-multiplier=0.25").half().float()
    yield "half precision", net, {n: t.half() if t.is_floating_point() else t for n, t in net.state_dict().items()}, {}

    net = twin("wide_resnet:depth=10,widen-factor=1")
    yield "a whole module", net, torch.nn.DataParallel(net), {}


def main():
    job = read_job()
    folder = Path(job["folder"])
    torch.manual_seed(0)
    images = torch.rand(4, 3, 32, 32, dtype=torch.float64)
    expected, report = {"images": images.float()}, {}
    for name, network, saved, told in cases():
        file = str(folder / f"{name}.pt")
        torch.save(saved, file, _use_new_zipfile_serialization=not told.pop("legacy", False))
        report[name] = {"file": file, **told}
        for cell in getattr(network, "__closure__", None) or []:
            if isinstance(cell.cell_contents, torch.nn.Module):
                cell.cell_contents.double()
        if isinstance(network, torch.nn.Module):
            network.double()
        with torch.no_grad():
            expected[f"logits.{name}"] = network(images.float().double())
    save(expected, folder / "expected.safetensors")
    print(json.dumps(report))


if __name__ == "__main__":
    main()
