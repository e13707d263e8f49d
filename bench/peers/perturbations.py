#!/usr/bin/env python3
"""imagecorruptions, OpenCV, Pillow and NumPy as peers of the perturbations of pictures, one thread.

    python3 perturbations.py FOLDER

writes into FOLDER a test picture of 1024 x 1024 pixels (photo.rgba) and one line of JSON with the versions. Then each line on the
standard input is a request,

    {"library": "imagecorruptions", "do": "gaussian_noise", "severity": 3, "seconds": 0.2}
    {"library": "opencv", "do": "gaussian_blur", "with": [3], "seconds": 0.2}

and is answered by a line: {"ms": the fastest of all repetitions, "bytes": size of the result}. imagecorruptions (Apache-2.0) is found
on PYTHONPATH; it needs scikit-image and numba. Without it, its requests are answered with {"missing": why}.
"""
import json
import os
import sys
import time
import warnings

for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "NUMBA_NUM_THREADS"):
    os.environ[name] = "1"
warnings.simplefilter("ignore")

import cv2
import numpy as np
import PIL
from PIL import Image

from photographs import photograph

cv2.setNumThreads(1)
cv2.ocl.setUseOpenCL(False)
SIDE = 1024


def line(length, degrees):
    kernel = np.zeros((length, length), np.float32)
    centre = (length - 1) / 2
    turn = np.deg2rad(degrees)
    across, down = np.cos(turn) * centre, -np.sin(turn) * centre
    ends = [(int(round(centre - across)), int(round(centre - down))), (int(round(centre + across)), int(round(centre + down)))]
    cv2.line(kernel, *ends, 1.0, 1)
    return kernel / kernel.sum()


def disk(radius):
    across, down = np.meshgrid(np.arange(-radius, radius + 1), np.arange(-radius, radius + 1))
    kernel = (across**2 + down**2 <= radius**2).astype(np.float32)
    return cv2.GaussianBlur(kernel / kernel.sum(), (3, 3), 0.5)


def of_opencv(picture):
    side, centre = SIDE, (SIDE - 1) / 2
    deviates, out = np.empty(picture.shape, np.int16), np.empty_like(picture)
    grey = cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY)
    equaliser = cv2.createCLAHE(4.0, (8, 8))

    def noise(sigma):
        cv2.randn(deviates, 0, sigma)
        return cv2.add(picture, deviates, dtype=cv2.CV_8U)

    def rotation(degrees):
        matrix = cv2.getRotationMatrix2D((centre, centre), degrees, 1)
        return lambda: cv2.warpAffine(picture, matrix, (side, side), flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)

    def perspective(share):
        corners = np.float32([[0, 0], [side, 0], [side, side], [0, side]])
        moved = np.float32([[side * share, side * share / 2], [side * (1 - share), 0], [side, side], [0, side * (1 - share)]])
        matrix = cv2.getPerspectiveTransform(corners, moved)
        return lambda: cv2.warpPerspective(picture, matrix, (side, side), borderMode=cv2.BORDER_REPLICATE)

    def jpeg(quality):
        return lambda: cv2.imdecode(cv2.imencode(".jpg", picture, [cv2.IMWRITE_JPEG_QUALITY, quality])[1], cv2.IMREAD_COLOR)

    def pixelate(factor):
        small = (int(side * factor),) * 2
        return lambda: cv2.resize(cv2.resize(picture, small, interpolation=cv2.INTER_AREA), (side, side), interpolation=cv2.INTER_NEAREST)

    def saturation(factor):
        def run():
            hsv = cv2.cvtColor(picture, cv2.COLOR_RGB2HSV)
            hsv[..., 1] = cv2.convertScaleAbs(hsv[..., 1], alpha=factor)
            return cv2.cvtColor(hsv, cv2.COLOR_HSV2RGB)

        return run

    return {
        "gaussian_noise": lambda sigma: lambda: noise(sigma),
        "gaussian_blur": lambda sigma: lambda: cv2.GaussianBlur(picture, (0, 0), sigma, borderType=cv2.BORDER_REPLICATE),
        "motion_blur": lambda length: (lambda kernel: lambda: cv2.filter2D(picture, -1, kernel))(line(length, 30)),
        "defocus_blur": lambda radius: (lambda kernel: lambda: cv2.filter2D(picture, -1, kernel))(disk(radius)),
        "rotation": rotation,
        "perspective": perspective,
        "resize_linear": lambda factor: lambda: cv2.resize(picture, (int(side * factor),) * 2, interpolation=cv2.INTER_LINEAR),
        "resize_area": lambda factor: lambda: cv2.resize(picture, (int(side * factor),) * 2, interpolation=cv2.INTER_AREA),
        "brightness_contrast": lambda gain: lambda: cv2.convertScaleAbs(picture, dst=out, alpha=gain, beta=10),
        "table": lambda gain: (lambda table: lambda: cv2.LUT(picture, table, dst=out))(np.clip(np.arange(256) * gain, 0, 255).astype(np.uint8)),
        "saturation": saturation,
        "flip": lambda: lambda: cv2.flip(picture, 1, dst=out),
        "pixelate": pixelate,
        "jpeg": jpeg,
        "equalise_grey": lambda: lambda: cv2.equalizeHist(grey),
        "clahe_grey": lambda: lambda: equaliser.apply(grey),
        "copy": lambda: lambda: np.copyto(out, picture),
    }


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
    picture = photograph(SIDE, np.random.default_rng(SIDE))
    np.dstack([picture, np.full((SIDE, SIDE), 255, np.uint8)]).tofile(os.path.join(folder, "photo.rgba"))
    versions = {"OpenCV": cv2.__version__, "Pillow": PIL.__version__, "NumPy": np.__version__, "Python": sys.version.split()[0]}
    try:
        from imagecorruptions import corrupt
        import skimage

        versions["scikit-image"] = skimage.__version__
        absent = None
    except ImportError as error:
        absent = str(error)
    print(json.dumps({"versions": versions, "side": SIDE}), flush=True)
    opencv, pillow = of_opencv(picture), Image.fromarray(picture)
    for text in sys.stdin:
        request = json.loads(text)
        library, arguments = request["library"], request.get("with", [])
        if library == "imagecorruptions":
            if absent:
                print(json.dumps({"missing": absent}), flush=True)
                continue
            action = lambda: corrupt(picture, request["severity"], request["do"])
        elif library == "opencv":
            action = opencv[request["do"]](*arguments)
        else:
            size = (int(SIDE * arguments[0]),) * 2
            action = lambda: pillow.resize(size, Image.BILINEAR)
        print(json.dumps({"ms": fastest(action, request["seconds"]), "bytes": picture.nbytes}), flush=True)


main(sys.argv[1])
