#!/usr/bin/env python3
"""Writes assets/digits.bin.gz, the UCI handwritten digits that ship inside the package.

    python3 scripts/make-digits.py [output file]

needs NumPy and scikit-learn, whose `load_digits()` holds the 1,797 images (8 x 8, values 0 to 16) of the file optdigits.tes.
The layout is described in assets/README.md. Prints the SHA-256 of the unpacked bytes, which do not depend on the zlib in use.

The split. The images lie in the order in which they were collected, so that one writer's digits are neighbours, and the file
does not say who wrote which. Cutting it at image 1,297 would test on other writers than it trains on, with uneven classes.
Instead all images are put in one fixed random order (SEED, with NumPy's legacy generator, whose stream is frozen), the first 50
of each class in that order are the test images (500) and all others the training images (1,297). Writers are therefore
mixed: the accuracy is that on new images by known writers, not by new writers.
"""

import gzip
import hashlib
import os
import struct
import sys
from pathlib import Path

import numpy as np
from sklearn.datasets import load_digits

SEED = 20190523
TEST_IMAGES_PER_CLASS = 50
MAGIC = b"ARDIGITS"
VERSION = 1


def main() -> None:
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent.parent / "assets" / "digits.bin.gz"
    digits = load_digits()
    images = digits.images.astype(np.uint8)
    labels = digits.target.astype(np.uint8)
    assert images.shape == (1797, 8, 8) and np.array_equal(images, digits.images) and images.max() == 16

    order = np.random.RandomState(SEED).permutation(len(labels))
    is_test = np.zeros(len(labels), dtype=bool)
    for digit in range(10):
        is_test[order[labels[order] == digit][:TEST_IMAGES_PER_CLASS]] = True
    train = order[~is_test[order]]
    test = order[is_test[order]]
    stored = np.concatenate([train, test])

    header = MAGIC + struct.pack("<5I", VERSION, len(train), len(test), 8, 8)
    content = header + labels[stored].tobytes() + images[stored].tobytes()

    partial = target.with_name(f".{target.name}.{os.getpid()}")
    with open(partial, "wb") as file:
        file.write(gzip.compress(content, compresslevel=9, mtime=0))
        file.flush()
        os.fsync(file.fileno())
    os.replace(partial, target)
    print(f"{target}: {len(train)} training and {len(test)} test images, sha256 {hashlib.sha256(content).hexdigest()}")


if __name__ == "__main__":
    main()
