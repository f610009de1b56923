"""What the oracle's scripts share: each reads one job, a JSON object on stdin, and writes safetensors and JSON."""

import json
import sys
from pathlib import Path

import numpy as np
import torch
from safetensors.torch import load_file, save_file

import models

DTYPES = {"fp32": torch.float32, "fp64": torch.float64, "bf16": torch.float32}


def read_job():
    job = json.load(sys.stdin)
    # Parallel sums of floats depend on how many threads share them, so both sides compute with as many.
    torch.set_num_threads(job["threads"])
    return job


def load_model(spec, path, precision, **shape):
    """The twin with the weights of a checkpoint; every name and shape must agree."""
    model = models.build(spec, **shape)
    model.load_state_dict(load_file(path), strict=True)
    return model.to(DTYPES[precision])


def save(tensors, path):
    save_file({name: tensor.detach().contiguous() for name, tensor in tensors.items()}, path)


def chosen_images(job):
    """The images and labels of the job's `files` at its `indices`."""
    images, labels = cifar10(job["files"], job["precision"])
    return images[job["indices"]], labels[job["indices"]]


def cifar10(files, precision):
    """Images (N x 3 x 32 x 32 in [0, 1]) and labels of files in the official binary layout, one after the other.

    A pixel is the float32 nearest to byte / 255, as torchvision's ToTensor has it, whatever the precision.
    """
    records = np.concatenate([np.fromfile(Path(file), np.uint8).reshape(-1, 3073) for file in files])
    images = torch.from_numpy(records[:, 1:].reshape(-1, 3, 32, 32).copy()).to(torch.float32).div(255)
    return images.to(DTYPES[precision]), torch.from_numpy(records[:, 0].astype(np.int64))
