"""
Writes digital.tsv: what Pillow makes of the tests' pictures, as hashes of the opaque RGBA bytes.
Made with Python 3.11.2, NumPy 1.24.2, Pillow 9.4.0 with libjpeg-turbo 2.1.5.
"""
import io
import pathlib

import numpy as np
from PIL import Image

from pictures import content_hash, scene, texture

SIZES = [(1, 1), (1, 9), (9, 1), (2, 2), (3, 3), (4, 5), (5, 4), (7, 6), (8, 8), (9, 16), (17, 15), (31, 33), (61, 47), (64, 48), (100, 37)]


def jpeg(picture, quality):
    file = io.BytesIO()
    Image.fromarray(picture).save(file, "JPEG", quality=quality)
    return np.array(Image.open(file))


def pixelate(picture, percent):
    height, width = picture.shape[:2]
    small = Image.fromarray(picture).resize((max(1, width * percent // 100), max(1, height * percent // 100)), Image.BOX)
    return np.array(small.resize((width, height), Image.BOX))


with open(pathlib.Path(__file__).with_name("digital.tsv"), "w", newline="\n") as out:
    for width, height in SIZES:
        for make in scene, texture:
            picture = make(width, height)
            for quality in 100, 95, 80, 50, 49, 25, 18, 15, 10, 7:
                print("jpeg-artefacts", make.__name__, width, height, quality / 1, content_hash(jpeg(picture, quality)), sep="\t", file=out)
            for percent in 95, 60, 50, 40, 30, 25:
                print("pixelate", make.__name__, width, height, percent / 100, content_hash(pixelate(picture, percent)), sep="\t", file=out)
