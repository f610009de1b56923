"""Checks the CUDA kernels against PyTorch on a machine with a GPU, and measures their bandwidth.

    python3 scripts/check-cuda-kernels.py [LIBRARY] [--quick]

LIBRARY: libardistill_cuda.so; without one the kernels are compiled by nvcc from PATH. --quick: no measurements. It needs
PyTorch alone and calls the launchers of native/kernels/cuda/launchers.h, whose signatures it reads there. Its last line
is `N passed, N failed`, and its exit status 1 where something failed.
"""

import ctypes
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F

ROOT = Path(__file__).resolve().parent.parent
KERNELS = ROOT / "native" / "kernels" / "cuda"
TYPES = {torch.float32: 0, torch.float64: 1, torch.bfloat16: 2}
SYMMETRIC, FRACTION, NORMAL = range(3)
LAST, FIRST = torch.channels_last, torch.contiguous_format


def library(path):
    if path is None:
        path = Path(tempfile.mkdtemp()) / "kernels.so"
        flags = ["-std=c++20", "-O3", "--expt-relaxed-constexpr", "-fmad=false", "-arch=native", "-shared", "--threads=8"]
        sources = sorted(map(str, KERNELS.glob("*.cu")))
        flags += ["-Xcompiler=-fPIC", f"-I{ROOT / 'native'}", "-cudart=shared", "-o", str(path)]
        subprocess.run(["nvcc", *flags, *sources], check=True)
    loaded = ctypes.CDLL(str(path), mode=ctypes.RTLD_GLOBAL)
    scalars = {"int": ctypes.c_int, "int64_t": ctypes.c_int64, "uint64_t": ctypes.c_uint64, "uint32_t": ctypes.c_uint32}
    scalars |= {"double": ctypes.c_double, "float": ctypes.c_float}
    header = (KERNELS / "launchers.h").read_text()
    for name, parameters in re.findall(r"^ARDISTILL_LAUNCHER (\w+)\(([^)]*)\);", header, re.M):
        types = [parameter.split()[0] if "*" not in parameter else "*" for parameter in parameters.split(",")]
        getattr(loaded, name).argtypes = [scalars.get(type, ctypes.c_void_p) for type in types]
    loaded.ardistill_batch_norm_workspace.argtypes = [ctypes.c_int64]
    loaded.ardistill_batch_norm_workspace.restype = ctypes.c_int64
    return loaded


LIBRARY = library(next((argument for argument in sys.argv[1:] if not argument.startswith("-")), None))
counts = {True: 0, False: 0}


def call(name, *arguments):
    plain = [a.data_ptr() if isinstance(a, torch.Tensor) else a for a in arguments]
    code = getattr(LIBRARY, f"ardistill_{name}")(*plain, torch.cuda.current_stream().cuda_stream)
    if code != 0:
        raise RuntimeError(f"{name}: CUDA error {code}")


def note(what, ok, detail=""):
    counts[bool(ok)] += 1
    if not ok:
        print(f"FAILED {what}  {detail}", flush=True)


def equal(what, ours, expected):
    ours, expected = torch.as_tensor(ours).cpu(), torch.as_tensor(expected).cpu()
    worst = (ours.double() - expected.double()).abs().max().item() if ours.numel() else 0
    note(what, torch.equal(ours, expected), f"differs by {worst:.3g}")


def close(what, ours, expected, tolerance, scale=None):
    """`scale`: what the error is relative to where the expected values are differences of larger ones."""
    ours, expected = ours.double(), expected.double()
    size = expected.norm().clamp_min(1e-30 if scale is None else scale.double().norm().item())
    error = ((ours - expected).norm() / size).item() if ours.numel() else 0
    note(what, error <= tolerance, f"relative error {error:.3g}, allowed {tolerance:.3g}")


def poisoned(like, **options):
    return torch.full_like(like, float("nan"), **options)


def normal_maps(shape, dtype, format, offset=0.0):
    return (torch.randn(shape, device="cuda") + offset).to(dtype).contiguous(memory_format=format)


def matrix(maps):
    return maps.numel() // max(1, maps.size(1)), maps.size(1)


