"""The PyTorch side of bench/attacks.mjs: torchattacks' PGD and the stages of the official AutoAttack, eager, as their users call them.

Argument: how many threads. Reads jobs from standard input, one JSON object a line: {model, state, pixels, labels, batch} loads a
network and the images that are attacked (a file of bytes, a list), {work, samples, epsilon, ...} runs one attack on the first of
them; answers each with a line: {} or {seconds, standing: how many are classified as labelled after it}.
"""

import json
import sys
import time
from pathlib import Path

import torch
import torchattacks
from pyautoattack import AutoAttack
from safetensors.torch import load_file

sys.path.insert(0, str(Path(__file__).parent.parent / "test" / "oracle"))
import models  # noqa: E402

torch.set_num_threads(int(sys.argv[1]))


def pgd(model, x, y, job, batch):
    attack = torchattacks.PGD(model, eps=job["epsilon"], alpha=job["stepSize"], steps=job["steps"], random_start=True)
    return torch.cat([attack(a, b) for a, b in zip(x.split(batch), y.split(batch))])


def autoattack(model, x, y, job, batch):
    attack = AutoAttack(model, norm="Linf", eps=job["epsilon"], version="custom", attacks=[job["work"]], seed=0)
    attack.verbose = False
    steps = job.get("steps", 1)
    for one in (attack.apgd, attack.apgd_targeted, attack.fab):
        one.n_iter, one.n_restarts = steps, 1
    for one in (attack.apgd, attack.apgd_targeted):  # as their __init__() has it
        one.n_iter_2, one.n_iter_min, one.size_decr = (max(int(part * steps), 1) for part in (0.22, 0.06, 0.03))
    for one in (attack.apgd_targeted, attack.fab):
        one.n_target_classes = job.get("targetClasses", 1)
    attack.square.n_queries = job.get("queries", 1)
    return attack.run_standard_evaluation(x, y, batch_size=batch)[0]


def main():
    for line in sys.stdin:
        job = json.loads(line)
        answer = {}
        if "state" in job:
            model = models.build(job["model"])
            model.load_state_dict(load_file(job["state"]))
            model.eval()
            labels = torch.tensor(job["labels"])
            pixels = torch.frombuffer(bytearray(Path(job["pixels"]).read_bytes()), dtype=torch.uint8)
            images = pixels.view(len(labels), 3, 32, 32).to(torch.float32).div(255)
            batch = job["batch"]
        else:
            x, y = images[: job["samples"]], labels[: job["samples"]]
            begin = time.perf_counter()
            adversarial = (pgd if job["work"] == "pgd" else autoattack)(model, x, y, job, batch)
            with torch.no_grad():
                standing = sum(
                    int((model(a).argmax(1) == b).sum()) for a, b in zip(adversarial.split(batch), y.split(batch))
                )
            answer = {"seconds": time.perf_counter() - begin, "standing": standing}
        print(json.dumps(answer), flush=True)


main()
