"""
Writes geometry.tsv: what OpenCV, SciPy and Pillow make of the tests' pictures. Where results must be equal, hashes of the opaque RGBA
bytes; where arithmetic differs, the RGB samples in base64.
Made with Python 3.11.2, NumPy 1.24.2, OpenCV 4.6.0, SciPy 1.10.1, Pillow 9.4.0.
"""
import base64
import pathlib

import cv2
import numpy as np
from PIL import Image
from scipy.ndimage import map_coordinates

from pictures import content_hash, scene

cv2.setNumThreads(1)
WIDTH, HEIGHT = 40, 31
PICTURE = scene(WIDTH, HEIGHT)
SHIFTS = [0.08, -0.05, -0.1, 0.06, 0.04, 0.1, -0.07, -0.09]


def about_centre(xx, xy, yx, yy):
    cx, cy = (WIDTH - 1) / 2, (HEIGHT - 1) / 2
    return np.array([[xx, xy, cx - xx * cx - xy * cy], [yx, yy, cy - yx * cx - yy * cy], [0, 0, 1]])


def rotation(degrees):
    c, s = np.cos(np.radians(degrees)), np.sin(np.radians(degrees))
    return about_centre(c, s, -s, c)


def perspective():
    corners = np.float32([[0, 0], [WIDTH, 0], [WIDTH, HEIGHT], [0, HEIGHT]])
    from_there = corners + np.float32(SHIFTS).reshape(4, 2) * np.float32([WIDTH, HEIGHT])
    return cv2.getPerspectiveTransform(corners - 0.5, from_there.astype(np.float32) - 0.5)


def opencv(matrix):
    flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
    if tuple(matrix[2]) == (0, 0, 1):
        return cv2.warpAffine(PICTURE, matrix[:2], (WIDTH, HEIGHT), flags=flags, borderMode=cv2.BORDER_REPLICATE)
    return cv2.warpPerspective(PICTURE, matrix, (WIDTH, HEIGHT), flags=flags, borderMode=cv2.BORDER_REPLICATE)


def scipy(matrix):
    y, x = np.mgrid[0:HEIGHT, 0:WIDTH]
    sx, sy, w = np.tensordot(matrix, np.stack([x, y, np.ones_like(x)]).astype(float), 1)
    planes = [map_coordinates(PICTURE[..., c].astype(float), [sy / w, sx / w], order=1, mode="nearest") for c in range(3)]
    return np.floor(np.dstack(planes) + 0.5).astype(np.uint8)


def moved(right, down):
    padded = np.pad(PICTURE, ((HEIGHT, HEIGHT), (WIDTH, WIDTH), (0, 0)), mode="edge")
    return padded[HEIGHT - down:2 * HEIGHT - down, WIDTH - right:2 * WIDTH - right]


def main(out):
    maps = {"rotation 10": rotation(10), "rotation -45": rotation(-45), "shear": about_centre(1, 0.2, 0, 1), "perspective": perspective()}
    for name, matrix in maps.items():
        for peer in opencv, scipy:
            print(name, peer.__name__, base64.b64encode(np.ascontiguousarray(peer(matrix)).tobytes()).decode(), sep="\t", file=out)

    big = scene(61, 47)
    resized = {
        "resize bicubic": Image.fromarray(big).resize((31, 24), Image.BICUBIC), "resize box": Image.fromarray(big).resize((31, 24), Image.BOX),
        "downscale": Image.fromarray(big).resize((31, 24), Image.BILINEAR).resize((61, 47), Image.BILINEAR),
    }
    for name, picture in resized.items():
        print(name, "pillow", base64.b64encode(np.asarray(picture).tobytes()).decode(), sep="\t", file=out)

    exact = {
        "translation": moved(8, -3), "padding": cv2.copyMakeBorder(PICTURE, 6, 6, 8, 8, cv2.BORDER_CONSTANT, value=(10, 20, 30)),
        "letterbox": cv2.copyMakeBorder(PICTURE, 6, 6, 0, 0, cv2.BORDER_CONSTANT), "horizontal-flip": cv2.flip(PICTURE, 1),
        "vertical-flip": cv2.flip(PICTURE, 0), "quarter-turn 1": cv2.rotate(PICTURE, cv2.ROTATE_90_CLOCKWISE),
        "quarter-turn 2": cv2.rotate(PICTURE, cv2.ROTATE_180), "quarter-turn 3": cv2.rotate(PICTURE, cv2.ROTATE_90_COUNTERCLOCKWISE),
    }
    for name, picture in exact.items():
        print(name, "equal", content_hash(picture), sep="\t", file=out)


with open(pathlib.Path(__file__).with_name("geometry.tsv"), "w", newline="\n") as file:
    main(file)
