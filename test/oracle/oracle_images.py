"""Image folders as torchvision reads them.

Job: {threads, folder, files, transforms: [{resize, size}], out}. Writes a tree of image files beneath `folder`: real CIFAR-10 images,
gradients and noise in many sizes, as files of every kind that Pillow writes and sharp reads. Saves what
torchvision.datasets.ImageFolder with Resize and CenterCrop makes of it: `images.RESIZE.SIZE` (N x 3 x SIZE x SIZE, uint8), `labels`, and
`grey` (of the last transform, by Grayscale). Prints {classes, paths}.
"""

import json
from pathlib import Path

import numpy as np
import torch
from PIL import Image
from torchvision import transforms
from torchvision.datasets import ImageFolder

from job import cifar10, read_job, save

SIZES = [(500, 375), (375, 500), (640, 427), (256, 256), (224, 224), (257, 225), (1201, 33), (33, 260), (31, 31), (1, 7), (1600, 1200)]


def pictures(files):
    """Images of 8 bits: a gradient with noise in every size, and enlarged photographs."""
    generator = np.random.default_rng(5)
    for width, height in SIZES:
        y, x = np.mgrid[0:height, 0:width]
        gradient = np.stack([255 * x / width, 255 * y / height, (x + y) % 256], -1)
        noise = generator.integers(0, 256, (height, width, 3))
        yield Image.fromarray(((2 * gradient + noise) / 3).astype(np.uint8))
        yield Image.fromarray((noise // 128 * 255).astype(np.uint8))
    photographs, _ = cifar10(files, "fp32")
    for image, size in zip(photographs[:8].mul(255).byte().permute(0, 2, 3, 1).numpy(), [32, 97, 320, 801] * 2):
        yield Image.fromarray(image).resize((size, size + 13), Image.Resampling.BICUBIC)


def with_alpha(image):
    alpha = np.arange(image.width * image.height, dtype=np.uint32).reshape(image.height, image.width).astype(np.uint8)
    return Image.fromarray(np.dstack([np.asarray(image), alpha]))


def palette(image):
    return image.convert("P", palette=Image.Palette.ADAPTIVE)


def orientation(image):
    exif = Image.Exif()
    exif[0x0112] = 6
    return {"exif": exif.tobytes()}


# What to write: a file name, the image to save, options of save().
FORMATS = {
    "rgb.png": (lambda image: image, {}),
    "grey.png": (lambda image: image.convert("L"), {}),
    "rgba.png": (with_alpha, {}),
    "grey-alpha.png": (lambda image: with_alpha(image).convert("LA"), {}),
    "palette.png": (palette, {}),
    "palette-transparent.png": (palette, {"transparency": 1}),
    "one-bit.png": (lambda image: image.convert("1"), {}),
    "q95.jpg": (lambda image: image, {"quality": 95}),
    "q75.JPEG": (lambda image: image, {"quality": 75}),
    "no-subsampling.jpeg": (lambda image: image, {"quality": 60, "subsampling": 0}),
    "progressive.jpg": (lambda image: image, {"progressive": True}),
    "grey.jpg": (lambda image: image.convert("L"), {}),
    "cmyk.jpg": (lambda image: image.convert("CMYK"), {"quality": 95}),
    "rgb.tif": (lambda image: image, {}),
    "lzw.tiff": (lambda image: image, {"compression": "tiff_lzw"}),
    "cmyk.tif": (lambda image: image.convert("CMYK"), {}),
    "lossless.webp": (lambda image: image, {"lossless": True}),
    "lossy.webp": (lambda image: image, {"quality": 70}),
    "alpha.webp": (with_alpha, {"lossless": True, "exact": True}),
}


def write_tree(folder, files):
    """Class directories whose names and depths try the order: upper case, a dash beside a sub-folder, letters beyond ASCII."""
    folders = ["Zebra", "apple", "apple/a", "apple/a-b", "apple/a/b", "äpfel", "10", "9/deep/er"]
    for i, picture in enumerate(pictures(files)):
        for j, (name, (convert, options)) in enumerate(FORMATS.items()):
            # Every kind of file in one size, every size as PNG and JPEG.
            if i != 2 and name not in ("rgb.png", "q75.JPEG"):
                continue
            path = Path(folder) / folders[(i + j) % len(folders)] / f"{i}-{name}"
            path.parent.mkdir(parents=True, exist_ok=True)
            convert(picture).save(path, **options)
            if name == "q95.jpg":
                convert(picture).save(path.with_stem(f"{i}-turned"), **options, **orientation(picture))
                (path.parent / "notes.txt").write_text("no image")


def read(folder, *steps):
    data = ImageFolder(folder, transforms.Compose([*steps, transforms.PILToTensor()]))
    return data, torch.stack([image for image, _ in data])


def main():
    job = read_job()
    write_tree(job["folder"], job["files"])
    tensors = {}
    for transform in job["transforms"]:
        resize, size = transform["resize"], transform["size"]
        steps = [transforms.Resize(resize), transforms.CenterCrop(size)]
        data, tensors[f"images.{resize}.{size}"] = read(job["folder"], *steps)
    _, tensors["grey"] = read(job["folder"], *steps, transforms.Grayscale())
    tensors["labels"] = torch.tensor(data.targets)
    save(tensors, job["out"])
    print(json.dumps({"classes": data.classes, "paths": [path for path, _ in data.samples]}))


if __name__ == "__main__":
    main()
