"""
Writes noise.tsv: quantiles of the Poisson distribution by SciPy, and what imagecorruptions makes of flat pictures, as the mean and
standard deviation of a million samples.
Made with Python 3.11.2, NumPy 1.24.2, SciPy 1.10.1, scikit-image 0.19.3. The formulas are those of imagecorruptions c959e65, which for
noise are ImageNet-C's.
"""
import pathlib

import numpy as np
from scipy.stats import poisson
from skimage.util import random_noise

SAMPLES = 1_000_000
PLACES = np.unique(np.concatenate([[0, 1, 2, 40, 65000, 65533, 65534, 65535], np.arange(97, 65536, 1931)]))


def quantiles(out):
    for photons in 3, 12, 60, 500, 6000:
        for level in 1, 40, 128, 255:
            counts = poisson.ppf((PLACES + 0.5) / 65536, level * photons / 255)
            levels = np.minimum(255, np.floor(counts / photons * 255 + 0.5)).astype(int)
            print("poisson", photons, level, ",".join(map(str, levels)), sep="\t", file=out)


def moments(out):
    np.random.seed(1)
    for level in 20, 128, 240:
        x = np.full((1000, SAMPLES // 1000), level / 255.)
        for name, amount, y in (
            *(("gaussian-noise", c, x + np.random.normal(size=x.shape, scale=c)) for c in (.08, .18, .38)),
            *(("shot-noise", c, np.random.poisson(x * c) / float(c)) for c in (60, 12, 3)),
            *(("impulse-noise", c, random_noise(x, mode="s&p", amount=c)) for c in (.03, .09, .27)),
            *(("speckle-noise", c, x + x * np.random.normal(size=x.shape, scale=c)) for c in (.15, .35, .6)),
        ):
            y = np.clip(y, 0, 1) * 255
            print("moments", name, amount, level, round(y.mean(), 2), round(y.std(), 2), sep="\t", file=out)


with open(pathlib.Path(__file__).with_name("noise.tsv"), "w", newline="\n") as file:
    print("places", ",".join(map(str, PLACES)), sep="\t", file=file)
    quantiles(file)
    moments(file)
