"""The learning rates of torch.optim.lr_scheduler, stepped after each parameter update.

Job: {threads, runs: [{schedule, lr, milestones (in updates), lrFactor, updates, warmup (in updates)}]}.
Prints the rates of each run's updates.
"""

import json
import warnings

import torch
from torch.optim import lr_scheduler

from job import read_job


def schedulers(run, optimizer):
    """A warm-up is a second scheduler: both multiply the rate that the optimizer has."""
    updates = run["updates"]
    match run["schedule"]:
        case "multi-step":
            yield lr_scheduler.MultiStepLR(optimizer, run["milestones"], gamma=run["lrFactor"])
        case "cosine":
            yield lr_scheduler.CosineAnnealingLR(optimizer, T_max=updates)
        case "one-cycle":
            yield lr_scheduler.OneCycleLR(optimizer, run["lr"], total_steps=updates, cycle_momentum=False)
        case "cyclic":
            half = {"step_size_up": updates / 2, "step_size_down": updates / 2}
            yield lr_scheduler.CyclicLR(optimizer, base_lr=0, max_lr=run["lr"], cycle_momentum=False, **half)
    if warmup := run["warmup"]:
        yield lr_scheduler.LinearLR(optimizer, start_factor=1 / warmup, total_iters=warmup - 1)


def rates(run):
    optimizer = torch.optim.SGD([torch.zeros(1, requires_grad=True)], lr=run["lr"])
    steppers = list(schedulers(run, optimizer))
    for _ in range(run["updates"]):
        yield optimizer.param_groups[0]["lr"]
        optimizer.step()
        for stepper in steppers:
            stepper.step()


def main():
    job = read_job()
    warnings.simplefilter("error")
    print(json.dumps([list(rates(run)) for run in job["runs"]]))


if __name__ == "__main__":
    main()
