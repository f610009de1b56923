"""TorchScript both ways.

Job: {threads, precision, model, state, exported, files, limit, epsilon, stepSize, steps, folder}. Opens `exported`, a file of
the other side, and compares its logits with the twin's, bit for bit. Writes the twin to `folder` by torch.jit.script,
torch.jit.trace and torch.jit.freeze, and `images`, `logits` and `gradient` (of the summed cross-entropy by the images) of the first
images to twin.safetensors. Prints {training, names, equal: one boolean a batch size, correct: {clean, fgsm, pgd} of the first `limit`
images}.
"""

import json
from pathlib import Path

import torch
import torch.nn.functional as F
import torchattacks

from job import cifar10, load_model, read_job, save

BATCH_SIZES = [1, 2, 7, 64]


def main():
    job = read_job()
    images, labels = cifar10(job["files"], job["precision"])
    twin = load_model(job["model"], job["state"], job["precision"]).eval()
    exported = torch.jit.load(job["exported"])
    folder = Path(job["folder"])

    with torch.no_grad():
        # The second and third call of a script module run code that was specialised to what the first one saw.
        equal = [
            all(torch.equal(exported(images[:size]), twin(images[:size])) for _ in range(3)) for size in BATCH_SIZES
        ]

    torch.jit.script(twin).save(str(folder / "scripted.pt"))
    torch.jit.trace(twin, images[:2]).save(str(folder / "traced.pt"))
    torch.jit.freeze(torch.jit.script(twin)).save(str(folder / "frozen.pt"))

    x = images[:7].clone().requires_grad_()
    logits = twin(x)
    (gradient,) = torch.autograd.grad(F.cross_entropy(logits, labels[:7], reduction="sum"), x)
    save({"images": x, "labels": labels[:7], "logits": logits, "gradient": gradient}, folder / "twin.safetensors")

    correct = {"clean": 0, "fgsm": 0, "pgd": 0}
    fgsm = torchattacks.FGSM(twin, eps=job["epsilon"])
    pgd = torchattacks.PGD(twin, eps=job["epsilon"], alpha=job["stepSize"], steps=job["steps"], random_start=False)
    for x, y in zip(images[: job["limit"]].split(100), labels[: job["limit"]].split(100)):
        right = twin(x).argmax(1) == y
        correct["clean"] += right.sum().item()
        for name, attack in (("fgsm", fgsm), ("pgd", pgd)):
            correct[name] += (right & (twin(attack(x, y)).argmax(1) == y)).sum().item()
    report = {"training": exported.training, "names": list(exported.state_dict()), "equal": equal, "correct": correct}
    print(json.dumps(report))


if __name__ == "__main__":
    main()
