"""
Writes sounds.tsv: what SciPy, SoX and Python's audioop make of the tests' hiss, as every 97th of 4,000 samples, or as figures.
Made with Python 3.11.2, NumPy 1.24.2, SciPy 1.10.1, SoX 14.4.2.
"""
import audioop
import hashlib
import pathlib
import subprocess
import tempfile

import numpy as np
from scipy import signal

RATE = 16000
STEP = 97


def hiss(frames):
    """Sounds.Hiss: the upper 16 bits of a linear congruential generator, −0.5 to 0.5."""
    state, samples = 1, []
    for _ in range(frames):
        state = (state * 1664525 + 1013904223) % 2 ** 32
        samples.append(((state >> 16) - 32768) / 65536)
    return np.array(samples)


x = hiss(4000)


def sox(*effect):
    with tempfile.TemporaryDirectory() as folder:
        # Quiet enough that no shelf clips; floats in, floats out.
        (x / 128).astype("<f4").tofile(f"{folder}/in.f32")
        end = ["-t", "f32", "-c", "1", "-r", str(RATE)]
        subprocess.run(["sox", "-D", "-V1", *end, f"{folder}/in.f32", *end, f"{folder}/out.f32", *map(str, effect)], check=True)
        return np.fromfile(f"{folder}/out.f32", "<f4").astype(float) * 128


def loudness(samples, rate):
    """BS.1770-4 with the coefficients that the standard gives at 48 kHz; other rates are resampled."""
    if rate != 48000:
        samples = signal.resample_poly(samples, 48000 // np.gcd(48000, rate), rate // np.gcd(48000, rate), window=("kaiser", 12))
    shelf = [1.53512485958697, -2.69169618940638, 1.19839281085285], [1, -1.69065929318241, 0.73248077421585]
    weighted = signal.lfilter([1, -2, 1], [1, -1.99004745483398, 0.99007225036621], signal.lfilter(*shelf, samples))
    blocks = np.array([np.mean(weighted[i:i + 19200] ** 2) for i in range(0, len(weighted) - 19199, 4800)])
    blocks = blocks[-0.691 + 10 * np.log10(blocks) > -70]
    return -0.691 + 10 * np.log10(np.mean(blocks[blocks > np.mean(blocks) / 10]))


def butter(kind, order, hertz):
    return signal.sosfilt(signal.butter(order, hertz, kind, fs=RATE, output="sos"), x)


def telephone(upper, lower):
    return signal.sosfilt(signal.butter(4, upper, "low", fs=RATE, output="sos"), butter("high", 4, lower))


def aliased(factor):
    down = np.interp(np.arange(0, len(x) * factor + 2) / factor, np.arange(len(x)), x)
    return np.interp(np.arange(len(x)) * factor, np.arange(len(down)), down)


def responded():
    response = hiss(5000)[4000:] * 0.99 ** np.arange(1000)
    response = np.concatenate([response[:20] / 8, [1], response[20:]])
    return signal.fftconvolve(x, response / np.sqrt(np.sum(response ** 2)))[20:][: len(x)]


def snr(noise):
    return 10 * np.log10(np.sum(x ** 2) / np.sum(noise ** 2))


def segmental(noise):
    pieces = [(x[i:i + 320], noise[i:i + 320]) for i in range(0, len(x), 320)]
    return np.mean([np.clip(10 * np.log10(np.sum(a ** 2) / np.sum(b ** 2)), -10, 35) for a, b in pieces])


def spectral(changed):
    size = 512
    window = 0.5 - 0.5 * np.cos(2 * np.pi * (np.arange(size) + 0.5) / size)
    floor = np.sum(window ** 2) * 2.0 ** -30 / 12
    frames = []
    for start in range(-size // 2, len(x), size // 2):
        spectra = []
        for sound in x, changed:
            padded = np.concatenate([np.zeros(size), sound, np.zeros(size)])[start + size:start + 2 * size]
            spectra.append(10 * np.log10(np.abs(np.fft.rfft(window * padded)) ** 2 + floor))
        frames.append(np.sqrt(np.mean((spectra[0] - spectra[1]) ** 2)))
    return np.mean(frames)


with open(pathlib.Path(__file__).with_name("sounds.tsv"), "w", newline="\n") as out:
    def row(name, amount, samples):
        print(name, amount, " ".join(f"{value:.9g}" for value in samples), sep="\t", file=out)

    def sound(name, amount, samples):
        row(name, amount, np.clip(samples, -1, 1)[::STEP])

    sound("telephone", 3400, telephone(3400, 300))
    sound("telephone", 2200, telephone(2200, 500))
    for hertz in 4000, 1666, 250:
        sound("low-pass", hertz, butter("low", 2, hertz))
    for hertz in 500, 3000:
        sound("high-pass", hertz, butter("high", 2, hertz))
    for decibels in 10, 36:
        sound("treble", decibels, sox("treble", decibels))
    for decibels in 20, 40:
        sound("bass", decibels, sox("bass", decibels))
    for factor in 0.75, 0.25, 0.0625:
        sound("aliasing", factor, aliased(factor))
    for decay in 0.3, 0.75:
        sound("echo", decay, (x + decay * np.concatenate([np.zeros(1600), x[:-1600]])) / (1 + decay))
    sound("impulse-response", 1, responded())
    every = np.arange(-32768, 32768).astype("<i2").tobytes()
    for law, there, back in ("mu-law", audioop.lin2ulaw, audioop.ulaw2lin), ("a-law", audioop.lin2alaw, audioop.alaw2lin):
        print(law, 1, hashlib.sha256(back(there(every, 2), 2)).hexdigest(), sep="\t", file=out)
    noise = hiss(8000)[4000:] / 8
    row("likeness", 1, [snr(noise), segmental(noise), spectral(x + noise)])
    for rate in 16000, 44100, 48000:
        long = np.convolve(hiss(rate * 2 + 3), np.ones(4) / 4, "valid") * np.repeat([1, 0.01, 0.5, 0.1], rate // 2)
        row("loudness", rate, [loudness(long, rate)])
