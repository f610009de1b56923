"""Attacks by torchattacks and foolbox, and projected gradient descent with restarts and by other losses as a plain loop.

Job: {threads, precision, model, state, files, indices, batchSize, epsilon, stepSize, l2Epsilon, l2StepSize, steps, restarts, seed,
attacks, out}. Attacks the images in eval mode, misclassified ones too, and writes for `clean` and each of `attacks` its images
and `logits.NAME`, and `labels`.
"""

import foolbox
import torch
import torch.nn.functional as F
import torchattacks

from job import chosen_images, load_model, read_job, save
from philox import uniform_starts
from restarts import worst_of_restarts


def cross_entropy(logits, y):
    return F.cross_entropy(logits, y, reduction="sum")


def margin(logits, y):
    """max over i != y of z_i, less z_y."""
    label = F.one_hot(y, logits.shape[1]).bool()
    return (logits.masked_fill(label, -torch.inf).amax(1) - logits[label]).sum()


def dlr(logits, y):
    """Croce & Hein (2020), equation (3): -(z_y - max over i != y of z_i) / (z_pi1 - z_pi3).

    It is constant where the label comes third; AutoAttack's 1e-12 in the divisor is then what gives the gradient's sign.
    """
    z = logits.sort(1, descending=True).values
    others = torch.where(logits.argmax(1) == y, z[:, 1], z[:, 0])
    return -((logits[range(len(y)), y] - others) / (z[:, 0] - z[:, 2] + 1e-12)).sum()


def pgd(model, x, y, delta, o, loss_of=cross_entropy):
    """One run from x + delta, clamped to [0, 1]."""
    x_adv = (x + delta).clamp(0, 1)
    for _ in range(o["steps"]):
        x_adv.requires_grad_()
        loss = loss_of(model(x_adv), y)
        (gradient,) = torch.autograd.grad(loss, x_adv)
        x_adv = x_adv.detach() + o["stepSize"] * gradient.sign()
        x_adv = (x + (x_adv - x).clamp(-o["epsilon"], o["epsilon"])).clamp(0, 1)
    return x_adv


def restarted_pgd(model, x, y, first, o):
    samples = range(first, first + len(y))

    def attack(restart):
        delta = uniform_starts(o["seed"], restart, samples, x.shape[1:], o["epsilon"])
        return pgd(model, x, y, torch.from_numpy(delta).to(x.dtype), o)

    return worst_of_restarts(model, x, y, o["restarts"], attack)


class CW(torchattacks.CW):
    """As it is but for f: torchattacks' takes logits below 0 for 0, which the paper's does not."""

    def f(self, outputs, labels):
        label = F.one_hot(labels, outputs.shape[1]).bool()
        return (outputs[label] - outputs.masked_fill(label, -torch.inf).amax(1)).clamp(min=-self.kappa)


def one_by_one(attack):
    """torchattacks' CW ends for all of a batch at once."""
    return lambda x, y, first: torch.cat([attack(x[i : i + 1], y[i : i + 1]) for i in range(len(y))])


def attacks_by_name(model, o):
    ball = {"eps": o["epsilon"], "alpha": o["stepSize"], "steps": o["steps"]}
    ball_l2 = {"eps": o["l2Epsilon"], "alpha": o["l2StepSize"], "steps": o["steps"]}
    model_of_foolbox = foolbox.PyTorchModel(model, bounds=(0, 1))

    def targeted(attack, k):
        """Towards the k-th least likely of the nine other classes."""
        attack.set_mode_targeted_least_likely(kth_min=k, quiet=True)
        return lambda x, y, first: attack(x, y)

    def by_foolbox(attack, **ball):
        return lambda x, y, first: attack.run(model_of_foolbox, x, foolbox.criteria.Misclassification(y), **ball)

    def by_torchattacks(attack):
        return lambda x, y, first: attack(x, y)

    def by_loss(loss):
        return lambda x, y, first: pgd(model, x, y, torch.zeros_like(x), o, loss)

    def by_divergence(x, y, first):
        with torch.no_grad():
            clean = model(x).log_softmax(1)
        delta = uniform_starts(o["seed"], 0, range(first, first + len(y)), x.shape[1:], o["epsilon"])
        divergence = lambda logits, _: F.kl_div(logits.log_softmax(1), clean, reduction="sum", log_target=True)
        return pgd(model, x, y, torch.from_numpy(delta).to(x.dtype), o, divergence)

    no_start = {"steps": o["steps"], "random_start": False}
    return {
        "clean": lambda x, y, first: x,
        "fgsm": by_torchattacks(torchattacks.FGSM(model, eps=o["epsilon"])),
        "pgd": by_torchattacks(torchattacks.PGD(model, **ball, random_start=False)),
        "restarts": lambda x, y, first: restarted_pgd(model, x, y, first, o),
        "pgdFoolbox": by_foolbox(foolbox.attacks.LinfPGD(abs_stepsize=o["stepSize"], **no_start), epsilon=o["epsilon"]),
        "pgdL2Foolbox": by_foolbox(foolbox.attacks.L2PGD(abs_stepsize=o["l2StepSize"], **no_start), epsilon=o["l2Epsilon"]),
        "margin": by_loss(margin),
        "dlr": by_loss(dlr),
        "kl": by_divergence,
        "leastLikely": targeted(torchattacks.PGD(model, **ball, random_start=False), 1),
        "secondLikely": targeted(torchattacks.PGD(model, **ball, random_start=False), 9),
        "pgdL2": by_torchattacks(torchattacks.PGDL2(model, **ball_l2, random_start=False)),
        "miFgsm": by_torchattacks(torchattacks.MIFGSM(model, **ball, decay=0.9)),
        "deepFoolLinf": by_foolbox(foolbox.attacks.LinfDeepFoolAttack()),
        "deepFoolL2": by_foolbox(foolbox.attacks.L2DeepFoolAttack()),
        "deepFoolTorchattacks": by_torchattacks(torchattacks.DeepFool(model)),
        "cw": one_by_one(CW(model, c=20, kappa=0.1)),
    }


def main():
    job = read_job()
    model = load_model(job["model"], job["state"], job["precision"]).eval()
    images, labels = chosen_images(job)
    attacks = attacks_by_name(model, job)

    out = {"labels": labels}
    for name in ["clean", *job["attacks"]]:
        batches = range(0, len(labels), job["batchSize"])
        parts = [(images[i : i + job["batchSize"]], labels[i : i + job["batchSize"]], i) for i in batches]
        adversarial = [attacks[name](*part) for part in parts]
        with torch.no_grad():
            out[f"logits.{name}"] = torch.cat([model(x) for x in adversarial])
        out[name] = torch.cat(adversarial)
    save(out, job["out"])


if __name__ == "__main__":
    main()
