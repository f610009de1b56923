"""Plain PyTorch twins of the built-in models: the same state-dict names, in the same order.

The architectures are those of the paper's code (goldblum/AdversariallyRobustDistillation, models/) and of kuangliu's
pytorch-cifar, written anew from their description; the widths of MobileNetV2 follow torchvision's width_mult. ImageNet forms
are torchvision's own. `build("NAME:option=value,...")` makes one.
"""

import math

import torch
import torch.nn.functional as F
from torch import nn


def conv(inputs, outputs, kernel, stride=1, groups=1):
    return nn.Conv2d(inputs, outputs, kernel, stride, padding=kernel // 2, groups=groups, bias=False)


def global_average(x):
    return F.avg_pool2d(x, x.shape[2:]).flatten(1)


def projection(inputs, outputs, stride):
    """A shortcut whose shape changes."""
    return nn.Sequential(conv(inputs, outputs, 1, stride), nn.BatchNorm2d(outputs))


class InvertedResidual(nn.Module):
    def __init__(self, inputs, outputs, expansion, stride):
        super().__init__()
        planes = inputs * expansion
        self.conv1, self.bn1 = conv(inputs, planes, 1), nn.BatchNorm2d(planes)
        self.conv2, self.bn2 = conv(planes, planes, 3, stride, groups=planes), nn.BatchNorm2d(planes)
        self.conv3, self.bn3 = conv(planes, outputs, 1), nn.BatchNorm2d(outputs)
        self.residual = stride == 1
        project = self.residual and inputs != outputs
        self.shortcut = projection(inputs, outputs, 1) if project else nn.Identity()

    def forward(self, x):
        y = F.relu(self.bn1(self.conv1(x)))
        y = F.relu(self.bn2(self.conv2(y)))
        y = self.bn3(self.conv3(y))
        return y + self.shortcut(x) if self.residual else y


def make_divisible(channels, divisor=8):
    """torchvision.models._utils._make_divisible: to the nearest multiple, but never more than 10 % down."""
    rounded = max(divisor, int(channels + divisor / 2) // divisor * divisor)
    return rounded + divisor if rounded < 0.9 * channels else rounded


class MobileNetV2(nn.Module):
    STAGES = [  # expansion, channels, blocks, stride of the first block
        (1, 16, 1, 1),
        (6, 24, 2, 1),
        (6, 32, 3, 2),
        (6, 64, 4, 2),
        (6, 96, 3, 1),
        (6, 160, 3, 2),
        (6, 320, 1, 1),
    ]

    def __init__(self, in_channels, classes, width_multiplier=1.0):
        super().__init__()
        width = make_divisible(32 * width_multiplier)
        self.conv1, self.bn1 = conv(in_channels, width, 3), nn.BatchNorm2d(width)
        blocks = []
        for expansion, channels, count, first_stride in self.STAGES:
            outputs = make_divisible(channels * width_multiplier)
            for i in range(count):
                blocks.append(InvertedResidual(width, outputs, expansion, first_stride if i == 0 else 1))
                width = outputs
        self.layers = nn.Sequential(*blocks)
        last = make_divisible(1280 * max(1.0, width_multiplier))
        self.conv2, self.bn2 = conv(width, last, 1), nn.BatchNorm2d(last)
        self.linear = nn.Linear(last, classes)

    def forward(self, x):
        x = self.layers(F.relu(self.bn1(self.conv1(x))))
        return self.linear(global_average(F.relu(self.bn2(self.conv2(x)))))


class BasicBlock(nn.Module):
    expansion = 1

    def __init__(self, inputs, planes, stride):
        super().__init__()
        self.conv1, self.bn1 = conv(inputs, planes, 3, stride), nn.BatchNorm2d(planes)
        self.conv2, self.bn2 = conv(planes, planes, 3), nn.BatchNorm2d(planes)
        same = stride == 1 and inputs == planes
        self.shortcut = nn.Identity() if same else projection(inputs, planes, stride)

    def forward(self, x):
        y = self.bn2(self.conv2(F.relu(self.bn1(self.conv1(x)))))
        return F.relu(y + self.shortcut(x))


class Bottleneck(nn.Module):
    expansion = 4

    def __init__(self, inputs, planes, stride):
        super().__init__()
        outputs = 4 * planes
        self.conv1, self.bn1 = conv(inputs, planes, 1), nn.BatchNorm2d(planes)
        self.conv2, self.bn2 = conv(planes, planes, 3, stride), nn.BatchNorm2d(planes)
        self.conv3, self.bn3 = conv(planes, outputs, 1), nn.BatchNorm2d(outputs)
        same = stride == 1 and inputs == outputs
        self.shortcut = nn.Identity() if same else projection(inputs, outputs, stride)

    def forward(self, x):
        y = F.relu(self.bn1(self.conv1(x)))
        y = F.relu(self.bn2(self.conv2(y)))
        return F.relu(self.bn3(self.conv3(y)) + self.shortcut(x))


def stages(block, counts, width_multiplier):
    """Four stages of blocks, the first of each but the first at stride 2; and the width of what comes out."""
    width = round(64 * width_multiplier)
    made = []
    for number, count in enumerate(counts):
        planes = round(64 * 2**number * width_multiplier)
        blocks = []
        for i in range(count):
            blocks.append(block(width, planes, 2 if number > 0 and i == 0 else 1))
            width = planes * block.expansion
        made.append(nn.Sequential(*blocks))
    return made, width


class ResNet(nn.Module):
    def __init__(self, in_channels, classes, block, counts, width_multiplier=1.0):
        super().__init__()
        stem = round(64 * width_multiplier)
        self.conv1, self.bn1 = conv(in_channels, stem, 3), nn.BatchNorm2d(stem)
        (self.layer1, self.layer2, self.layer3, self.layer4), width = stages(block, counts, width_multiplier)
        self.linear = nn.Linear(width, classes)

    def forward(self, x):
        x = F.relu(self.bn1(self.conv1(x)))
        x = self.layer4(self.layer3(self.layer2(self.layer1(x))))
        return self.linear(global_average(x))


class PreActBlock(nn.Module):
    """Batch norm and ReLU come before each convolution; the shortcut is a convolution of their result, or of the raw input."""

    expansion = 1

    def __init__(self, inputs, planes, stride, raw_shortcut):
        super().__init__()
        self.bn1, self.conv1 = nn.BatchNorm2d(inputs), conv(inputs, planes, 3, stride)
        self.bn2, self.conv2 = nn.BatchNorm2d(planes), conv(planes, planes, 3)
        self.project = stride != 1 or inputs != planes
        self.shortcut = nn.Sequential(conv(inputs, planes, 1, stride)) if self.project else nn.Identity()
        self.raw_shortcut = raw_shortcut

    def forward(self, x):
        active = F.relu(self.bn1(x))
        y = self.conv2(F.relu(self.bn2(self.conv1(active))))
        return y + self.shortcut(active if self.project and not self.raw_shortcut else x)


class PreActResNet18(nn.Module):
    def __init__(self, in_channels, classes, width_multiplier=1.0, final_norm=False, raw_shortcut=False):
        super().__init__()
        self.conv1 = conv(in_channels, round(64 * width_multiplier), 3)

        def block(*shape):
            return PreActBlock(*shape, raw_shortcut)

        block.expansion = 1
        (self.layer1, self.layer2, self.layer3, self.layer4), width = stages(block, (2, 2, 2, 2), width_multiplier)
        self.bn = nn.BatchNorm2d(width) if final_norm else None
        self.linear = nn.Linear(width, classes)

    def forward(self, x):
        x = self.layer4(self.layer3(self.layer2(self.layer1(self.conv1(x)))))
        if self.bn is not None:
            x = F.relu(self.bn(x))
        return self.linear(global_average(x))


class Vgg16Bn(nn.Module):
    def __init__(self, in_channels, classes, width_multiplier=1.0):
        super().__init__()
        layers, width = [], in_channels
        for channels, count in ((64, 2), (128, 2), (256, 3), (512, 3), (512, 3)):
            outputs = round(channels * width_multiplier)
            for _ in range(count):
                layers += [nn.Conv2d(width, outputs, 3, padding=1), nn.BatchNorm2d(outputs), nn.ReLU()]
                width = outputs
            layers.append(nn.MaxPool2d(2))
        self.features = nn.Sequential(*layers)
        self.classifier = nn.Linear(width, classes)

    def forward(self, x):
        return self.classifier(global_average(self.features(x)))


ACTIVATIONS = {"relu": nn.ReLU, "silu": nn.SiLU}


class WideBlock(nn.Module):
    """Batch norm and activation come before each convolution, and before the shortcut's.

    `same_padding`: a convolution of stride 2 is padded as TensorFlow pads an even size, at the right and the bottom.
    """

    def __init__(self, inputs, outputs, stride, activation, same_padding):
        super().__init__()
        self.activation = ACTIVATIONS[activation]()
        self.bn1, self.conv1 = nn.BatchNorm2d(inputs), conv(inputs, outputs, 3, stride)
        self.pad = nn.Identity()
        if same_padding and stride == 2:
            self.pad, self.conv1.padding = nn.ZeroPad2d((0, 1, 0, 1)), (0, 0)
        self.bn2, self.conv2 = nn.BatchNorm2d(outputs), conv(outputs, outputs, 3)
        self.convShortcut = None if inputs == outputs else conv(inputs, outputs, 1, stride)

    def forward(self, x):
        active = self.activation(self.bn1(x))
        y = self.conv2(self.activation(self.bn2(self.conv1(self.pad(active)))))
        return y + (x if self.convShortcut is None else self.convShortcut(active))


class WideGroup(nn.Module):
    def __init__(self, inputs, outputs, blocks, stride, *form):
        super().__init__()
        first = WideBlock(inputs, outputs, stride, *form)
        self.layer = nn.Sequential(first, *(WideBlock(outputs, outputs, 1, *form) for _ in range(blocks - 1)))

    def forward(self, x):
        return self.layer(x)


class WideResNet(nn.Module):
    def __init__(self, in_channels, classes, depth=34, widen_factor=10, activation="relu", same_padding=False):
        super().__init__()
        blocks, form = (depth - 4) // 6, (activation, same_padding)
        self.activation = ACTIVATIONS[activation]()
        self.conv1 = conv(in_channels, 16, 3)
        self.block1 = WideGroup(16, 16 * widen_factor, blocks, 1, *form)
        self.block2 = WideGroup(16 * widen_factor, 32 * widen_factor, blocks, 2, *form)
        self.block3 = WideGroup(32 * widen_factor, 64 * widen_factor, blocks, 2, *form)
        self.bn1 = nn.BatchNorm2d(64 * widen_factor)
        self.fc = nn.Linear(64 * widen_factor, classes)
        for module in self.modules():  # He et al. 2015, by fan-out
            if isinstance(module, nn.Conv2d):
                nn.init.normal_(module.weight, 0, math.sqrt(2 / (module.out_channels * module.kernel_size[0] ** 2)))
        nn.init.zeros_(self.fc.bias)

    def forward(self, x):
        x = self.block3(self.block2(self.block1(self.conv1(x))))
        return self.fc(global_average(self.activation(self.bn1(x))))


class SmallCnn(nn.Module):
    def __init__(self, in_channels, classes, width_multiplier=1.0):
        super().__init__()
        a, b, c = (round(channels * width_multiplier) for channels in (32, 64, 128))
        self.conv1, self.bn1 = conv(in_channels, a, 3), nn.BatchNorm2d(a)
        self.conv2, self.bn2 = conv(a, b, 3, stride=2), nn.BatchNorm2d(b)
        self.conv3, self.bn3 = conv(b, c, 3, stride=2), nn.BatchNorm2d(c)
        self.linear = nn.Linear(c, classes)

    def forward(self, x):
        x = F.relu(self.bn1(self.conv1(x)))
        x = F.relu(self.bn2(self.conv2(x)))
        x = F.relu(self.bn3(self.conv3(x)))
        return self.linear(global_average(x))


class Mlp(nn.Module):
    def __init__(self, inputs, classes, hidden):
        super().__init__()
        sizes = [inputs, *hidden, classes]
        self.layers = nn.ModuleList(nn.Linear(a, b) for a, b in zip(sizes, sizes[1:]))

    def forward(self, x):
        x = x.flatten(1)
        for i, layer in enumerate(self.layers):
            x = layer(F.relu(x) if i > 0 else x)
        return x


class Normalized(nn.Module):
    """A model behind (x - mean) / std, so that attacks stay in pixel space. The numbers are no part of the state dict."""

    def __init__(self, model, mean, std):
        super().__init__()
        self.model, self.mean, self.std = model, mean, std

    def forward(self, x):
        mean, std = (torch.tensor(values, dtype=x.dtype).view(1, -1, 1, 1) for values in (self.mean, self.std))
        return self.model((x - mean) / std)


def read_value(text):
    if text in ("true", "false"):
        return text == "true"
    try:
        return float(text) if "." in text else int(text)
    except ValueError:
        return [int(size) for size in text.split("x")] if text[0].isdigit() else text


WIDE = {"28_10": (28, 10), "34_10": (34, 10), "34_20": (34, 20), "70_16": (70, 16)}
RESNETS = {"resnet18": (BasicBlock, (2, 2, 2, 2)), "resnet34": (BasicBlock, (3, 4, 6, 3)), "resnet50": (Bottleneck, (3, 4, 6, 3))}
TOYS = {"toy_mlp5": 4, "toy_mlp10": 9}


def build(spec, input_shape=(3, 32, 32), classes=10):
    """A new model from `NAME:option=value,...`, such as `mobilenet_v2:width-multiplier=0.25` or `mlp:hidden=64x32`."""
    name, _, rest = spec.partition(":")
    options = dict(item.split("=") for item in rest.split(",") if item)
    options = {key.replace("-", "_"): read_value(value) for key, value in options.items()}
    channels, height, width = input_shape
    if name.startswith("torchvision/"):
        import torchvision  # here alone: it takes seconds

        if "width_multiplier" in options:
            options["width_mult"] = options.pop("width_multiplier")
        return torchvision.models.get_model(name.removeprefix("torchvision/"), weights=None, num_classes=classes, **options)
    if name in ("mlp", *TOYS):
        hidden = [100] * TOYS[name] if name in TOYS else options.get("hidden", [256, 256])
        return Mlp(channels * height * width, classes, hidden)
    if name.startswith("wide_resnet"):
        if name != "wide_resnet":
            options["depth"], options["widen_factor"] = WIDE[name.removeprefix("wide_resnet")]
        return WideResNet(channels, classes, **options)
    if name in RESNETS:
        return ResNet(channels, classes, *RESNETS[name], **options)
    family = {"mobilenet_v2": MobileNetV2, "preact_resnet18": PreActResNet18, "vgg16_bn": Vgg16Bn, "small_cnn": SmallCnn}[name]
    return family(channels, classes, **options)
