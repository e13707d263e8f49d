"""
Writes weather.tsv: what imagecorruptions makes of the tests' scene when it draws EvalKit's random numbers, as base64 of RGB.
Made with imagecorruptions c959e65 on Python 3.11.2, NumPy 1.24.2, SciPy 1.10.1, scikit-image 0.19.3, OpenCV 4.6.0.
Its glass blur, which is not used here, wants numba: a stand-in will do.
"""
import base64
import pathlib
import sys
import types

import numpy as np
from PIL import Image
from scipy.stats import norm

sys.modules.setdefault("numba", types.SimpleNamespace(njit=lambda *_, **__: lambda function: function))
from imagecorruptions import corruptions

from pictures import bits, scene, stream, stream_named

KEY = 5
WIDTH, HEIGHT = 44, 32
DEVIATES = np.round(norm.ppf((np.arange(65536) + 0.5) / 65536) * 4096) / 4096


def normal_of(name):
    """Four deviates from every 64 bits, place by place."""
    key = stream_named(KEY, name)

    def normal(size, loc, scale):
        places = range(size[0] * size[1])
        return loc + scale * np.array([DEVIATES[bits(key, i >> 2) >> (16 * (i & 3)) & 0xFFFF] for i in places]).reshape(size)

    return normal


def plasma_uniform():
    """Three numbers from every 64 bits: of a cell's square, and of the diamonds to its right and below."""
    calls = 0

    def uniform(low, high, shape):
        nonlocal calls
        octave, which = divmod(calls, 3)
        calls += 1
        key = stream(KEY, octave)
        numbers = np.array([bits(key, i) >> (16 * which) & 0xFFFF for i in range(shape[0] * shape[1])]).astype(np.uint16).astype(np.int16)
        return numbers.reshape(shape) / 32768 * high

    return uniform


def rows():
    picture = Image.fromarray(scene(WIDTH, HEIGHT))
    for severity in range(1, 6):
        np.random.uniform = plasma_uniform()
        yield "fog", severity, corruptions.fog(picture, severity)
        np.random.normal = normal_of("flakes")
        np.random.uniform = lambda low, high: low + (high - low) * (bits(stream_named(KEY, "wind"), 0) >> 11) / 2**53
        yield "snow", severity, corruptions.snow(picture, severity)
    for severity in range(1, 6):
        np.random.normal = normal_of("liquid")
        yield "spatter", severity, corruptions.spatter(picture, severity)


with open(pathlib.Path(__file__).with_name("weather.tsv"), "w", newline="\n") as out:
    for name, severity, result in rows():
        print(name, severity, base64.b64encode(np.floor(result + 0.5).astype(np.uint8).tobytes()).decode(), sep="\t", file=out)
