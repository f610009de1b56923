"""The per-sample worst case over restarts of an attack, as a plain loop."""

import torch
import torch.nn.functional as F


def worst_of_restarts(model, x, y, restarts, attack):
    """For each sample the first image that is misclassified, else the one of the highest loss. Every restart,
    `attack(restart)`, runs on every sample: that leaving out the broken ones changes nothing is part of what is compared."""
    worst = x.clone()
    highest = torch.full(y.shape, -torch.inf, dtype=x.dtype)
    broken = torch.zeros(y.shape, dtype=torch.bool)
    for restart in range(restarts):
        x_adv = attack(restart)
        with torch.no_grad():
            logits = model(x_adv)
        loss = F.cross_entropy(logits, y, reduction="none")
        wrong = logits.argmax(1) != y
        better = ~broken & (wrong | (loss > highest))
        worst[better], highest[better] = x_adv[better], loss[better]
        broken |= wrong
    return worst
