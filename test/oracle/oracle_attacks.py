"""Attacks by torchattacks, and projected gradient descent with restarts as a plain loop.

Job: {threads, precision, model, state, files, limit, batchSize, epsilon, stepSize, steps, restarts, seed, out}. Attacks the
first `limit` images in eval mode, misclassified ones too, and writes for each of `clean`, `fgsm`, `pgd` and `restarts` the
images (not for `clean`), `logits.NAME` and `labels`.
"""

import torch
import torch.nn.functional as F
import torchattacks

from job import DTYPES, cifar10, load_model, read_job, save
from philox import uniform_starts
from restarts import worst_of_restarts


def pgd(model, x, y, delta, o):
    """One run from x + delta, clamped to [0, 1]."""
    x_adv = (x + delta).clamp(0, 1)
    for _ in range(o["steps"]):
        x_adv.requires_grad_()
        loss = F.cross_entropy(model(x_adv), y, reduction="sum")
        (gradient,) = torch.autograd.grad(loss, x_adv)
        x_adv = x_adv.detach() + o["stepSize"] * gradient.sign()
        x_adv = torch.minimum(torch.maximum(x_adv, x - o["epsilon"]), x + o["epsilon"]).clamp(0, 1)
    return x_adv


def restarted_pgd(model, x, y, first, o):
    samples = range(first, first + len(y))

    def attack(restart):
        delta = uniform_starts(o["seed"], restart, samples, x.shape[1:], o["epsilon"])
        return pgd(model, x, y, torch.from_numpy(delta).to(x.dtype), o)

    return worst_of_restarts(model, x, y, o["restarts"], attack)


def main():
    job = read_job()
    model = load_model(job["model"], job["state"], job["precision"]).eval()
    images, labels = cifar10(job["files"], job["precision"])
    images, labels = images[: job["limit"]], labels[: job["limit"]]
    epsilon, step_size, steps = job["epsilon"], job["stepSize"], job["steps"]
    attacks = {
        "clean": lambda x, y, first: x,
        "fgsm": lambda x, y, first: torchattacks.FGSM(model, eps=epsilon)(x, y),
        "pgd": lambda x, y, first: torchattacks.PGD(
            model, eps=epsilon, alpha=step_size, steps=steps, random_start=False
        )(x, y),
        "restarts": lambda x, y, first: restarted_pgd(model, x, y, first, job),
    }

    out = {"labels": labels}
    for name, attack in attacks.items():
        batches = range(0, len(labels), job["batchSize"])
        parts = [(images[i : i + job["batchSize"]], labels[i : i + job["batchSize"]], i) for i in batches]
        adversarial = [attack(*part) for part in parts]
        with torch.no_grad():
            out[f"logits.{name}"] = torch.cat([model(x) for x in adversarial])
        out[name] = torch.cat(adversarial)
    save(out, job["out"])


if __name__ == "__main__":
    main()
