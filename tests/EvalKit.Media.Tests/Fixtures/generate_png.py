"""Writes the PNG fixtures and what they must decode to.

Run it in this folder with Python 3.11, numpy 1.24.2, Pillow 9.4.0 and OpenCV 4.6.0. The files are written with struct and zlib, for no
library writes every depth, filter and interlacing. pictures.tsv gives for every fixture: file, width, height, the SHA-256 of the
upright picture's RGBA bytes, and who says so:

  numpy   the arithmetic of docs/media/png.md, on the samples that went into the file
  pillow  Image.open, ImageOps.exif_transpose, convert("RGBA")
  opencv  imdecode(IMREAD_UNCHANGED); its 16-bit samples are rounded to 8 here, and where it turns nothing, Pillow alone is asked

The script stops where one of them says something else than numpy, unless `silent` knows the reason.
"""
import hashlib
import io
import math
import struct
import zlib

import cv2
import numpy as np
from PIL import Image, ImageOps

WIDTH, HEIGHT = 13, 9
GREY, RGB, PALETTE, GREY_ALPHA, RGBA = 0, 2, 3, 4, 6
CHANNELS = {GREY: 1, RGB: 3, PALETTE: 1, GREY_ALPHA: 2, RGBA: 4}
NAMES = {GREY: "grey", RGB: "rgb", PALETTE: "palette", GREY_ALPHA: "grey-alpha", RGBA: "rgba"}
PASSES = [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)]
rows = []


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def paeth(a, b, c):
    p = a + b - c
    pa, pb, pc = abs(p - a), abs(p - b), abs(p - c)
    return a if pa <= pb and pa <= pc else b if pb <= pc else c


