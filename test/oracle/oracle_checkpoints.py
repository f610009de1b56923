"""Checkpoint files of the other side, opened by PyTorch and safetensors, and written again.

Job: {threads, files: [{path, format: pytorch | safetensors, again}]}. Opens each by torch.load with weights_only=True, also
mapped and with computed offsets, or by safetensors.torch; writes what it found to `again`, in the same format, and for
PyTorch in the format of before 1.6 too (`again`.legacy). Prints [{type, metadata, tensors: [{place: [name], dtype, shape,
sha256}]}].
"""

import json
import os
import sys
from pathlib import Path

import safetensors
import safetensors.torch
import torch
from torch.utils.serialization import config

from job import read_job

sys.path.append(str(Path(__file__).parent.parent / "fixtures" / "checkpoints"))
from make import describe  # noqa: E402


def open_pytorch(path, again):
    state = torch.load(path, weights_only=True)
    # PyTorch then compares the offsets that it computes from sizes with those of the archive.
    os.environ["TORCH_SERIALIZATION_DEBUG"] = "1"
    config.load.calculate_storage_offsets = True
    mapped = torch.load(path, weights_only=True, mmap=True)
    config.load.calculate_storage_offsets = False
    assert list(describe(mapped)) == list(describe(state))
    torch.save(state, again)
    torch.save(state, again + ".legacy", _use_new_zipfile_serialization=False)
    return {"type": type(state).__name__, "metadata": None, "tensors": list(describe(state))}


def open_safetensors(path, again):
    state = safetensors.torch.load_file(path)
    with safetensors.safe_open(path, "pt") as file:
        metadata = file.metadata()
    safetensors.torch.save_file(state, again, metadata)
    return {"type": type(state).__name__, "metadata": metadata, "tensors": list(describe(state))}


def main():
    job = read_job()
    openers = {"pytorch": open_pytorch, "safetensors": open_safetensors}
    print(json.dumps([openers[file["format"]](file["path"], file["again"]) for file in job["files"]]))


if __name__ == "__main__":
    main()
