"""
Writes blur.tsv: what SciPy, OpenCV and the lines of ImageNet-C (hendrycks/robustness 8190fe3) and imagecorruptions (c959e65) make of the
tests' pictures, RGB samples rounded half up, in base64. Chance is CounterRandom's.
Made with Python 3.11.2, NumPy 1.24.2, SciPy 1.10.1, OpenCV 4.6.0.
"""
import base64
import math
import pathlib

import cv2
import numpy as np
from scipy.ndimage import convolve1d, gaussian_filter1d, zoom

from pictures import GAMMA, MASK, mix, scene, stream

PICTURE = scene(40, 31).astype(float)


def gaussian(picture, sigma):
    """skimage.filters.gaussian."""
    return gaussian_filter1d(gaussian_filter1d(picture, sigma, 0, mode="nearest"), sigma, 1, mode="nearest")


def defocus(radius, alias_blur):
    """Both: disk() and filter2D."""
    size, ksize = (8, (3, 3)) if radius <= 8 else (radius, (5, 5))
    x, y = np.meshgrid(np.arange(-size, size + 1), np.arange(-size, size + 1))
    disk = np.array(x ** 2 + y ** 2 <= radius ** 2, dtype=np.float32)
    return cv2.filter2D(PICTURE, -1, cv2.GaussianBlur(disk / disk.sum(), ksize=ksize, sigmaX=alias_blur))


def motion(radius, sigma, angle):
    """imagecorruptions; an edge pixel is repeated."""
    height, width = PICTURE.shape[:2]
    weights = np.exp(-np.arange(2 * radius + 1) ** 2 / (2 * sigma ** 2))
    result = np.zeros_like(PICTURE)
    for i, weight in enumerate(weights / weights.sum()):
        down, across = math.ceil(i * math.sin(math.radians(angle)) - 0.5), math.ceil(i * math.cos(math.radians(angle)) - 0.5)
        rows, columns = np.clip(np.arange(height) + down, 0, height - 1), np.clip(np.arange(width) + across, 0, width - 1)
        result += weight * PICTURE[rows][:, columns]
    return result


def zoom_blur(factors):
    """imagecorruptions; on a square picture also ImageNet-C."""
    height, width = PICTURE.shape[:2]
    total = PICTURE.copy()
    for factor in factors:
        h, w = math.ceil(height / factor), math.ceil(width / factor)
        top, left = (height - h) // 2, (width - w) // 2
        total += zoom(PICTURE[top:top + h, left:left + w], (factor, factor, 1), order=1)[:height, :width]
    return total / (len(factors) + 1)


def glass(sigma, shift, times, key):
    """Both, their random integers from CounterRandom's bits; what is between the blurs is rounded, not cut off."""
    picture = np.floor(gaussian(PICTURE, sigma) + 0.5)
    height, width = picture.shape[:2]
    for i in range(times):
        for h in range(height - shift, shift, -1):
            for w in range(width - shift, shift, -1):
                bits = mix((stream(key, i) + (h * width + w + 1) * GAMMA) & MASK)
                dx, dy = ((bits >> at & 0xFFFFFF) * 2 * shift // (1 << 24) - shift for at in (0, 24))
                # Views, so the second of the two assignments changes nothing.
                picture[h, w], picture[h + dy, w + dx] = picture[h + dy, w + dx], picture[h, w]
    return gaussian(picture, sigma)


def separable(weights):
    return convolve1d(convolve1d(PICTURE, weights, 0, mode="nearest"), weights, 1, mode="nearest")


def sharpen(amount):
    return PICTURE + amount * (PICTURE - gaussian(PICTURE, 1))


def ringing():
    weights = np.sinc(np.arange(-7, 8) / 3)
    return separable(weights / weights.sum())


RESULTS = {"sharpen 2": sharpen(2), "ringing 1": ringing()}
for severity in range(5):
    RESULTS |= {
        f"gaussian-blur {severity + 1}": gaussian(PICTURE, (1, 2, 3, 4, 6)[severity]),
        f"defocus-blur {severity + 1}": defocus(*((3, 0.1), (4, 0.5), (6, 0.5), (8, 0.5), (10, 0.5))[severity]),
        f"motion-blur {severity + 1}": motion(*((10, 3), (15, 5), (15, 8), (15, 12), (20, 15))[severity], 30),
        f"zoom-blur {severity + 1}": zoom_blur(np.arange(1, *((1.11, 0.01), (1.16, 0.01), (1.21, 0.02), (1.26, 0.02), (1.31, 0.03))[severity])),
        f"glass-blur {severity + 1}": glass(*((0.7, 1, 2), (0.9, 2, 1), (1, 2, 3), (1.1, 3, 2), (1.5, 4, 2))[severity], 5),
    }

with open(pathlib.Path(__file__).with_name("blur.tsv"), "w", newline="\n") as file:
    for name, picture in RESULTS.items():
        samples = np.floor(np.clip(picture, 0, 255) + 0.5).astype(np.uint8)
        print(name, base64.b64encode(samples.tobytes()).decode(), sep="\t", file=file)