def pgd_update(dtype, count, shift):
    x, g = torch.rand(count + 4, device="cuda", dtype=dtype), torch.randn(count + 4, device="cuda", dtype=dtype)
    x_adv = (x + 0.06 * (torch.rand_like(x) - 0.5)).clamp(0, 1)
    g[::7] = 0
    x, g, x_adv = x[shift:][:count], g[shift:][:count], x_adv[shift:][:count]
    step, epsilon = 2 / 255, 8 / 255
    for projection in range(2):
        moved = x_adv + step * g.sign()
        inside = [lambda: torch.min(torch.max(moved, x - epsilon), x + epsilon)]
        inside.append(lambda: x + (moved - x).clamp(-epsilon, epsilon))
        ours = x_adv.clone() if shift == 0 else torch.cat([x_adv[:1], x_adv])[1:]
        call("pgd_update", TYPES[dtype], ours, g, x, count, step, epsilon, projection)
        equal(f"pgd_update {dtype} {count} +{shift} projection {projection}", ours, inside[projection]().clamp(0, 1))


def philox(counters, key):
    c, k = [np.asarray(part, dtype=np.uint64) for part in np.broadcast_arrays(*counters)], list(key)
    low = np.uint64(0xFFFFFFFF)
    for _ in range(10):
        a, b = np.uint64(0xD2511F53) * c[0], np.uint64(0xCD9E8D57) * c[2]
        c = [(b >> np.uint64(32)) ^ c[1] ^ np.uint64(k[0]), b & low, (a >> np.uint64(32)) ^ c[3] ^ np.uint64(k[1]), a & low]
        k = [(k[0] + 0x9E3779B9) & 0xFFFFFFFF, (k[1] + 0xBB67AE85) & 0xFFFFFFFF]
    return np.stack(c, -1)


