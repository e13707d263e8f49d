"""
Writes optics.tsv: what SciPy's map_coordinates makes of the tests' picture at places computed here in double precision; the elastic
transform's field and jitter by the lines of ImageNet-C (hendrycks/robustness 8190fe3) from CounterRandom's numbers. RGB samples rounded
half up, in base64.
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
    centre = np.float64((WIDTH, HEIGHT)) // 2
    half = min(WIDTH, HEIGHT) // 3
    before = np.float64([centre + half, [centre[0] + half, centre[1] - half], centre - half])
    uniform = np.array([(bits(stream(key, 0), i) >> 11) / 2 ** 53 for i in range(6)]).reshape(3, 2)
    matrix = cv2.getAffineTransform(np.float32(before), np.float32(before + jitter * (2 * uniform - 1)))
    inverse = cv2.invertAffineTransform(matrix)
    cells = np.array([bits(stream(key, 1), i) for i in range(WIDTH * HEIGHT)], dtype=np.uint64).reshape(HEIGHT, WIDTH)
    noise = [((cells >> np.uint64(shift)) & np.uint64(0xFFFFFF)) / 2 ** 23 - 1 for shift in (8, 40)]
    dx, dy = (gaussian_filter(field, sigma, mode="reflect", truncate=3) * alpha for field in noise)
    x, y = X + dx, Y + dy
    return sampled(*(row[0] * x + row[1] * y + row[2] for row in inverse), "reflect")


RESULTS = {
    "barrel": radial(lambda rho2: 1 + 0.3 * rho2), "pincushion": radial(lambda rho2: 1 / (1 + 0.3 * rho2)),
    "elastic 3": elastic(12.2, 2.44, 4.88, 5), "elastic 5": elastic(29.28, 2.44, 4.88, 5),
}

with open(pathlib.Path(__file__).with_name("optics.tsv"), "w", newline="\n") as file:
    for name, picture in RESULTS.items():
        samples = np.floor(np.clip(picture, 0, 255) + 0.5).astype(np.uint8)
        print(name, base64.b64encode(samples.tobytes()).decode(), sep="\t", file=file)
