"""
Writes colour.tsv: what others make of the tests' picture, the RGB samples in base64. Results of floating-point peers are rounded half up;
imagecorruptions itself leaves that to the caller, and ImageNet-C truncated.
Made with Python 3.11.2, NumPy 1.24.2, OpenCV 4.6.0, Pillow 9.4.0, scikit-image 0.19.3; ImageNet-C's formula is that of imagecorruptions
c959e65, which for saturate is the same.
"""
import base64
import pathlib

import cv2
import numpy as np
from PIL import Image
from skimage import color

from pictures import texture

PICTURE = texture(40, 31)
PICTURE[0, :20] = np.arange(20)[:, None] * 13  # Grey, which has no hue.


def rounded(x):
    return np.floor(np.clip(x, 0, 1) * 255 + 0.5).astype(np.uint8)


def saturate(gain, offset):
    hsv = color.rgb2hsv(PICTURE / 255.)
    hsv[..., 1] = np.clip(hsv[..., 1] * gain + offset, 0, 1)
    return rounded(color.hsv2rgb(hsv))


def hue(degrees):
    hsv = color.rgb2hsv(PICTURE / 255.)
    hsv[..., 0] = (hsv[..., 0] + degrees / 360) % 1
    return rounded(color.hsv2rgb(hsv))


def opencv_hue(degrees):
    hsv = cv2.cvtColor(PICTURE, cv2.COLOR_RGB2HSV).astype(int)
    hsv[..., 0] = (hsv[..., 0] + degrees // 2) % 180
    return cv2.cvtColor(hsv.astype(np.uint8), cv2.COLOR_HSV2RGB)


def main(out):
    sepia = np.array([[0.393, 0.769, 0.189], [0.349, 0.686, 0.168], [0.272, 0.534, 0.131]])
    results = {
        **{f"saturate {i + 1}": saturate(*row) for i, row in enumerate([(0.3, 0), (0.1, 0), (2, 0), (5, 0.1), (20, 0.2)])},
        "hue 40": hue(40), "hue 150": hue(150), "hue -90": hue(-90), "opencv-hue 40": opencv_hue(40),
        "grayscale": np.array(Image.fromarray(PICTURE).convert("L").convert("RGB")),
        "sepia": rounded(PICTURE / 255. @ sepia.T),
    }
    for name, result in results.items():
        print(name, base64.b64encode(result.tobytes()).decode(), sep="\t", file=out)


with open(pathlib.Path(__file__).with_name("colour.tsv"), "w", newline="\n") as file:
    main(file)