def filtered(scanlines, bpp, kinds):
    out, above = b"", bytes(len(scanlines[0]))
    for y, line in enumerate(scanlines):
        kind = kinds[y % len(kinds)]
        out += bytes([kind])
        for i, value in enumerate(line):
            a = line[i - bpp] if i >= bpp else 0
            b = above[i]
            c = above[i - bpp] if i >= bpp else 0
            out += bytes([(value - [0, a, b, (a + b) // 2, paeth(a, b, c)][kind]) % 256])
        above = line
    return out


def packed(samples, depth):
    """Scanlines of an array (rows, columns, channels)."""
    lines = []
    for row in samples.reshape(samples.shape[0], -1):
        if depth == 16:
            lines.append(row.astype(">u2").tobytes())
        elif depth == 8:
            lines.append(row.astype(np.uint8).tobytes())
        else:
            bits = "".join(format(int(v), f"0{depth}b") for v in row)
            # What fills the last byte is not to be read: ones.
            bits += "1" * (-len(bits) % 8)
            lines.append(bytes(int(bits[i:i + 8], 2) for i in range(0, len(bits), 8)))
    return lines


def eight(samples, depth):
    top = 2 ** depth - 1
    return ((samples.astype(np.int64) * 255 * 2 + top) // (2 * top)).astype(np.uint8)


def widened(samples, colour, depth, key, colours, alphas):
    if colour == PALETTE:
        table = np.zeros((len(colours), 4), np.uint8)
        table[:, :3] = colours
        table[:, 3] = 255
        table[:len(alphas), 3] = alphas
        return table[samples[..., 0]]
    small = eight(samples, depth)
    if colour in (GREY, RGB):
        alpha = np.full(samples.shape[:2], 255, np.uint8)
        if key is not None:
            alpha[(samples == np.array(key)).all(axis=2)] = 0
        return np.dstack([small] * 3 + [alpha]) if colour == GREY else np.dstack([small, alpha])
    if colour == GREY_ALPHA:
        return np.dstack([small[..., :1]] * 3 + [small[..., 1:]])
    return small


def by_pillow(file):
    return np.array(ImageOps.exif_transpose(Image.open(io.BytesIO(file))).convert("RGBA"))


def by_opencv(file):
    out = cv2.imdecode(np.frombuffer(file, np.uint8), cv2.IMREAD_UNCHANGED)
    out = eight(out, 16) if out.dtype == np.uint16 else out
    if out.ndim == 2:
        out = out[..., None]
    if out.shape[2] == 1:
        return np.dstack([out] * 3 + [np.full_like(out, 255)])
    if out.shape[2] == 3:
        return np.dstack([out[..., ::-1], np.full_like(out[..., 0], 255)])
    return out[..., [2, 1, 0, 3]]


def silent(who, colour, depth, key, orientation):
    """Why somebody is not asked."""
    if who == "pillow" and depth == 16:
        return "it keeps the high byte of 16-bit samples, and clips 16-bit grey"
    if who == "pillow" and key is not None and colour == GREY and depth < 8:
        return "it compares the key with samples that were scaled to 8 bits"
    if who == "opencv" and orientation != 1:
        return "IMREAD_UNCHANGED does not turn"
    if who == "opencv" and key is not None and colour == GREY:
        return "it gives grey without its key"
    return ""


def sample(x, y, channel):
    return (x * 37 + y * 59 + channel * 101 + (x * y * (channel + 3)) % 17 * 5) % 256


def pattern(width, height, colour, depth, count):
    samples = np.zeros((height, width, CHANNELS[colour]), np.int64)
    for y in range(height):
        for x in range(width):
            for c in range(CHANNELS[colour]):
                value = sample(x, y, c)
                if colour == PALETTE:
                    value = (x + y * 3) % count
                elif depth == 16:
                    value = (value * 256 + (x * 91 + y * 17 + c * 5) % 256) % 65536
                elif depth < 8:
                    value >>= 8 - depth
                samples[y, x, c] = value
    return samples


TURNS = {2: np.fliplr, 3: lambda a: a[::-1, ::-1], 4: np.flipud, 5: lambda a: a.transpose(1, 0, 2), 6: lambda a: np.rot90(a, -1),
         7: lambda a: a[::-1, ::-1].transpose(1, 0, 2), 8: lambda a: np.rot90(a)}


def png(name, colour, depth=8, width=WIDTH, height=HEIGHT, kinds=(0, 1, 2, 3, 4), interlaced=False, key=None, colours=(), alphas=(), before=b"",
        between=b"", after=b"", level=9, pieces=1, window=15, strategy=0, orientation=1, samples=None):
    if samples is None:
        samples = pattern(width, height, colour, depth, len(colours))
    if key is True:
        key = tuple(int(v) for v in samples[height // 2, width // 2])
    bpp = max(1, CHANNELS[colour] * depth // 8)
    views = [samples[top::dy, left::dx] for left, top, dx, dy in PASSES] if interlaced else [samples]
    raw = b"".join(filtered(packed(view, depth), bpp, kinds) for view in views if view.size)
    deflate = zlib.compressobj(level, zlib.DEFLATED, window, 9, strategy)
    data = deflate.compress(raw) + deflate.flush()
    size = max(1, math.ceil(len(data) / pieces))
    idat = b"".join(chunk(b"IDAT", data[i:i + size]) for i in range(0, len(data), size))
    if pieces > 1:
        idat = chunk(b"IDAT", b"") + idat + chunk(b"IDAT", b"")
    if len(colours):
        before += chunk(b"PLTE", bytes(v for c in colours for v in c))
    if len(alphas):
        before += chunk(b"tRNS", bytes(alphas))
    elif key is not None:
        before += chunk(b"tRNS", struct.pack(f">{len(key)}H", *key))
    header = struct.pack(">IIBBBBB", width, height, depth, colour, 0, 0, int(interlaced))
    file = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + before + idat + between + chunk(b"IEND", b"") + after
    rgba = widened(samples, colour, depth, key, colours, alphas)
    if orientation != 1:
        rgba = TURNS[orientation](rgba)
    says = ["numpy"]
    for who, ask in (("pillow", by_pillow), ("opencv", by_opencv)):
        if silent(who, colour, depth, key, orientation):
            continue
        theirs = ask(file)
        if theirs.shape != rgba.shape or (theirs != rgba).any():
            raise SystemExit(f"{name}: {who} says something else")
        says.append(who)
    with open(name, "wb") as target:
        target.write(file)
    rgba = np.ascontiguousarray(rgba)
    rows.append((name, rgba.shape[1], rgba.shape[0], hashlib.sha256(rgba.tobytes()).hexdigest(), ",".join(says)))


def palette(count):
    return [((i * 71) % 256, (i * 29 + 7) % 256, 255 - i * 9 % 256) for i in range(count)]


def exif(orientation, order, tag=0x0112, kind=3):
    number = struct.pack(order + ("H2x" if kind == 3 else "I"), orientation)
    return chunk(b"eXIf", (b"II*\0" if order == "<" else b"MM\0*") + struct.pack(order + "IH", 8, 2) + struct.pack(order + "HHI4x", 0x0100, 4, 1)
                 + struct.pack(order + "HHI", tag, kind, 1) + number + struct.pack(order + "I", 0))


for colour, depths in ((GREY, (1, 2, 4, 8, 16)), (RGB, (8, 16)), (PALETTE, (1, 2, 4, 8)), (GREY_ALPHA, (8, 16)), (RGBA, (8, 16))):
    for depth in depths:
        table = palette(min(2 ** depth, 23)) if colour == PALETTE else ()
        for interlaced in (False, True):
            name = f"{NAMES[colour]}{'' if depth == 8 else depth}{'-interlaced' if interlaced else ''}"
            png(f"{name}.png", colour, depth, interlaced=interlaced, colours=table)
            if colour in (GREY, RGB):
                png(f"{name}-key.png", colour, depth, interlaced=interlaced, key=True)
            elif colour == PALETTE:
                png(f"{name}-alpha.png", colour, depth, interlaced=interlaced, colours=table, alphas=[(i * 40) % 256 for i in range(len(table) // 2 + 1)])

for number, label in enumerate(["none", "sub", "up", "average", "paeth"]):
    for colour in (GREY, GREY_ALPHA, RGB, RGBA):
        png(f"{NAMES[colour]}-{label}.png", colour, kinds=(number,), width=21, height=5)
for width, height in ((1, 1), (2, 1), (1, 2), (3, 3), (4, 1), (5, 1), (1, 5), (4, 4), (5, 5), (7, 2), (2, 7), (8, 8), (9, 9)):
    png(f"tiny-{width}x{height}.png", RGB, width=width, height=height, interlaced=True)
    png(f"tiny-bits-{width}x{height}.png", GREY, 1, width=width, height=height, interlaced=True)
png("rgba-stored.png", RGBA, level=0)
png("rgb-fixed.png", RGB, strategy=zlib.Z_FIXED)
png("rgb-huffman.png", RGB, strategy=zlib.Z_HUFFMAN_ONLY, width=60, height=40)
png("rgb-window.png", RGB, window=9, width=60, height=40)
png("rgb-pieces.png", RGB, pieces=1000)
png("rgb-chunks.png", RGB, before=chunk(b"gAMA", struct.pack(">I", 45455)) + chunk(b"sRGB", b"\0") + chunk(b"tEXt", b"Comment\0hello"),
    between=chunk(b"tIME", bytes(7)), after=b"bytes after the end")
png("rgb-suggested-palette.png", RGB, colours=palette(5))
# 16-bit keys that differ from a neighbour's samples in the low byte alone.
near = np.array([[[1000, 2000, 3000], [1000, 2000, 3001], [1001, 2000, 3000], [1000, 2000, 3000]]])
png("rgb16-near-key.png", RGB, 16, width=4, height=1, samples=near, key=(1000, 2000, 3000))
every = np.arange(65536).reshape(64, 1024, 1)
png("grey16-every.png", GREY, 16, width=1024, height=64, samples=every, kinds=(1,))
for orientation in range(1, 9):
    for order, label in (("<", "little"), (">", "big")):
        place = "before" if (orientation % 2 == 0) == (order == "<") else "between"
        png(f"orientation-{orientation}-{label}.png", RGB, orientation=orientation, **{place: exif(orientation, order)})
png("orientation-6-long.png", RGBA, orientation=6, before=exif(6, ">", kind=4))

with open("pictures.tsv", "w", newline="\n") as file:
    file.write("file\twidth\theight\tsha256\tsays\n")
    for row in rows:
        file.write("\t".join(map(str, row)) + "\n")