def random_start(dtype, shape, format, distribution, with_images, with_offset):
    seed, purpose, round, scale = 0x123456789ABCDEF, 4, 7, 8 / 255
    samples, channels, height, width = shape
    values = channels * height * width
    indices = torch.randint(0, 2**31, (samples,), device="cuda")
    words = philox((np.arange((2 * values + 3) // 4), indices.cpu().numpy()[:, None], round, purpose), (seed & 0xFFFFFFFF, seed >> 32))
    words = words.reshape(samples, 4 * words.shape[1]).astype(np.float64)
    fraction = (words + 0.5) * 2.0**-32
    if distribution == SYMMETRIC:
        drawn = ((words + 0.5) * 2.0**-31 - 1)[:, :values]
    elif distribution == FRACTION:
        drawn = fraction[:, :values]
    else:
        drawn = (np.sqrt(-2 * np.log(fraction[:, ::2])) * np.cos(6.283185307179586 * fraction[:, 1::2]))[:, :values]
    expected = torch.from_numpy(scale * drawn).to(dtype).reshape(shape)
    images = torch.rand(shape, device="cuda", dtype=dtype).contiguous(memory_format=format) if with_images else None
    if with_images:
        expected = (images.cpu() + expected).clamp(0, 1)
    out = torch.empty(shape, device="cuda", dtype=dtype).contiguous(memory_format=format).fill_(float("nan"))
    offset = torch.tensor([5], device="cuda") if with_offset else None
    call("random_start", TYPES[dtype], out, images, with_images, samples, channels, height * width, format == LAST,
         distribution, scale, seed, purpose, round - 5 * with_offset, offset, indices)  # fmt: skip
    what = f"random_start {dtype} {shape} {format} distribution {distribution}"
    if distribution == NORMAL:
        close(what, out.cpu(), expected, 1e-6)
    else:
        equal(what, out, expected)


def gather_images(dtype, shape, format, source, placed):
    total, (samples, channels, height, width), padding = 50, shape, 4
    images = torch.randint(0, 256, (total, *shape[1:]), dtype=torch.uint8)
    if source == torch.float32:
        images = images.float() + torch.rand(images.shape)
    indices = torch.randint(0, total, (samples,))
    dx, dy = torch.randint(0, 2 * padding + 1, (2, samples), dtype=torch.int32)
    flip = torch.randint(0, 2, (samples,), dtype=torch.int32)
    scaled = torch.from_numpy(images.numpy().astype(np.float32) / np.float32(255))[indices]
    if placed and samples:
        padded = F.pad(scaled, [padding] * 4)
        crops = [padded[i, :, dy[i] : dy[i] + height, dx[i] : dx[i] + width] for i in range(samples)]
        scaled = torch.stack([crop.flip(2) if flip[i] else crop for i, crop in enumerate(crops)])
    out = torch.empty(shape, device="cuda", dtype=dtype).contiguous(memory_format=format).fill_(float("nan"))
    device = [tensor.cuda() for tensor in (images, indices, dx, dy, flip)]
    placement = device[2:] if placed else [None] * 3
    call("gather_images", TYPES[dtype], out, device[0], source == torch.uint8, 255.0, device[1], *placement, padding,
         samples, channels, height, width, format == LAST)  # fmt: skip
    equal(f"gather_images {source} to {dtype} {shape} {format} placed {placed}", out, scaled.to(dtype))


def norm_parameters(channels):
    weight = torch.rand(channels, device="cuda") + 0.5
    return weight, torch.randn(channels, device="cuda"), torch.randn(channels, device="cuda"), torch.rand(channels, device="cuda") + 0.5


def workspace(channels):
    return torch.empty(LIBRARY.ardistill_batch_norm_workspace(channels), device="cuda").fill_(float("nan"))


def batch_norm(dtype, shape, offset, relu, residual, keep_output, update):
    x, r, dy = (normal_maps(shape, dtype, LAST, o) for o in (offset, 0, 0))
    rows, channels = matrix(x)
    weight, bias, running_mean, running_var = norm_parameters(channels)
    wide = [t.double().detach().requires_grad_() for t in (x, r, weight, bias)]
    expected_mean, expected_var = running_mean.double(), running_var.double()
    y = F.batch_norm(wide[0], expected_mean, expected_var, wide[2], wide[3], True, 0.1, 1e-5)
    y = y + wide[1] if residual else y
    expected = F.relu(y) if relu else y
    # The mask of an output that is nearly zero depends on rounding: it is ours that the reference takes.
    ours, mean, deviation = poisoned(x), poisoned(weight), poisoned(weight)
    before = running_mean.clone(), running_var.clone()
    call("batch_norm_train", TYPES[dtype], x, r if residual else None, ours, rows, channels, weight, bias,
         running_mean if update else None, running_var if update else None, 0.1, 1e-5, relu, mean, deviation,
         workspace(channels))  # fmt: skip
    what = f"batch_norm {dtype} {shape} +{offset} relu {relu} residual {residual} output {keep_output}"
    loose = 4e-3 if dtype == torch.bfloat16 else 1e-5 * (1 + abs(offset) / 10)
    close(f"{what}: y", ours, expected, loose)
    close(f"{what}: mean", mean, wide[0].mean((0, 2, 3)), 1e-6, torch.ones_like(mean))
    close(f"{what}: running mean", running_mean, expected_mean if update else before[0], 1e-6)
    close(f"{what}: running var", running_var, expected_var if update else before[1], 1e-5)
    passed = (ours > 0).double() if relu else torch.ones_like(expected)
    gradients = torch.autograd.grad((y * passed * dy.double()).sum(), wide, allow_unused=True)
    dx, dr, dw, db = poisoned(x), poisoned(x), poisoned(weight), poisoned(weight)
    call("batch_norm_train_backward", TYPES[dtype], dy, x, ours if keep_output else None, rows, channels, weight, bias,
         mean, deviation, relu, dx, dr if residual else None, dw, db, workspace(channels))  # fmt: skip
    close(f"{what}: dx", dx, gradients[0], 2 * loose, dy)
    close(f"{what}: d weight", dw, gradients[2], loose)
    close(f"{what}: d bias", db, gradients[3], loose)
    if residual:
        equal(f"{what}: d residual", dr, torch.where(passed > 0, dy, 0))


def batch_norm_eval(dtype, shape, relu, residual):
    x, r, dy = (normal_maps(shape, dtype, LAST) for _ in range(3))
    rows, channels = matrix(x)
    weight, bias, mean, var = norm_parameters(channels)
    y = F.batch_norm(x.double(), mean.double(), var.double(), weight.double(), bias.double(), False, 0.1, 1e-5)
    y = y + r.double() if residual else y
    ours = poisoned(x)
    call("batch_norm_eval", TYPES[dtype], x, r if residual else None, ours, rows, channels, weight, bias, mean, var, 1e-5, relu)
    loose = 4e-3 if dtype == torch.bfloat16 else 1e-6
    what = f"batch_norm_eval {dtype} {shape} relu {relu} residual {residual}"
    close(f"{what}: y", ours, F.relu(y) if relu else y, loose)
    masked = torch.where(ours > 0, dy, 0) if relu else dy
    dx, dr = poisoned(x), poisoned(x)
    call("batch_norm_eval_backward", TYPES[dtype], dy, ours if relu else None, rows, channels, weight, var, 1e-5, relu,
         dx, dr if residual else None)  # fmt: skip
    scale = (weight.double() / (var.double() + 1e-5).sqrt()).view(1, -1, 1, 1)
    close(f"{what}: dx", dx, masked.double() * scale, loose)
    if residual:
        equal(f"{what}: d residual", dr, masked)


def classification_loss(dtype, samples, classes, soft, hard, smoothing):
    logits, teacher = (5 * torch.randn(samples, classes, device="cuda")).to(dtype), (5 * torch.randn(samples, classes, device="cuda")).to(dtype)
    labels = torch.randint(0, classes, (samples,), device="cuda")
    t, kl, ce_t, ce = 4.0, 0.37, 1.5, 0.21
    z = logits.double().requires_grad_()
    expected = torch.zeros(samples, device="cuda", dtype=torch.float64)
    if soft:
        q = F.softmax(teacher.double() / t, 1)
        expected = expected + kl * F.kl_div(F.log_softmax(z / t, 1), q, reduction="none").sum(1)
    if hard:
        expected = expected + ce * F.cross_entropy(z / ce_t, labels, reduction="none", label_smoothing=smoothing)
    (gradient,) = torch.autograd.grad(expected.sum(), z)
    accumulated = torch.float64 if dtype == torch.float64 else torch.float32
    rows = torch.full((samples,), float("nan"), device="cuda", dtype=accumulated)
    loss, d_logits = torch.full((1,), float("nan"), device="cuda", dtype=accumulated), poisoned(logits)
    call("classification_loss", TYPES[dtype], logits, teacher if soft else None, labels if hard else None, samples,
         classes, t, kl, ce_t, ce, smoothing, d_logits, rows, loss)  # fmt: skip
    what = f"classification_loss {dtype} {samples} x {classes} soft {soft} hard {hard}"
    tight = 1e-13 if dtype == torch.float64 else 2e-6
    close(f"{what}: rows", rows, expected, tight)
    close(f"{what}: loss", loss, expected.sum().view(1), tight)
    close(f"{what}: gradient", d_logits, gradient, 4e-3 if dtype == torch.bfloat16 else 5 * tight)


class Sgd:
    """The tables that sgd_update reads, as table.cpp makes them."""

    CHUNK, TENSORS = 4096, 448

    def __init__(self, parameters):
        self.parameters = parameters
        self.momentum = [torch.zeros_like(p) for p in parameters]
        table = [[p.data_ptr(), m.data_ptr(), p.numel()] for p, m in zip(parameters, self.momentum)]
        self.tensors = torch.tensor(table, device="cuda")
        self.launches = []
        for first in range(0, len(parameters), self.TENSORS):
            chunks = [
                [start, first + i]
                for i, p in enumerate(parameters[first : first + self.TENSORS])
                for start in range(0, p.numel(), self.CHUNK)
            ]
            self.launches.append((first, torch.tensor(chunks, device="cuda")))

    def step(self, gradients, rate, guard, momentum, weight_decay, nesterov):
        for first, chunks in self.launches:
            some = gradients[first : first + self.TENSORS]
            pointers = (ctypes.c_void_p * len(some))(*[None if g is None else g.data_ptr() for g in some])
            call("sgd_update", TYPES[self.parameters[0].dtype], self.tensors, chunks, len(chunks), pointers, first,
                 len(some), rate, guard, momentum, weight_decay, nesterov)  # fmt: skip


def sgd_update(dtype, nesterov, weight_decay):
    sizes = [1, 3, 4096, 4097, 10_000, 64, 8191] + [5] * 460
    start = [torch.randn(size, device="cuda", dtype=dtype) for size in sizes]
    start[4] = torch.randn(10_001, device="cuda", dtype=dtype)[1:]  # not aligned
    ours, theirs = [p.clone() for p in start], [p.clone().requires_grad_() for p in start]
    optimizer = torch.optim.SGD(theirs, lr=0.1, momentum=0.9, weight_decay=weight_decay, nesterov=nesterov)
    sgd = Sgd(ours)
    guard = torch.zeros(1, device="cuda", dtype=dtype)
    for step, rate in enumerate([0.1, 0.05, 0.2]):
        gradients = [None if i == 5 else torch.randn_like(p) for i, p in enumerate(start)]
        for group in optimizer.param_groups:
            group["lr"] = rate
        for p, g in zip(theirs, gradients):
            p.grad = g
        optimizer.step()
        sgd.step(gradients, torch.tensor([rate], device="cuda", dtype=dtype), guard, 0.9, weight_decay, nesterov)
    tight = 1e-14 if dtype == torch.float64 else 1e-6
    close(f"sgd_update {dtype} nesterov {nesterov}", torch.cat(ours), torch.cat([p.detach() for p in theirs]), tight)
    before = torch.cat(ours)
    for value in (float("nan"), float("inf")):
        sgd.step(gradients, torch.ones(1, device="cuda", dtype=dtype), guard.fill_(value), 0.9, weight_decay, nesterov)
    equal("sgd_update, guarded", torch.cat(ours), before)


def graph():
    """A small sequence, captured once and replayed with other inputs and another learning rate."""
    x, w = torch.randn(64, 32, 8, 8, device="cuda").contiguous(memory_format=LAST), torch.rand(32, device="cuda")
    b, y, mean, deviation, work = torch.randn(32, device="cuda"), poisoned(x), poisoned(w), poisoned(w), workspace(32)
    parameter, rate, guard = [torch.zeros(32, device="cuda")], torch.zeros(1, device="cuda"), torch.zeros(1, device="cuda")
    sgd = Sgd(parameter)

    def work_once():
        call("batch_norm_train", 0, x, None, y, *matrix(x), w, b, None, None, 0.1, 1e-5, 1, mean, deviation, work)
        sgd.step([mean], rate, guard, 0.0, 0.0, 0)

    side = torch.cuda.Stream()
    with torch.cuda.stream(side):
        work_once()
    torch.cuda.synchronize()
    captured = torch.cuda.CUDAGraph()
    with torch.cuda.graph(captured):
        work_once()
    expected = torch.zeros(32, device="cuda")
    for step in range(3):
        x.copy_(torch.randn_like(x))
        rate.fill_(0.1 * (step + 1))
        captured.replay()
        expected -= rate * x.mean((0, 2, 3))
        close("graph: y", y, F.relu(F.batch_norm(x, None, None, w, b, True)), 1e-5)
    close("graph: parameters", parameter[0], expected, 1e-5)


def check():
    for dtype in (torch.float32, torch.float64):
        for count in (0, 1, 3, 1000, 3 * 32 * 32 * 129, 1_000_003):
            pgd_update(dtype, count, 0)
        pgd_update(dtype, 1001, 1)
        for shape in ((1, 3, 32, 32), (5, 7, 5, 3), (0, 3, 4, 4), (130, 1, 8, 8), (3, 3, 1, 1)):
            for format in (FIRST, LAST):
                for distribution in (SYMMETRIC, FRACTION, NORMAL):
                    random_start(dtype, shape, format, distribution, False, False)
                random_start(dtype, shape, format, SYMMETRIC, True, True)
                for source in (torch.uint8, torch.float32):
                    for placed in (False, True):
                        gather_images(dtype, shape, format, source, placed)
        sgd_update(dtype, True, 5e-4)
        sgd_update(dtype, False, 0.0)
    shapes = ((2, 3, 1, 1), (1, 7, 5, 5), (5, 24, 7, 3), (16, 96, 8, 8), (3, 130, 4, 4), (64, 64, 32, 32), (33, 1280, 1, 1), (2, 4104, 2, 2))
    for dtype in (torch.float32, torch.bfloat16):
        for shape in shapes:
            for relu, residual, keep, update in (
                (False, False, False, True), (True, False, False, True), (True, False, True, False),
                (True, True, True, True), (False, True, False, False),
            ):  # fmt: skip
                batch_norm(dtype, shape, 0.0, relu, residual, keep, update)
            for relu, residual in ((False, False), (True, False), (True, True)):
                batch_norm_eval(dtype, shape, relu, residual)
        batch_norm_eval(dtype, (0, 8, 4, 4), True, True)
    for offset in (10.0, 1000.0):
        batch_norm(torch.float32, (64, 64, 32, 32), offset, True, False, False, True)
    for dtype in (torch.float32, torch.float64, torch.bfloat16):
        for samples, classes in ((1, 10), (128, 10), (7, 100), (33, 128), (5, 1000), (3, 1003), (300, 2)):
            for soft, hard in ((True, False), (False, True), (True, True)):
                classification_loss(dtype, samples, classes, soft, hard, 0.1 if soft else 0.0)
    graph()


def measure():
    flush = torch.empty(128 << 20, dtype=torch.float32, device="cuda")

    def milliseconds(work):
        times = []
        for i in range(25):
            flush.zero_()  # so that inputs come from memory and not from the cache
            begin, end = torch.cuda.Event(enable_timing=True), torch.cuda.Event(enable_timing=True)
            begin.record()
            work()
            end.record()
            torch.cuda.synchronize()
            times.append(begin.elapsed_time(end))
        return sorted(times[5:])[10]

    def report(name, size, bytes, ours, theirs=None):
        own = milliseconds(ours)
        other = f"{milliseconds(theirs) * 1000:9.1f}" if theirs else "        -"
        print(f"{name:28} {size:24} {own * 1000:9.1f} {other} {bytes / own / 1e6:8.0f}")

    print(f"\n{torch.cuda.get_device_name()}\n{'kernel':28} {'size':24} {'us':>9} {'torch us':>9} {'GB/s':>8}")
    a, b = torch.empty(2, 64 << 20, device="cuda").unbind()
    report("(copy)", "256 MiB", 2 * a.nbytes, lambda: a.copy_(b))
    del a, b
    for batch in (128, 4096):
        shape = (batch, 3, 32, 32)
        x, g = torch.rand(shape, device="cuda"), torch.randn(shape, device="cuda")
        x_adv, indices, size = x.clone(), torch.arange(batch, device="cuda"), f"{batch} x 3 x 32 x 32"
        report("pgd_update", size, 4 * x.nbytes, lambda: call("pgd_update", 0, x_adv, g, x, x.numel(), 2 / 255, 8 / 255, 0),
               lambda: x_adv.add_(g.sign(), alpha=2 / 255).max(x - 8 / 255).min(x + 8 / 255).clamp(0, 1))  # fmt: skip
        for format, name in ((FIRST, "contiguous"), (LAST, "channels_last")):
            out, images = torch.empty_like(x, memory_format=format), x.contiguous(memory_format=format)
            report(f"random_start {name}", size, 2 * x.nbytes, lambda: call("random_start", 0, out, images, 1, batch, 3, 1024,
                   format == LAST, SYMMETRIC, 8 / 255, 1, 3, 0, None, indices))  # fmt: skip
            data = torch.randint(0, 256, shape, dtype=torch.uint8, device="cuda")
            moves = torch.randint(0, 9, (2, batch), dtype=torch.int32, device="cuda")
            flip = torch.randint(0, 2, (batch,), dtype=torch.int32, device="cuda")
            report(f"gather_images {name}", size, 5 * x.numel(), lambda: call("gather_images", 0, out, data, 1, 255.0, indices,
                   moves[0], moves[1], flip, 4, batch, 3, 32, 32, format == LAST))  # fmt: skip
        z, q = torch.randn(2, batch, 10, device="cuda").unbind()
        labels, rows, loss, dz = torch.zeros(batch, device="cuda", dtype=torch.int64), torch.empty(batch, device="cuda"), torch.empty(1, device="cuda"), torch.empty_like(z)
        report("classification_loss", f"{batch} x 10", 3 * z.nbytes, lambda: call("classification_loss", 0, z, q, labels, batch,
               10, 30.0, 1.0, 1.0, 1.0, 0.0, dz, rows, loss))  # fmt: skip
    for shape in ((128, 64, 32, 32), (128, 160, 32, 32), (128, 512, 4, 4), (128, 1280, 4, 4), (512, 256, 32, 32)):
        x, r, dy = (normal_maps(shape, torch.bfloat16, LAST) for _ in range(3))
        y, dx, dr = (torch.empty_like(x) for _ in range(3))
        rows, channels = matrix(x)
        w, b, rm, rv = norm_parameters(channels)
        mean, deviation, dw, db, work = w.clone(), w.clone(), w.clone(), w.clone(), workspace(channels)
        size, n = f"{' x '.join(map(str, shape))} bf16", x.nbytes
        leaf = x.clone().requires_grad_()
        reference = lambda: F.relu(F.batch_norm(x, rm, rv, w, b, True, 0.1, 1e-5) + r)
        report("batch_norm train", size, 3 * n, lambda: call("batch_norm_train", 2, x, None, y, rows, channels, w, b, rm, rv,
               0.1, 1e-5, 1, mean, deviation, work), lambda: F.relu(F.batch_norm(x, rm, rv, w, b, True, 0.1, 1e-5)))  # fmt: skip
        report("batch_norm train residual", size, 4 * n, lambda: call("batch_norm_train", 2, x, r, y, rows, channels, w, b, rm,
               rv, 0.1, 1e-5, 1, mean, deviation, work), reference)  # fmt: skip
        made = F.relu(F.batch_norm(leaf, rm, rv, w, b, True, 0.1, 1e-5))
        report("batch_norm train backward", size, 5 * n, lambda: call("batch_norm_train_backward", 2, dy, x, None, rows, channels,
               w, b, mean, deviation, 1, dx, None, dw, db, work),
               lambda: torch.autograd.grad(made, leaf, dy, retain_graph=True))  # fmt: skip
        report("... with the output", size, 7 * n, lambda: call("batch_norm_train_backward", 2, dy, x, y, rows, channels,
               w, b, mean, deviation, 1, dx, None, dw, db, work))  # fmt: skip
        report("... with the residual", size, 7 * n, lambda: call("batch_norm_train_backward", 2, dy, x, y, rows, channels,
               w, b, mean, deviation, 1, dx, dr, dw, db, work))  # fmt: skip
        report("batch_norm eval", size, 2 * n, lambda: call("batch_norm_eval", 2, x, None, y, rows, channels, w, b, rm, rv, 1e-5, 1))
        report("batch_norm eval backward", size, 3 * n, lambda: call("batch_norm_eval_backward", 2, dy, y, rows, channels, w, rv,
               1e-5, 1, dx, None))  # fmt: skip
    parameters = [torch.randn(size, device="cuda") for size in [64, 64, 36_864, 73_728, 147_456, 2_359_296] * 8]
    gradients, sgd = [torch.randn_like(p) for p in parameters], Sgd(parameters)
    rate, guard = torch.full((1,), 0.1, device="cuda"), torch.zeros(1, device="cuda")
    leaves = [p.clone().requires_grad_() for p in parameters]
    for leaf, gradient in zip(leaves, gradients):
        leaf.grad = gradient
    theirs = torch.optim.SGD(leaves, lr=0.1, momentum=0.9, weight_decay=5e-4, nesterov=True, fused=True)
    total = sum(p.numel() for p in parameters)
    report("sgd_update", f"{len(parameters)} tensors, {total / 1e6:.0f} M", 20 * total,
           lambda: sgd.step(gradients, rate, guard, 0.9, 5e-4, 1), theirs.step)  # fmt: skip


torch.manual_seed(0)
torch.backends.cuda.matmul.allow_tf32 = False
check()
print(f"{counts[True]} passed, {counts[False]} failed", flush=True)
if "--quick" not in sys.argv:
    measure()
    print(f"{counts[True]} passed, {counts[False]} failed")
sys.exit(1 if counts[False] else 0)
