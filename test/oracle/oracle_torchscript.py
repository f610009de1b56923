"""TorchScript both ways.

Job: {threads, model, state, exported, files, batchSizes, scripted, traced, limit}. Opens `exported`, a file of the other
side, and compares its logits with the twin's, bit for bit, at several batch sizes; writes the twin by torch.jit.script and
torch.jit.trace. Prints {training, names, equal: one boolean a batch size, correct: of the first `limit` images}.
"""

import json

import torch

from job import cifar10, load_model, read_job


def main():
    job = read_job()
    images, labels = cifar10(job["files"], "fp32")
    twin = load_model(job["model"], job["state"], "fp32").eval()
    exported = torch.jit.load(job["exported"])

    with torch.no_grad():
        equal = []
        for size in job["batchSizes"]:
            batch = images[:size]
            # The second and third call of a script module run code that was specialised to what the first one saw.
            equal.append(all(torch.equal(exported(batch), twin(batch)) for _ in range(3)))

        torch.jit.script(twin).save(job["scripted"])
        torch.jit.trace(twin, images[:2]).save(job["traced"])

        images, labels = images[: job["limit"]], labels[: job["limit"]]
        correct = sum((twin(x).argmax(1) == y).sum().item() for x, y in zip(images.split(100), labels.split(100)))
    report = {"training": exported.training, "names": list(exported.state_dict()), "equal": equal, "correct": correct}
    print(json.dumps(report))


if __name__ == "__main__":
    main()
