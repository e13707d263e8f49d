"""A picture that looks like a photograph to codecs and filters, from a seed."""
import cv2
import numpy as np


def photograph(size, random):
    """Clouds (a spectrum that falls with frequency, channels alike), drawings on them, and a sensor's grain."""
    down, across = np.meshgrid(np.fft.fftfreq(size), np.fft.rfftfreq(size), indexing="ij")
    falling = np.maximum(np.hypot(down, across), 1 / size) ** -1.4

    def cloud():
        field = np.fft.irfft2(falling * np.exp(2j * np.pi * random.random(falling.shape)), s=(size, size))
        return (field - field.mean()) / field.std()

    common = cloud()
    picture = np.dstack([128 + 45 * (0.8 * common + 0.2 * cloud()) for _ in range(3)]).clip(0, 255).astype(np.uint8)
    for shape in range(20):
        at = tuple(map(int, random.integers(0, size, 2)))
        colour = tuple(map(int, random.integers(0, 256, 3)))
        if shape % 2:
            cv2.circle(picture, at, int(size * random.uniform(0.01, 0.1)) + 1, colour, -1, cv2.LINE_AA)
        else:
            cv2.line(picture, at, tuple(map(int, random.integers(0, size, 2))), colour, size // 200 + 1, cv2.LINE_AA)
    return (picture + random.normal(0, 2, picture.shape)).round().clip(0, 255).astype(np.uint8)
