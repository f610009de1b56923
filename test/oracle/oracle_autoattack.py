"""AutoAttack's attacks by pyautoattack.

Job: {threads, precision, model, state, files, indices, seed, attacks: {KEY: {name, norm, epsilon, ...}}, out}. Attacks the images
and writes for each attack its images under KEY: what lib/ calls the outcome of an attack, for each image the
first misclassified one in the ball that the original comes by, or else the one of the highest loss (of FAB: the clean one).
The original goes on with broken samples, to find a nearer image (FAB) or none better; nothing of that changes what is counted.
"""

import torch
from pyautoattack.autopgd_base import APGDAttack, APGDAttack_targeted
from pyautoattack.fab_pt import FABAttack_PT
from pyautoattack.square import SquareAttack

from job import DTYPES, chosen_images, load_model, read_job, save
from philox import normal_starts, uniform_starts
from restarts import worst_of_restarts


class FirstBroken:
    """For each of the samples x the first image seen that is misclassified and no further than `radius` (its norm by `order`)."""

    def __init__(self, x, y, radius=torch.inf, order=2):
        self.x, self.y, self.radius, self.order = x, y, radius, order
        self.images = x.clone()
        self.broken = torch.zeros(y.shape, dtype=torch.bool)

    def see(self, images, predicted):
        distance = torch.linalg.vector_norm((images - self.x).flatten(1).detach(), self.order, dim=1)
        new = (predicted != self.y) & (distance <= self.radius) & ~self.broken
        self.images[new] = images[new].detach()
        self.broken |= new


class Watched(torch.nn.Module):
    """A model that shows what it is given to `watcher`."""

    def __init__(self, model):
        super().__init__()
        self.model, self.watcher = model, None

    def forward(self, x):
        logits = self.model(x)
        self.watcher.see(x, logits.argmax(1))
        return logits


class WatchedFab(FABAttack_PT):
    """The gradient is taken at images after the step back, which are no candidates: only those whose label is asked are."""

    watcher = None

    def _get_predicted_label(self, x):
        predicted = super()._get_predicted_label(x)
        self.watcher.see(x, predicted)
        return predicted


def noise(o, seed, round_, samples, shape):
    """What the start is made of: uniform in (-1, 1), or normal in l2."""
    if o["norm"] == "linf":
        return torch.from_numpy(uniform_starts(seed, round_, samples, shape, 1))
    return torch.from_numpy(normal_starts(seed, round_, samples, shape))


def apgd_run(model, x, y, target, o, drawn):
    watched = Watched(model)
    options = dict(n_iter=o["steps"], norm=NORMS[o["norm"]], eps=o["epsilon"], rho=o["rho"])
    if o["name"] == "apgd-t":
        attack = APGDAttack_targeted(watched, **options)
        attack.y_target = target
    else:
        attack = APGDAttack(watched, loss=o["name"].removeprefix("apgd-"), **options)
    attack.init_hyperparam(x)
    watched.watcher = FirstBroken(x, y)
    best, stands, _, _ = attack.attack_single_run(x, y, x_init=x + o["epsilon"] * attack.normalize(drawn))
    broken = watched.watcher.broken
    assert torch.equal(broken, ~stands.bool())
    return torch.where(broken.view(-1, 1, 1, 1), watched.watcher.images, best), broken


def fab_run(model, x, y, place, o, drawn, restart):
    targeted = o["name"] == "fab-t"
    attack = WatchedFab(
        model, NORMS[o["norm"]], 1, o["steps"], o["epsilon"], o["alphaMax"], o["eta"], o["beta"], targeted=targeted
    )
    attack.target_class = place
    attack.watcher = FirstBroken(x, y, o["epsilon"], torch.inf if o["norm"] == "linf" else 2)
    rand, randn = torch.rand, torch.randn
    torch.rand, torch.randn = lambda shape: (drawn + 1) / 2, lambda shape: drawn
    try:
        attack.attack_single_run(x, y, use_rand_start=restart > 0, is_targeted=targeted)
    finally:
        torch.rand, torch.randn = rand, randn
    return attack.watcher.images, attack.watcher.broken


def targeted(model, x, y, o, seed, restart):
    """Target after target on the samples that still stand."""
    out = x.clone()
    with torch.no_grad():
        order = model(x).sort(dim=1)[1]
    stands = order[:, -1] == y
    targets = o.get("targetClasses", 1)
    for place in range(2, targets + 2):
        rows = stands.nonzero().squeeze(1)
        if len(rows) == 0:
            break
        drawn = noise(o, seed, restart * targets + place - 2, rows.tolist(), x.shape[1:])
        if o["name"].startswith("fab"):
            images, broken = fab_run(model, x[rows], y[rows], place, o, drawn, restart)
        else:
            images, broken = apgd_run(model, x[rows], y[rows], order[rows, -place], o, drawn)
        out[rows] = images
        stands[rows] = ~broken
    return out


NORMS = {"linf": "Linf", "l2": "L2"}


def main():
    job = read_job()
    model = load_model(job["model"], job["state"], job["precision"]).eval().requires_grad_(False)
    x, y = chosen_images(job)
    if job["precision"] == "fp64":
        # pyautoattack computes in float32 whatever it is given.
        torch.set_default_dtype(DTYPES["fp64"])
        torch.Tensor.float = torch.Tensor.double
    out = {"clean": x, "labels": y}
    for key, o in job["attacks"].items():
        if o["name"] == "square":
            attack = SquareAttack(model, NORMS[o["norm"]], o["queries"], o["epsilon"], o["pInit"], seed=job["seed"])
            out[key] = attack.perturb(x, y)
        else:
            out[key] = worst_of_restarts(
                model, x, y, o["restarts"], lambda restart: targeted(model, x, y, o, job["seed"], restart)
            )
        with torch.no_grad():
            out[f"logits.{key}"] = model(out[key])
    save(out, job["out"])


if __name__ == "__main__":
    main()
