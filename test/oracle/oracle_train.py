"""Training steps in plain PyTorch, in the order and from the starts that the job gives.

Job: {threads, precision, method, student, teacher?, files, order, pass?, starts?, batchSize, steps, options, out}.
`student` and `teacher` are {model, state}; `order` is a list of positions in the training images, `starts` a safetensors
file whose row k is the attack's start for order[k]; `order` is `pass` several times over, if that is given. A step is one update of the parameters. Writes the state after every
step k = 1 ... to `out`/k.safetensors: the state dict under `student.NAME`, the optimizer's buffers under `momentum.NAME` or
`exp_avg.NAME` and `exp_avg_sq.NAME`, the perturbation that free training carries along as `delta`; losses.json; and with an
average its state dict as averaged.safetensors.
"""

import json
from contextlib import contextmanager
from pathlib import Path

import torch
import torch.nn.functional as F
from safetensors.torch import load_file
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn, update_bn

from job import DTYPES, cifar10, load_model, read_job, save


@contextmanager
def frozen_statistics(student, frozen=True):
    """Passes in train mode that do not move the running statistics of batch norm."""
    norms = [module for module in student.modules() if isinstance(module, torch.nn.BatchNorm2d)]
    for norm in norms:
        norm.track_running_stats = not frozen
    yield
    for norm in norms:
        norm.track_running_stats = True


def sample_norms(x):
    return x.flatten(1).norm(dim=1).view(-1, 1, 1, 1)


def ascent(gradient, o):
    """The step along a gradient: its sign, or in l2 its direction, as torchattacks' PGDL2 takes it."""
    direction = gradient.sign() if o["norm"] == "linf" else gradient / (sample_norms(gradient) + 1e-10)
    return o["stepSize"] * direction


def project(delta, o):
    if o["norm"] == "linf":
        return delta.clamp(-o["epsilon"], o["epsilon"])
    return delta * (o["epsilon"] / sample_norms(delta)).clamp(max=1)


def inner_loss(logits, y, reference, o):
    """What the attack maximises, summed over the batch."""
    z = logits / o["attackTemperature"]
    if o["attackLoss"] == "kl":
        target = F.softmax(reference / o["attackTemperature"], dim=1)
        return F.kl_div(F.log_softmax(z, dim=1), target, reduction="sum")
    if o["attackLoss"] == "margin":
        of_label = F.one_hot(y, z.shape[1]).bool()
        return (z.masked_fill(of_label, -torch.inf).max(dim=1).values - z[of_label]).sum()
    return F.cross_entropy(z, y, reduction="sum")


def inner_maximisation(student, teacher, x, y, start, o):
    """The maximum over delta in equations (1) and (4), by projected gradient descent."""
    student.train(o["attackMode"] != "eval")
    reference = None
    if o["attackLoss"] == "kl":  # TRADES's, or with a teacher RSLAD's
        with torch.no_grad():
            reference = (teacher or student)(x)
    x_adv = x + start if start is not None else x.clone()
    if o["clampStart"]:
        x_adv = x_adv.clamp(0, 1)
    for _ in range(o["attackSteps"]):
        x_adv = x_adv.detach().requires_grad_()
        with frozen_statistics(student, o["attackMode"] == "frozen-stats"):
            logits = student(x_adv)
        (gradient,) = torch.autograd.grad(inner_loss(logits, y, reference, o), x_adv)
        x_adv = x_adv.detach() + ascent(gradient, o)
        if o["norm"] == "linf":  # the box by its sides, as the reference code projects onto it
            x_adv = torch.minimum(torch.maximum(x_adv, x - o["epsilon"]), x + o["epsilon"]).clamp(0, 1)
        else:
            x_adv = (x + project(x_adv - x, o)).clamp(0, 1)
    student.train()
    return x_adv


