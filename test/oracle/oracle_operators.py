"""Calls ATen operators by name, as torch.ops.aten does, and prints their results.

Job: {"calls": [[name, arguments, keywords]]}; a tensor is {"tensor": ...} in the form of oracle_tensor.py.
Prints a list with, for each call, {"results": [...]}, or {"error": message}.
"""

import json

import torch

from job import read_job
from oracle_tensor import decode_tensor, encode_tensor


def decode(value):
    if isinstance(value, list):
        return [decode(item) for item in value]
    if isinstance(value, dict):
        return decode_tensor(value["tensor"])
    if isinstance(value, str) and isinstance(getattr(torch, value, None), torch.dtype):
        return getattr(torch, value)
    return value


def encode(value):
    if isinstance(value, torch.Tensor):
        return encode_tensor(value)
    if isinstance(value, (list, tuple)):
        return [encode(item) for item in value]
    return value


def call(name, arguments, keywords):
    operator = torch.ops.aten
    for part in name.split("."):
        operator = getattr(operator, part)
    result = operator(*[decode(a) for a in arguments], **{k: decode(v) for k, v in keywords.items()})
    return [encode(item) for item in (result if isinstance(result, tuple) else (result,))]


job = read_job()
answers = []
for name, arguments, keywords in job["calls"]:
    try:
        answers.append({"results": call(name, arguments, keywords)})
    except Exception as error:  # the test says which calls may fail
        answers.append({"error": str(error).split("\n")[0]})
print(json.dumps(answers))
