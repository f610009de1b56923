"""The random starts of an attack, from the description of the generator alone.

Philox4x32-10 (Salmon et al., "Parallel random numbers: as easy as 1, 2, 3", SC 2011) with the seed as key and the counter
(block, sample, restart, purpose): a sample's start in a restart depends on nothing else. Each 32-bit word w stands for
(w + 1/2) / 2^31 - 1, in the open interval (-1, 1).
"""

import numpy as np

ATTACK_START = 4  # the purpose of the starts in evaluation
LOW = np.uint64(0xFFFFFFFF)
HALF = np.uint64(32)


def philox4x32(counter, key):
    """counter: four uint64 arrays of 32-bit words; key: two ints. Returns the four words of each block."""
    c0, c1, c2, c3 = counter
    k0, k1 = key
    for _ in range(10):
        a, b = c0 * np.uint64(0xD2511F53), c2 * np.uint64(0xCD9E8D57)
        c0, c1, c2, c3 = (b >> HALF) ^ c1 ^ np.uint64(k0), b & LOW, (a >> HALF) ^ c3 ^ np.uint64(k1), a & LOW
        k0, k1 = (k0 + 0x9E3779B9) & 0xFFFFFFFF, (k1 + 0xBB67AE85) & 0xFFFFFFFF
    return np.stack([c0, c1, c2, c3], axis=-1)


def words(seed, restart, samples, count):
    """The first `count` words of each of the `samples` (positions), float64."""
    block, sample = np.meshgrid(np.arange((count + 3) // 4), np.asarray(samples))
    counter = [np.asarray(part, dtype=np.uint64) for part in (block, sample)]
    counter += [np.full_like(counter[0], number) for number in (restart, ATTACK_START)]
    blocks = philox4x32(counter, (seed & 0xFFFFFFFF, seed >> 32))
    return blocks.reshape(len(samples), -1)[:, :count].astype(np.float64)


def uniform_starts(seed, restart, samples, shape, epsilon):
    """Perturbations uniform in (-epsilon, epsilon), float64, one of `shape` for each of the samples."""
    drawn = words(seed, restart, samples, int(np.prod(shape)))
    return epsilon * ((drawn + 0.5) / 2**31 - 1).reshape(len(samples), *shape)


def normal_starts(seed, restart, samples, shape):
    """Normal numbers, each of two words by Box and Muller's transformation."""
    fractions = (words(seed, restart, samples, 2 * int(np.prod(shape))) + 0.5) / 2**32
    normal = np.sqrt(-2 * np.log(fractions[:, ::2])) * np.cos(2 * np.pi * fractions[:, 1::2])
    return normal.reshape(len(samples), *shape)
