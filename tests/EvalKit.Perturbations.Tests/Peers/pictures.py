"""The tests' pictures (Inputs/Pictures.cs), made of the same whole numbers."""
import hashlib

import numpy as np

MASK = (1 << 64) - 1
GAMMA = 0x9E3779B97F4A7C15


def mix(z):
    z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & MASK
    z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & MASK
    return z ^ (z >> 31)


def below(key, index, bound):
    """CounterRandom.BelowAt."""
    return (mix((key + (index + 1) * GAMMA) & MASK) * bound) >> 64


def stream(key, number):
    """CounterRandom.Stream(long)."""
    return mix(key ^ mix((number + GAMMA) & MASK))


def scene(width, height):
    """A slope, a disk and a little grain, RGB."""
    picture = np.zeros((height, width, 3), np.uint8)
    for y in range(height):
        for x in range(width):
            inside = (2 * x - width) ** 2 + (2 * y - height) ** 2 < min(width, height) ** 2 // 4
            picture[y, x] = (200 if inside else 30 + 150 * x // width, 40 + 160 * y // height, 100 + below(7, (y * width + x) * 4, 20))
    return picture


def texture(width, height):
    """Detail at every scale, RGB."""
    picture = np.zeros((height, width, 3), np.uint8)
    for y in range(height):
        for x in range(width):
            for c in range(3):
                total = sum(below(stream(11, size), (y // size * 1000 + x // size) * 4 + c, 220) for size in (1, 2, 4, 8, 16))
                picture[y, x, c] = 20 + total // 5
    return picture


def content_hash(rgb):
    """ContentHash of the opaque picture's RGBA bytes."""
    rgba = np.dstack([rgb, np.full(rgb.shape[:2], 255, np.uint8)])
    return hashlib.sha256(np.ascontiguousarray(rgba).tobytes()).hexdigest()[:32]


def bits(key, index):
    """CounterRandom.BitsAt."""
    return mix((key + (index + 1) * GAMMA) & MASK)


def stream_named(key, name):
    """CounterRandom.Stream(string)."""
    named = mix((key + GAMMA) & MASK)
    for letter in name:
        named = (mix(named ^ ord(letter)) + GAMMA) & MASK
    return mix(named ^ len(name))