def softened_divergence(student_logits, teacher_logits, o):
    """t^2 KL(T^t(x) || S^t(x + delta)), the first term of equations (1) and (3) without its weight alpha."""
    t = o["temperature"]
    student, teacher = F.log_softmax(student_logits / t, dim=1), F.softmax(teacher_logits / t, dim=1)
    return t**2 * F.kl_div(student, teacher, reduction=o["klReduction"])


def cross_entropy(logits, y, o):
    return F.cross_entropy(logits, y, label_smoothing=o["labelSmoothing"])


def equation_1(student, teacher, x, x_adv, y, o):
    """alpha t^2 KL(T^t(x) || S^t(x + delta)) + (1 - alpha) CE(S(x), y), and the student's logits at x + delta."""
    logits = student(x_adv)
    loss = o["alpha"] * softened_divergence(logits, teacher(x), o)
    if o["alpha"] != 1 or o["cleanPass"]:  # the pass alone moves batch norm's running statistics
        loss = loss + (1 - o["alpha"]) * cross_entropy(student(x) / o["cleanTemperature"], y, o)
    return loss, logits


def trades_loss(student, x, x_adv, y, o):
    """As trades.py: the natural logits are not detached, and with cleanPass their network is passed twice."""
    natural = student(x)
    adversarial = student(x_adv)
    target = F.softmax(student(x) if o["cleanPass"] else natural, dim=1)
    divergence = F.kl_div(F.log_softmax(adversarial, dim=1), target, reduction=o["klReduction"])
    return cross_entropy(natural, y, o) + o["beta"] * divergence


def vat_loss(student, x, y, start, o):
    """Cross-entropy + lambda KL(p(x) || p(x + r)); batch statistics in the passes at x + r, which do not move them."""
    logits = student(x)
    target = F.softmax(logits.detach(), dim=1)

    def divergence(r):
        with frozen_statistics(student):
            perturbed = student(x + r)
        return F.kl_div(F.log_softmax(perturbed, dim=1), target, reduction=o["klReduction"])

    direction = F.normalize(start.flatten(1)).view_as(x)
    for _ in range(o["powerIterations"]):
        r = (o["xi"] * direction).requires_grad_()
        (gradient,) = torch.autograd.grad(divergence(r), r)
        direction = F.normalize(gradient.flatten(1)).view_as(x)
    return cross_entropy(logits, y, o) + o["lambda"] * divergence(o["epsilon"] * direction)


def loss_of(method, student, teacher, x, y, start, o):
    if method == "natural":
        return cross_entropy(student(x), y, o)
    if method == "kd":  # equation (3); with alpha = 1 and t = 1, equation (2)
        logits = student(x)
        distillation = o["alpha"] * softened_divergence(logits, teacher(x), o)
        return distillation + (1 - o["alpha"]) * cross_entropy(logits / o["cleanTemperature"], y, o)
    if method == "vat":
        return vat_loss(student, x, y, start, o)
    x_adv = inner_maximisation(student, teacher, x, y, start, o)
    if method in ("adversarial", "fgsm-rs"):  # equation (4)
        return cross_entropy(student(x_adv), y, o)
    if method == "trades":
        return trades_loss(student, x, x_adv, y, o)
    if method == "ard":  # equation (1): the student sees x + delta, the teacher x
        return equation_1(student, teacher, x, x_adv, y, o)[0]
    raise ValueError(f"unknown method {method}")


def replay(method, student, teacher, x, y, delta, optimizer, o):
    """One update of free training, or with a teacher of Algorithm 2: the weights by the loss's gradient, and delta, which the
    caller keeps, by that of the same backward pass."""
    here = delta[: len(x)].clone().requires_grad_()
    x_adv = (x + here).clamp(0, 1)
    if method == "free":
        loss = cross_entropy(student(x_adv), y, o)
    else:
        loss, logits = equation_1(student, teacher, x, x_adv, y, o)
    optimizer.zero_grad()
    if o["attackLoss"] == "cross-entropy" and method == "fast-ard":  # a second backward pass, by the images alone
        hard = F.cross_entropy(logits / o["attackTemperature"], y)
        (gradient,) = torch.autograd.grad(hard, here, retain_graph=True)
        loss.backward(inputs=list(student.parameters()))
    else:
        loss.backward()
        gradient = here.grad
    clip(student, o)
    optimizer.step()
    delta[: len(x)] = project(here.detach() + ascent(gradient, o), o)
    return loss


