#!/usr/bin/env python3
"""Pictures resized by Pillow 9.4.0: writes resized.tsv, the expectation of ResizeTests.

Run: /usr/bin/python3 generate.py   (needs Pillow and nothing else)
Each line: mode, filter, source width, source height, target width, target height, then the target's RGBA as hex.
The source is the integer pattern of `source`, which ResizeTests computes again, so that no picture file is needed.
"""
import pathlib

import PIL
from PIL import Image

assert PIL.__version__ == "9.4.0", PIL.__version__

FILTERS = {
    "Nearest": Image.Resampling.NEAREST, "Box": Image.Resampling.BOX, "Bilinear": Image.Resampling.BILINEAR,
    "Bicubic": Image.Resampling.BICUBIC, "Lanczos3": Image.Resampling.LANCZOS,
}
# None where the centre of a target pixel falls on the border of two source pixels: there Pillow's Nearest depends on rounding.
SIZES = [(1, 1, 3, 2), (9, 7, 4, 3), (9, 7, 18, 14), (15, 11, 7, 5), (5, 4, 13, 4), (31, 3, 2, 9), (41, 41, 4, 4), (7, 5, 7, 5), (3, 29, 10, 11)]


def source(width, height, opaque):
    pixels = bytearray()
    for i in range(width * height):
        state = (i * 2654435761 + 12345) & 0xFFFFFFFF
        state ^= state >> 15
        pixels += bytes([state & 255, (state >> 8) & 255, (i * 7) & 255, 255 if opaque else (state >> 16) & 255])
    return Image.frombytes("RGBA", (width, height), bytes(pixels))


with open(pathlib.Path(__file__).with_name("resized.tsv"), "w", newline="\n") as out:
    for opaque in (True, False):
        for name, filter in FILTERS.items():
            for w, h, tw, th in SIZES:
                # Pillow itself multiplies by alpha before it filters RGBA.
                data = source(w, h, opaque).resize((tw, th), filter).tobytes()
                out.write("\t".join(["opaque" if opaque else "alpha", name, str(w), str(h), str(tw), str(th), data.hex()]) + "\n")
