#!/usr/bin/env python3
"""OpenCV and Pillow as peers, one thread: draws test pictures, then times what it is asked to.

    python3 pictures.py FOLDER

writes into FOLDER, for every picture, its pixels (NAME.rgba) and PNGs (NAME.opencv1.png, NAME.opencv6.png), and one line of JSON with
versions and pictures. Then each line on the standard input is a request,

    {"library": "opencv" | "pillow", "do": "encode" | "decode", "picture": NAME, "level": 6, "file": PATH, "seconds": 0.2}

and is answered by a line: {"ms": the fastest of all repetitions, "bytes": size of the file}.
"""
import io
import json
import os
import sys
import time

os.environ["OMP_NUM_THREADS"] = "1"

import cv2
import numpy as np
import PIL
from PIL import Image

from photographs import photograph

cv2.setNumThreads(1)
SIZES = (32, 224, 1000)


def chart(size, random):
    """Bars, lines and letters on white."""
    picture = np.full((size, size, 3), 255, np.uint8)
    for bar in range(12):
        x = size * (bar + 1) // 14
        colour = tuple(map(int, random.integers(0, 256, 3)))
        cv2.rectangle(picture, (x, size - int(size * random.uniform(0.1, 0.9))), (x + size // 20, size), colour, -1)
        cv2.line(picture, (0, x), (size, x), (220, 220, 220), 1)
        cv2.putText(picture, f"{bar} trials", (x, x), cv2.FONT_HERSHEY_SIMPLEX, size / 1500, (0, 0, 0), 1, cv2.LINE_AA)
    return picture


def pictures():
    for size in SIZES:
        random = np.random.default_rng(size)
        photo = photograph(size, random)
        clouds = cv2.GaussianBlur(random.random((size, size)), (0, 0), size / 20)
        alpha = ((clouds - clouds.min()) / np.ptp(clouds) * 700 - 220).clip(0, 255).astype(np.uint8)
        yield f"photo-rgb-{size}", photo
        yield f"photo-rgba-{size}", np.dstack([photo, alpha])
    yield f"soft-rgb-{size}", cv2.GaussianBlur(photo, (0, 0), 1.2)
    yield f"chart-rgb-{size}", chart(size, random)


def png(library, picture, level):
    if library == "opencv":
        return cv2.imencode(".png", picture, [cv2.IMWRITE_PNG_COMPRESSION, level])[1].tobytes()
    target = io.BytesIO()
    picture.save(target, "PNG", compress_level=level)
    return target.getvalue()


def decoder(library, file):
    if library == "opencv":
        data = np.frombuffer(file, np.uint8)
        return lambda: cv2.imdecode(data, cv2.IMREAD_UNCHANGED)
    return lambda: Image.open(io.BytesIO(file)).load()


def fastest(action, seconds):
    action()
    best, end = float("inf"), time.perf_counter() + seconds
    while True:
        start = time.perf_counter()
        action()
        stop = time.perf_counter()
        best = min(best, stop - start)
        if stop >= end:
            return best * 1000


def main(folder):
    drawn, known = {}, []
    for name, picture in pictures():
        # OpenCV's order is blue, green, red.
        swapped = np.ascontiguousarray(picture[..., [2, 1, 0, 3][: picture.shape[2]]])
        drawn[name] = {"opencv": swapped, "pillow": Image.fromarray(picture)}
        np.asarray(drawn[name]["pillow"].convert("RGBA")).tofile(os.path.join(folder, name + ".rgba"))
        for level in (1, 6):
            with open(os.path.join(folder, f"{name}.opencv{level}.png"), "wb") as file:
                file.write(png("opencv", swapped, level))
        known.append({"name": name, "width": picture.shape[1], "height": picture.shape[0]})
    versions = {"OpenCV": cv2.__version__, "Pillow": PIL.__version__, "NumPy": np.__version__, "Python": sys.version.split()[0]}
    print(json.dumps({"versions": versions, "pictures": known}), flush=True)

    for line in sys.stdin:
        request = json.loads(line)
        library, seconds = request["library"], request["seconds"]
        if request["do"] == "encode":
            picture, level = drawn[request["picture"]][library], request["level"]
            size, action = len(png(library, picture, level)), lambda: png(library, picture, level)
        else:
            with open(request["file"], "rb") as file:
                data = file.read()
            size, action = len(data), decoder(library, data)
        print(json.dumps({"ms": fastest(action, seconds), "bytes": size}), flush=True)


main(sys.argv[1])
