"""The PyTorch side of bench/training.mjs: ARD's step.

Argument: how many threads. Reads jobs from standard input, one JSON object a line, and answers each with a line. The first one loads
networks and images: {mode, student, teacher, studentState, teacherState, pixels, starts, labels, batchSize, epsilon, stepSize, temperature,
alpha, lr, device}; the others make updates from the weights of the file, the first {updates} batches: {attackSteps, updates,
precise} -> {seconds: of each,
loss: of the first, peak: the most memory that the process has had, in gigabytes}.

Modes: "reference", the loop of the reference code (main.py) in eager PyTorch, line by line, with the clean pass whose result alpha = 1
multiplies by zero. "lean": nothing that the loss does not need, channels_last. "compile": lean, with student and teacher compiled.
"graphs": compiled with mode="reduce-overhead", under bf16 autocast.
"""

import json
import resource
import sys
import time
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from safetensors.torch import load_file

sys.path.insert(0, str(Path(__file__).parent.parent / "test" / "oracle"))
import models  # noqa: E402

torch.set_num_threads(int(sys.argv[1]))


def load(name, state):
    model = models.build(name)
    model.load_state_dict(load_file(state))
    return model


class Reference:
    def __init__(self, job):
        self.job = job
        self.teacher = load(job["teacher"], job["teacherState"]).eval().to(job["device"])
        self.student = load(job["student"], job["studentState"]).train().to(job["device"])
        self.optimizer = torch.optim.SGD(self.student.parameters(), lr=job["lr"], momentum=0.9, weight_decay=2e-4)

    def attack(self, inputs, targets, start, steps):
        x = inputs.detach() + start
        for _ in range(steps):
            x.requires_grad_()
            with torch.enable_grad():
                loss = F.cross_entropy(self.student(x), targets, reduction="sum")
            grad = torch.autograd.grad(loss, [x])[0]
            x = x.detach() + self.job["stepSize"] * torch.sign(grad.detach())
            x = torch.min(torch.max(x, inputs - self.job["epsilon"]), inputs + self.job["epsilon"])
            x = torch.clamp(x, 0.0, 1.0)
        return x.detach()

    def divergence(self, student, teacher):
        if self.job["precise"]:  # where losses are compared: in float32 they are rounded to four digits at t = 30
            student, teacher = student.double(), teacher.double()
        return F.kl_div(F.log_softmax(student, dim=1), F.softmax(teacher, dim=1), reduction="mean")

    def step(self, inputs, targets, start, steps):
        t, alpha = self.job["temperature"], self.job["alpha"]
        self.optimizer.zero_grad()
        outputs = self.student(self.attack(inputs, targets, start, steps))
        teacher_outputs = self.teacher(inputs)
        basic_outputs = self.student(inputs)
        divergence = self.divergence(outputs / t, teacher_outputs / t)
        loss = alpha * t * t * divergence + (1.0 - alpha) * F.cross_entropy(basic_outputs, targets)
        loss.backward()
        self.optimizer.step()
        return loss.item()


class Lean(Reference):
    def __init__(self, job):
        super().__init__(job)
        self.teacher.requires_grad_(False)
        self.teacher.to(memory_format=torch.channels_last)
        self.student.to(memory_format=torch.channels_last)
        if job["mode"] in ("compile", "graphs"):
            how = {"mode": "reduce-overhead"} if job["mode"] == "graphs" else {}
            self.teacher, self.student = torch.compile(self.teacher, **how), torch.compile(self.student, **how)

    def step(self, inputs, targets, start, steps):
        t = self.job["temperature"]
        inputs = inputs.contiguous(memory_format=torch.channels_last)
        x_adv = self.attack(inputs, targets, start, steps)
        with torch.no_grad():
            target = self.teacher(inputs) / t
        loss = t * t * self.divergence(self.student(x_adv) / t, target)
        self.optimizer.zero_grad(set_to_none=True)
        loss.backward()
        self.optimizer.step()
        return loss.item()


def main():
    for line in sys.stdin:
        job = json.loads(line)
        answer = {}
        if "mode" in job:
            recipe = (Reference if job["mode"] == "reference" else Lean)(job)
            weights = {name: tensor.clone() for name, tensor in recipe.student.state_dict().items()}
            pixels = torch.from_numpy(np.fromfile(job["pixels"], np.uint8)).view(-1, 3, 32, 32)
            device, size = job["device"], job["batchSize"]
            images, labels = pixels.to(torch.float32).div(255).to(device), torch.tensor(job["labels"]).to(device)
            starts = torch.from_numpy(np.load(job["starts"])).to(device)
        else:
            recipe.student.load_state_dict(weights)
            recipe.optimizer.state.clear()
            recipe.job["precise"] = job["precise"]
            seconds, losses = [], []
            for k in range(job["updates"]):
                begin = time.perf_counter()
                first = k % (len(images) // size) * size
                batch = slice(first, first + size)
                with torch.autocast(device, dtype=torch.bfloat16, enabled=recipe.job["mode"] == "graphs"):
                    losses.append(recipe.step(images[batch], labels[batch], starts[batch], job["attackSteps"]))
                seconds.append(time.perf_counter() - begin)
            peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6  # gigabytes
            answer = {"seconds": seconds, "loss": losses[0], "peak": peak}
        print(json.dumps(answer), flush=True)


main()
