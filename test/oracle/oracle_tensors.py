"""What PyTorch prints, indexes and draws.

Job: {"printed": [tensor], "indices": [expression], "seeds": [seed]}; tensors as in oracle_operators.py. Prints
{"printed": [text], "indexed": [{"shape", "values"} or {"error"}], "drawn": [[tensor]], "layers": [[tensor]]}.
"""

import json

import torch

from job import read_job
from oracle_tensor import decode_tensor, encode_tensor


def index(expression):
    x = torch.arange(24).reshape(2, 3, 4)
    mask = torch.tensor([[True, False, True], [False, True, False]])
    last = torch.tensor([True, False, False, True])
    try:
        picked = eval(f"x[{expression}]", {"x": x, "torch": torch, "mask": mask, "last": last})
    except IndexError:
        return {"error": "IndexError"}
    return {"shape": list(picked.shape), "values": picked.flatten().tolist()}


def draw(seed):
    torch.manual_seed(seed)
    numbers = [
        torch.rand(5),
        torch.rand(20, 20),
        torch.rand(3, dtype=torch.float64),
        torch.randn(5),
        torch.randn(20, 20),
        torch.randn(17, dtype=torch.float64),
        torch.randint(100, (30,)),
        torch.randint(-5, 5, (3, 4)),
        torch.randperm(50),
        torch.bernoulli(torch.full((20,), 0.3)),
        torch.normal(1.0, 2.0, (5,)),
        torch.empty(5).exponential_(),
        torch.multinomial(torch.arange(1.0, 9.0), 3),
        torch.nn.functional.dropout(torch.ones(20), 0.5),
        torch.rand(4, generator=torch.Generator().manual_seed(seed + 1)),
        torch.rand(4),
    ]
    return [encode_tensor(tensor) for tensor in numbers]


def layers(seed):
    torch.manual_seed(seed)
    made = [torch.nn.Linear(7, 5), torch.nn.Conv2d(3, 4, 3), torch.nn.Conv2d(4, 4, 3, groups=2), torch.nn.BatchNorm2d(3)]
    return [encode_tensor(tensor) for layer in made for tensor in layer.state_dict().values()]


job = read_job()
answer = {
    "printed": [repr(decode_tensor(tensor)) for tensor in job["printed"]],
    "indexed": [index(expression) for expression in job["indices"]],
    "drawn": [draw(seed) for seed in job["seeds"]],
    "layers": [layers(seed) for seed in job["seeds"]],
}
print(json.dumps(answer))
