"""
Writes scaling.tsv: how OpenCV and Pillow make pictures smaller, RGB samples in base64. "filter" rows are of the tests' texture, 61 x 47;
"attack" rows are of scaling-FILTER.png, which the tests draw (ACCEPT_SHEETS=1) and compare with what the kernel makes.
Made with Python 3.11.2, NumPy 1.24.2, OpenCV 4.6.0, Pillow 9.4.0.
"""
import base64
import pathlib

import cv2
import numpy as np
from PIL import Image

from pictures import texture

FOLDER = pathlib.Path(__file__).parent
FACTORS = (2, 3, 4, 6, 8)


def opencv(flag):
    return lambda rgb, size: cv2.resize(rgb, size, interpolation=flag)


def pillow(flag):
    return lambda rgb, size: np.asarray(Image.fromarray(rgb).resize(size, flag))


PEERS = [
    ("nearest", "pillow", pillow(Image.NEAREST)),
    ("nearestcorner", "opencv", opencv(cv2.INTER_NEAREST)),
    ("linear", "opencv", opencv(cv2.INTER_LINEAR)),
    ("area", "opencv", opencv(cv2.INTER_AREA)),
    ("area", "pillow", pillow(Image.BOX)),
]

with open(FOLDER / "scaling.tsv", "w", newline="\n") as file:
    for name, peer, resize in PEERS:
        picture = texture(61, 47)
        for factor in FACTORS:
            if name == "area" and peer == "pillow":
                # Pillow takes whole pixels where a border lies within one: the same only at whole factors.
                continue
            result = resize(picture, (61 // factor, 47 // factor))
            print("filter", name, peer, factor, base64.b64encode(np.ascontiguousarray(result).tobytes()).decode(), sep="\t", file=file)
        attack = np.asarray(Image.open(FOLDER / f"scaling-{name}.png").convert("RGB"))
        result = resize(np.ascontiguousarray(attack), (attack.shape[1] // 4, attack.shape[0] // 4))
        print("attack", name, peer, 4, base64.b64encode(np.ascontiguousarray(result).tobytes()).decode(), sep="\t", file=file)
