"""AutoAttack's standard version as its users run it.

Job: {threads, precision, model, state, files, indices, norm, epsilon, seed}. Prints {standing: how many of the images are
classified as labelled after all four attacks}.
"""

import json

import torch
from pyautoattack import AutoAttack

from job import chosen_images, load_model, read_job

NORMS = {"linf": "Linf", "l2": "L2"}


def main():
    job = read_job()
    model = load_model(job["model"], job["state"], job["precision"]).eval()
    x, y = chosen_images(job)
    attack = AutoAttack(model, norm=NORMS[job["norm"]], eps=job["epsilon"], seed=job["seed"], version="standard")
    attack.verbose = False
    adversarial, _ = attack.run_standard_evaluation(x, y)
    with torch.no_grad():
        standing = (model(adversarial).argmax(1) == y).sum()
    print(json.dumps({"standing": int(standing)}))


if __name__ == "__main__":
    main()
