"""The PyTorch side of bench/pipeline.mjs: the reference code's data loader.

Argument: how many threads, here worker processes. Reads jobs from standard input, one JSON object a line: {pixels, count, batchSize} loads
images, {} reads an epoch of batches -> {seconds}. Images are made from bytes, cropped, flipped and brought to [0, 1] by torchvision.
"""

import json
import sys
import time

import numpy as np
import torch
from PIL import Image
from torchvision import transforms

TRANSFORM = transforms.Compose(
    [transforms.RandomCrop(32, padding=4), transforms.RandomHorizontalFlip(), transforms.ToTensor()]
)


class Images(torch.utils.data.Dataset):
    def __init__(self, pixels):
        self.pixels = pixels

    def __len__(self):
        return len(self.pixels)

    def __getitem__(self, index):
        return TRANSFORM(Image.fromarray(self.pixels[index])), 0


def main():
    loader = None
    for line in sys.stdin:
        job = json.loads(line)
        answer = {}
        if "pixels" in job:
            planes = np.fromfile(job["pixels"], np.uint8)[: job["count"] * 3072].reshape(-1, 3, 32, 32)
            images = Images(np.ascontiguousarray(planes.transpose(0, 2, 3, 1)))
            workers = {"num_workers": int(sys.argv[1]), "persistent_workers": True}
            loader = torch.utils.data.DataLoader(images, job["batchSize"], shuffle=True, **workers)
            sum(1 for _ in loader)  # starts the workers
        else:
            begin = time.perf_counter()
            sum(1 for _ in loader)
            answer = {"seconds": time.perf_counter() - begin}
        print(json.dumps(answer), flush=True)


main()
