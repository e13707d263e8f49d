"""Writes resampling.tsv: small sounds at another rate, by other programs.

Run it in this folder with Python 3.11, numpy 1.24.2, scipy 1.10.1 and SoX 14.4.2 on the path. Each line: old rate, new rate, who
resampled, the largest difference that is allowed, and input and output as base64 of little-endian 32-bit floats.

  scipy   resample_poly with the filter that docs/media/audio.md describes, designed here by scipy.signal.firwin: the same design by
          other code. Noise, so that every frequency counts.
  sox     rate -v, SoX's best: another design. Tones below 80 % of the lower Nyquist frequency that fade in and out, which every good
          resampler must leave as they are.
"""
import base64
import math
import subprocess

import numpy as np
from scipy import signal

RATIOS = [(44100, 16000), (16000, 44100), (48000, 44100), (16000, 8000), (8000, 16000), (22050, 24000), (44101, 16000), (16000, 44101)]
REJECTION = 101.5


def by_scipy(x, old, new):
    common = math.gcd(old, new)
    up, down = new // common, old // common
    band = min(1, up / down)
    taps = math.ceil(150 / band / 16) * 16  # at the old rate
    cutoff = band - (REJECTION - 7.95) / (2.285 * math.pi * taps) / 2
    h = signal.firwin(taps * up + 1, cutoff / up, window=("kaiser", 0.1102 * (REJECTION - 8.7)))
    return signal.resample_poly(x.astype(float), up, down, window=h)


def by_sox(x, old, new):
    form = ["-t", "f32", "-c", "1", "-r"]
    out = subprocess.run(["sox", "-D", "-V1", *form, str(old), "-", *form, str(new), "-", "rate", "-v"], input=x.tobytes(),
                         check=True, capture_output=True).stdout
    return np.frombuffer(out, "<f4")


def text(samples):
    return base64.b64encode(np.asarray(samples, "<f4").tobytes()).decode()


rng = np.random.default_rng(5)
with open("resampling.tsv", "w", newline="\n") as file:
    file.write("old\tnew\tby\ttolerance\tinput\toutput\n")
    for old, new in RATIOS:
        count = 300 if old < 2 * new else 600
        noise = rng.uniform(-1, 1, count).astype("<f4")
        file.write(f"{old}\t{new}\tscipy\t3e-6\t{text(noise)}\t{text(by_scipy(noise, old, new))}\n")
        time = np.arange(count) / count
        nyquist = min(old, new) / 2
        tones = sum(np.sin(2 * np.pi * share * nyquist * np.arange(count) / old + k) for k, share in enumerate((0.1, 0.37, 0.75)))
        faded = (0.3 * tones * np.sin(np.pi * time) ** 4).astype("<f4")
        file.write(f"{old}\t{new}\tsox\t2e-5\t{text(faded)}\t{text(by_sox(faded, old, new))}\n")
