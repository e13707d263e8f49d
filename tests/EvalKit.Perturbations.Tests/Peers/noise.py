"""
Writes noise.tsv: quantiles of the Poisson distribution by SciPy, and what imagecorruptions makes of flat pictures, as the mean and
standard deviation of ten million samples.
Made with Python 3.11.2, NumPy 1.24.2, SciPy 1.10.1, scikit-image 0.19.3. The formulas are those of imagecorruptions c959e65, which for
noise are ImageNet-C's.
"""
import pathlib

import numpy as np
from scipy.stats import poisson
from skimage.util import random_noise

SAMPLES = 10_000_000
PLACES = np.unique(np.concatenate([[0, 1, 2, 40, 65000, 65533, 65534, 65535], np.arange(97, 65536, 1931)]))


def quantiles(out):
    for photons in 3, 12, 60, 500, 6000:
        for level in 1, 40, 128, 255:
            counts = poisson.ppf((PLACES + 0.5) / 65536, level * photons / 255)
            levels = np.minimum(255, np.floor(counts / photons * 255 + 0.5)).astype(int)
            print("poisson", photons, level, ",".join(map(str, levels)), sep="\t", file=out)


NOISES = {
    "gaussian-noise": ((.08, .12, .18, .26, .38), lambda x, c, random: x + random.normal(size=x.shape, scale=c)),
    "shot-noise": ((60, 25, 12, 5, 3), lambda x, c, random: random.poisson(x * c) / float(c)),
    # It draws from a generator of its own.
    "impulse-noise": ((.03, .06, .09, .17, .27), lambda x, c, random: random_noise(x, mode="s&p", amount=c, seed=1)),
    "speckle-noise": ((.15, .2, .35, .45, .6), lambda x, c, random: x + x * random.normal(size=x.shape, scale=c)),
}


def moments(out):
    for level in 20, 128, 240:
        x = np.full((1000, SAMPLES // 1000), level / 255.)
        for name, (amounts, noise) in NOISES.items():
            for amount in amounts:
                y = np.clip(noise(x, amount, np.random.RandomState(1)), 0, 1) * 255
                print("moments", name, amount, level, round(y.mean(), 2), round(y.std(), 2), sep="\t", file=out)


with open(pathlib.Path(__file__).with_name("noise.tsv"), "w", newline="\n") as file:
    print("places", ",".join(map(str, PLACES)), sep="\t", file=file)
    quantiles(file)
    moments(file)
