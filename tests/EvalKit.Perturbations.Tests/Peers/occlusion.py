"""
Writes occlusion.tsv: what Pillow makes of the tests' pictures, RGB samples in base64.
Made with Python 3.11.2, NumPy 1.24.2, Pillow 9.4.0.
"""
import base64
import pathlib

import numpy as np
from PIL import Image

from pictures import scene, texture

picture = Image.fromarray(scene(61, 47))
stamp = Image.fromarray(texture(20, 16)).resize((29, 24), Image.BICUBIC)
picture.paste(stamp, (15, 24), Image.new("L", stamp.size, 128))

with open(pathlib.Path(__file__).with_name("occlusion.tsv"), "w", newline="\n") as file:
    print("overlay", "pillow", base64.b64encode(np.asarray(picture).tobytes()).decode(), sep="\t", file=file)
