"""
Writes tone.tsv: what others make of the tests' pictures: where results must be equal, hashes of the opaque RGBA bytes,
otherwise the samples in base64. Results of floating-point peers are rounded half up;
imagecorruptions itself leaves that to the caller, and ImageNet-C truncated.
Made with Python 3.11.2, NumPy 1.24.2, OpenCV 4.6.0, Pillow 9.4.0, scikit-image 0.19.3; ImageNet-C's formulas are those of
imagecorruptions c959e65, which for these two are the same.
"""
import base64
import pathlib

import cv2
import numpy as np
from PIL import Image, ImageOps
from skimage import color, exposure

from pictures import content_hash, texture

PICTURE = texture(40, 31)
TILED = texture(64, 64)


def rounded(x):
    return np.floor(np.clip(x, 0, 1) * 255 + 0.5).astype(np.uint8)


def brightness(value):
    hsv = color.rgb2hsv(PICTURE / 255.)
    hsv[..., 2] = np.clip(hsv[..., 2] + value, 0, 1)
    return rounded(color.hsv2rgb(hsv))


def contrast(gain):
    x = PICTURE / 255.
    means = x.mean(axis=(0, 1), keepdims=True)
    return rounded((x - means) * gain + means)


def clahe():
    light, red, blue = cv2.split(cv2.cvtColor(TILED, cv2.COLOR_RGB2YCrCb))
    light = cv2.createCLAHE(4, (8, 8)).apply(light)
    return cv2.cvtColor(cv2.merge([light, red, blue]), cv2.COLOR_YCrCb2RGB)


def red_clahe():
    return cv2.createCLAHE(4, (8, 8)).apply(np.ascontiguousarray(texture(72, 72)[..., 0]))


def main(out):
    image = Image.fromarray(PICTURE)
    results = {
        **{f"brightness {value}": brightness(value) for value in (0.1, 0.2, 0.3, 0.4, 0.5)},
        **{f"contrast {gain}": contrast(gain) for gain in (0.4, 0.3, 0.2, 0.1, 0.05)},
        "gamma-darken 1.7": rounded(exposure.adjust_gamma(PICTURE / 255., 1.7)),
        "gamma-brighten 2.5": rounded(exposure.adjust_gamma(PICTURE / 255., 1 / 2.5)),
        "clahe 1": clahe(),
        "red clahe 1": red_clahe(),
    }
    for name, result in results.items():
        print(name, base64.b64encode(result.tobytes()).decode(), sep="\t", file=out)
    equal = {
        "posterize 5": np.array(ImageOps.posterize(image, 5)),
        "posterize 2": np.array(ImageOps.posterize(image, 2)),
        "solarize 0.6": np.array(ImageOps.solarize(image, 153)),
        "equalize 1": np.dstack([cv2.equalizeHist(np.ascontiguousarray(PICTURE[..., c])) for c in range(3)]),
        "invert 1": np.array(ImageOps.invert(image)),
    }
    for name, result in equal.items():
        print(name, content_hash(result), sep="\t", file=out)


with open(pathlib.Path(__file__).with_name("tone.tsv"), "w", newline="\n") as file:
    main(file)
