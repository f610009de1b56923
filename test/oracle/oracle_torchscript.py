"""TorchScript both ways.

Job: {threads, model, state, exported, files, batchSizes, scripted, traced, limit}. Opens `exported`, a file of the other
side, and compares its logits with the twin's, bit for bit, at several batch sizes; writes the twin by torch.jit.script and
torch.jit.trace. Prints {training, names, equal: one boolean a batch size,
correct: {clean, fgsm} of the first `limit` images}.
"""

import json

import torch
import torchattacks

from job import cifar10, load_model, read_job


def main():
    job = read_job()
    images, labels = cifar10(job["files"], "fp32")
    twin = load_model(job["model"], job["state"], "fp32").eval()
    exported = torch.jit.load(job["exported"])

    equal = []
    with torch.no_grad():
        for size in job["batchSizes"]:
            batch = images[:size]
            # The second and third call of a script module run code that was specialised to what the first one saw.
            equal.append(all(torch.equal(exported(batch), twin(batch)) for _ in range(3)))

        torch.jit.script(twin).save(job["scripted"])
        torch.jit.trace(twin, images[:2]).save(job["traced"])

    correct = {"clean": 0, "fgsm": 0}
    fgsm = torchattacks.FGSM(twin, eps=8 / 255)
    for x, y in zip(images[: job["limit"]].split(100), labels[: job["limit"]].split(100)):
        right = twin(x).argmax(1) == y
        correct["clean"] += right.sum().item()
        correct["fgsm"] += (right & (twin(fgsm(x, y)).argmax(1) == y)).sum().item()
    report = {"training": exported.training, "names": list(exported.state_dict()), "equal": equal, "correct": correct}
    print(json.dumps(report))


if __name__ == "__main__":
    main()
