"""
Writes optics.tsv: what SciPy's map_coordinates makes of the tests' picture at places computed here in double precision; the elastic
transform's field and jitter by the lines of ImageNet-C (hendrycks/robustness 8190fe3) from CounterRandom's numbers. RGB samples rounded
half up, in base64. At severities 1 and 2 EvalKit's field comes from a coarse lattice, so no number is the same: the mean change of a
picture of 224 pixels over 40 of NumPy's seeds, and its standard error, stand for it.
Made with Python 3.11.2, NumPy 1.24.2, SciPy 1.10.1, OpenCV 4.6.0.
"""
import base64
import pathlib

import cv2
import numpy as np
from scipy.ndimage import gaussian_filter, map_coordinates

from pictures import GAMMA, MASK, mix, scene, stream

WIDTH, HEIGHT = 40, 31
PICTURE = scene(WIDTH, HEIGHT).astype(float)
Y, X = np.mgrid[0:HEIGHT, 0:WIDTH].astype(float)


def bits(key, index):
    return mix((key + (index + 1) * GAMMA) & MASK)


def sampled(x, y, mode):
    return np.dstack([map_coordinates(PICTURE[..., c], [y, x], order=1, mode=mode) for c in range(3)])


def radial(factor):
    dx, dy = X - (WIDTH - 1) / 2, Y - (HEIGHT - 1) / 2
    rho2 = (dx ** 2 + dy ** 2) / (((WIDTH - 1) ** 2 + (HEIGHT - 1) ** 2) / 4)
    return sampled((WIDTH - 1) / 2 + dx * factor(rho2), (HEIGHT - 1) / 2 + dy * factor(rho2), "nearest")


def elastic(alpha, sigma, jitter, key):
    uniform = np.array([(bits(stream(key, 0), i) >> 11) / 2 ** 53 for i in range(6)]).reshape(3, 2)
    cells = np.array([bits(stream(key, 1), i) for i in range(WIDTH * HEIGHT)], dtype=np.uint64).reshape(HEIGHT, WIDTH)
    noise = [((cells >> np.uint64(shift)) & np.uint64(0xFFFFFF)) / 2 ** 23 - 1 for shift in (8, 40)]
    return sampled(*bent((WIDTH, HEIGHT), alpha, sigma, jitter * (2 * uniform - 1), noise), "reflect")


def bent(size, alpha, sigma, moved, noise):
    """Where every pixel comes from: three points moved, and a field of noise smoothed."""
    centre = np.float64(size) // 2
    half = min(size) // 3
    before = np.float64([centre + half, [centre[0] + half, centre[1] - half], centre - half])
    inverse = cv2.invertAffineTransform(cv2.getAffineTransform(np.float32(before), np.float32(before + moved)))
    dx, dy = (gaussian_filter(field, sigma, mode="reflect", truncate=3) * alpha for field in noise)
    y, x = np.mgrid[0:size[1], 0:size[0]]
    return [row[0] * (x + dx) + row[1] * (y + dy) + row[2] for row in inverse]


def changes(alpha, sigma, jitter, side=224, seeds=40):
    large = scene(side, side).astype(float)
    for seed in range(seeds):
        draw = np.random.default_rng(seed).uniform
        x, y = bent((side, side), alpha, sigma, draw(-jitter, jitter, (3, 2)), [draw(-1, 1, (side, side)) for _ in range(2)])
        yield np.mean([np.abs(map_coordinates(large[..., c], [y, x], order=1, mode="reflect") - large[..., c]).mean() for c in range(3)])


RESULTS = {
    "barrel": radial(lambda rho2: 1 + 0.3 * rho2), "pincushion": radial(lambda rho2: 1 / (1 + 0.3 * rho2)),
    "elastic 3": elastic(12.2, 2.44, 4.88, 5), "elastic 4": elastic(17.08, 2.44, 4.88, 5), "elastic 5": elastic(29.28, 2.44, 4.88, 5),
}

with open(pathlib.Path(__file__).with_name("optics.tsv"), "w", newline="\n") as file:
    for name, picture in RESULTS.items():
        samples = np.floor(np.clip(picture, 0, 255) + 0.5).astype(np.uint8)
        print(name, base64.b64encode(samples.tobytes()).decode(), sep="\t", file=file)
    for severity, constants in ((1, (488, 170.8, 24.4)), (2, (488, 19.52, 48.8))):
        found = np.array(list(changes(*constants)))
        print("elastic-change", severity, f"{found.mean():.4f}", f"{found.std(ddof=1) / len(found) ** 0.5:.4f}", sep="\t", file=file)
