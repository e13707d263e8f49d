"""
Writes formants.tsv: the tests' hiss with its spectral envelope stretched, window by window with NumPy's transforms, as every 97th of 4,000
samples. Made with Python 3.11.2, NumPy 1.24.2.
"""
import pathlib

import numpy as np

RATE, STEP, SIZE, HOP = 16000, 97, 512, 128


def hiss(frames):
    """Sounds.Hiss: the upper 16 bits of a linear congruential generator, −0.5 to 0.5."""
    state, samples = 1, []
    for _ in range(frames):
        state = (state * 1664525 + 1013904223) % 2 ** 32
        samples.append(((state >> 16) - 32768) / 65536)
    return np.array(samples)


def stretched(x, factor):
    window = 0.5 - 0.5 * np.cos(2 * np.pi * (np.arange(SIZE) + 0.5) / SIZE)
    hertz = np.fft.rfftfreq(SIZE, 1 / RATE)
    top = 4800 * min(factor, 1)
    before = np.interp(hertz, [0, top, RATE / 2], [0, top / factor, RATE / 2])
    padded = np.concatenate([np.zeros(SIZE), x, np.zeros(2 * SIZE)])
    result = np.zeros(len(padded))
    for start in range(HOP, len(padded) - SIZE, HOP):
        spectrum = np.fft.rfft(padded[start:start + SIZE] * window)
        power = np.abs(spectrum) ** 2
        if power.max() < 1e-30:
            continue
        cepstrum = np.fft.irfft(np.log(np.maximum(power, power.max() * 1e-10)))
        cepstrum[32:-31] = 0
        envelope = np.fft.rfft(cepstrum).real
        decibels = np.clip(10 / np.log(10) * (np.interp(before, hertz, envelope) - envelope), -30, 30)
        result[start:start + SIZE] += np.fft.irfft(spectrum * 10 ** (decibels / 20)) * window / 1.5
    return np.clip(result[SIZE:SIZE + len(x)], -1, 1)


rows = [(name, factor, stretched(hiss(4000), factor)[::STEP]) for name, factor in [("formants-up", 1.06), ("formants-up", 1.2), ("formants-down", 0.94), ("formants-down", 0.8)]]
pathlib.Path(__file__).with_suffix(".tsv").write_text("".join(f"{name}\t{factor}\t{' '.join(f'{v:.9g}' for v in values)}\n" for name, factor, values in rows))