def clip(student, o):
    if o["clipGradientNorm"] > 0:
        torch.nn.utils.clip_grad_norm_(student.parameters(), o["clipGradientNorm"])


def make_optimizer(student, o):
    if o["optimizer"] == "adamw":
        return torch.optim.AdamW(student.parameters(), o["lr"], (o["beta1"], o["beta2"]), weight_decay=o["weightDecay"])
    return torch.optim.SGD(
        student.parameters(), o["lr"], o["momentum"], weight_decay=o["weightDecay"], nesterov=o["nesterov"]
    )


def state_of(student, optimizer, delta):
    state = {f"student.{name}": tensor for name, tensor in student.state_dict().items()}
    for name, parameter in student.named_parameters():
        for key, value in optimizer.state[parameter].items():
            if key in ("exp_avg", "exp_avg_sq"):
                state[f"{key}.{name}"] = value
            if key == "momentum_buffer":
                state[f"momentum.{name}"] = value
    if delta is not None:
        state["delta"] = delta
    return state


def make_average(student, o):
    if o["average"] == "ema":
        return AveragedModel(student, multi_avg_fn=get_ema_multi_avg_fn(o["averageDecay"]))
    return AveragedModel(student)


def main():
    job = read_job()
    o = job["options"]
    method, batch_size = job["method"], job["batchSize"]
    student = load_model(job["student"]["model"], job["student"]["state"], job["precision"])
    teacher = None
    if job.get("teacher"):
        teacher = load_model(job["teacher"]["model"], job["teacher"]["state"], job["precision"])
        teacher.eval().requires_grad_(False)
    for model in filter(None, (student, teacher)):  # under autocast losses are computed in float32 all the same
        model.register_forward_hook(lambda _, inputs, logits: logits.to(inputs[0].dtype))
    images, labels = cifar10(job["files"], job["precision"])
    starts = load_file(job["starts"])["starts"].to(images.dtype) if job.get("starts") else None
    indices = job.get("pass") or job["order"]
    one_pass = [indices[k : k + batch_size] for k in range(0, len(indices), batch_size)]
    batches = one_pass * (len(job["order"]) // len(indices))
    optimizer = make_optimizer(student, o)
    average = make_average(student, o)
    delta = images.new_zeros(batch_size, *images.shape[1:]) if method in ("free", "fast-ard") else None
    out = Path(job["out"])
    out.mkdir(parents=True, exist_ok=True)

    losses = []
    student.train()
    for step in range(job["steps"]):
        number = step // o["replays"]  # each batch is replayed so many times in a row
        batch = batches[number]
        x, y = images[batch], labels[batch]
        start = None if starts is None else starts[number * batch_size : number * batch_size + len(batch)]
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=job["precision"] == "bf16"):
            if delta is not None:
                loss = replay(method, student, teacher, x, y, delta, optimizer, o)
            else:
                loss = loss_of(method, student, teacher, x, y, start, o)
        if delta is None:
            optimizer.zero_grad()
            loss.backward()
            clip(student, o)
            optimizer.step()
        if o["average"] == "ema" or (o["average"] == "swa" and (step + 1) % len(one_pass) == 0):
            average.update_parameters(student)
        losses.append(loss.item())
        save(state_of(student, optimizer, delta), out / f"{step + 1}.safetensors")
    (out / "losses.json").write_text(json.dumps(losses))
    if o["average"] != "none":
        update_bn((images[batch] for batch in one_pass), average)
        save(average.module.state_dict(), out / "averaged.safetensors")


if __name__ == "__main__":
    main()
