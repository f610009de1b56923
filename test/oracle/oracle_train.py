"""Training steps in plain PyTorch, in the order and from the starts that the job gives.

Job: {threads, precision, method, student, teacher?, momentumState?, files, order, starts?, batchSize, steps, options, out}.
`student` and `teacher` are {model, state}; `order` is a list of positions in the training images, `starts` a safetensors
file whose row k is the attack's start for order[k]. Writes the state after every step k = 1 ... to `out`/k.safetensors:
the state dict under `student.NAME`, SGD's momentum buffers under `momentum.NAME`; and losses.json.
"""

import copy
import json
from pathlib import Path

import torch
import torch.nn.functional as F
from safetensors.torch import load_file

from job import DTYPES, cifar10, load_model, read_job, save


def inner_maximisation(student, x, y, start, o):
    """The maximum over delta in equation (4), by projected gradient descent on the student's cross-entropy."""
    student.train(o["attackMode"] != "eval")
    statistics = copy.deepcopy(dict(student.named_buffers()))
    x_adv = x + start if start is not None else x.clone()
    if o["clampStart"]:
        x_adv = x_adv.clamp(0, 1)
    for _ in range(o["attackSteps"]):
        x_adv = x_adv.detach().requires_grad_()
        loss = F.cross_entropy(student(x_adv), y, reduction="sum")
        (gradient,) = torch.autograd.grad(loss, x_adv)
        x_adv = x_adv.detach() + o["stepSize"] * gradient.sign()
        x_adv = torch.minimum(torch.maximum(x_adv, x - o["epsilon"]), x + o["epsilon"]).clamp(0, 1)
    if o["attackMode"] == "frozen-stats":  # batch statistics, but the running ones stay as they were
        for name, buffer in student.named_buffers():
            buffer.copy_(statistics[name])
    student.train()
    return x_adv


def softened_divergence(student_logits, teacher_logits, o):
    """t^2 KL(T^t(x) || S^t(x + delta)), the first term of equations (1) and (3) without its weight alpha."""
    t = o["temperature"]
    student, teacher = F.log_softmax(student_logits / t, dim=1), F.softmax(teacher_logits / t, dim=1)
    return t**2 * F.kl_div(student, teacher, reduction=o["klReduction"])


def loss_of(method, student, teacher, x, y, start, o):
    if method == "natural":
        return F.cross_entropy(student(x), y)
    if method == "adversarial":  # equation (4)
        return F.cross_entropy(student(inner_maximisation(student, x, y, start, o)), y)
    alpha = o["alpha"]
    if method == "kd":  # equation (3); with alpha = 1 and t = 1, equation (2)
        logits = student(x)
        return alpha * softened_divergence(logits, teacher(x), o) + (1 - alpha) * F.cross_entropy(logits, y)
    if method == "ard":  # equation (1): the student sees x + delta, the teacher x
        x_adv = inner_maximisation(student, x, y, start, o)
        loss = alpha * softened_divergence(student(x_adv), teacher(x), o)
        if alpha != 1 or o["cleanPass"]:  # the pass alone moves batch norm's running statistics
            loss = loss + (1 - alpha) * F.cross_entropy(student(x), y)
        return loss
    raise ValueError(f"unknown method {method}")


def make_optimizer(student, job):
    o = job["options"]
    optimizer = torch.optim.SGD(student.parameters(), o["lr"], o["momentum"], weight_decay=o["weightDecay"])
    if job.get("momentumState"):
        buffers = load_file(job["momentumState"])
        for name, parameter in student.named_parameters():
            optimizer.state[parameter]["momentum_buffer"] = buffers[f"momentum.{name}"].clone()
    return optimizer


def state_of(student, optimizer):
    state = {f"student.{name}": tensor for name, tensor in student.state_dict().items()}
    for name, parameter in student.named_parameters():
        state[f"momentum.{name}"] = optimizer.state[parameter]["momentum_buffer"]
    return state


def main():
    job = read_job()
    student = load_model(job["student"]["model"], job["student"]["state"], job["precision"])
    teacher = None
    if job.get("teacher"):
        teacher = load_model(job["teacher"]["model"], job["teacher"]["state"], job["precision"])
        teacher.eval().requires_grad_(False)
    images, labels = cifar10(job["files"], job["precision"])
    starts = load_file(job["starts"])["starts"].to(DTYPES[job["precision"]]) if job.get("starts") else None
    optimizer = make_optimizer(student, job)
    out = Path(job["out"])
    out.mkdir(parents=True, exist_ok=True)

    losses = []
    student.train()
    for step in range(job["steps"]):
        here = slice(step * job["batchSize"], (step + 1) * job["batchSize"])
        batch = job["order"][here]
        start = None if starts is None else starts[here]
        loss = loss_of(job["method"], student, teacher, images[batch], labels[batch], start, job["options"])
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
        save(state_of(student, optimizer), out / f"{step + 1}.safetensors")
    (out / "losses.json").write_text(json.dumps(losses))


if __name__ == "__main__":
    main()
