"""Whether each augmented image is a crop and mirror that torchvision can make of its source.

The two sides draw from different generators, so images cannot be compared with RandomCrop(32, padding=4) followed by
RandomHorizontalFlip; but every outcome must be one of the 9 x 9 x 2 possible ones.

Job: {threads, files, images}: `images` holds `images` (N x 3 x 32 x 32) and `order`, the position of each one's source.
Prints {placements: [dx, dy, flip, ...] of each image, null where nothing fits}.
"""

import json

import torch
import torchvision.transforms.functional as TF
from safetensors.torch import load_file

from job import cifar10, read_job


def outcomes(image):
    """The 162 possible images of one, and how each was made."""
    framed = TF.pad(image, [4, 4, 4, 4])
    crops = [(dx, dy, TF.crop(framed, top=dy, left=dx, height=32, width=32)) for dy in range(9) for dx in range(9)]
    made = [(dx, dy, flip, TF.hflip(crop) if flip else crop) for dx, dy, crop in crops for flip in (False, True)]
    return torch.stack([crop for *_, crop in made]), [placement for *placement, _ in made]


def main():
    job = read_job()
    sources, _ = cifar10(job["files"], "fp32")
    given = load_file(job["images"])
    found = []
    for image, source in zip(given["images"], given["order"].tolist()):
        candidates, placements = outcomes(sources[source])
        fits = (candidates == image).flatten(1).all(1).nonzero().flatten().tolist()
        found.append(placements[fits[0]] if fits else None)
    print(json.dumps({"placements": found}))


if __name__ == "__main__":
    main()
