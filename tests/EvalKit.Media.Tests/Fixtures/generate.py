"""Writes the PNG fixtures and what they must decode to, with nothing but Python's standard library.

Run it in this folder. expected.tsv gives for every fixture: file, width, height, and the SHA-256 of the
decoded RGBA bytes. The writer here shares no code with the codecs.
"""
import hashlib
import math
import struct
import zlib

WIDTH, HEIGHT = 13, 9
rows = []


def sample(x, y, channel):
    return (x * 37 + y * 59 + channel * 101 + (x * y * (channel + 3)) % 17 * 5) % 256


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
            guess = [0, a, b, (a + b) // 2, paeth(a, b, c)][kind]
            out += bytes([(value - guess) % 256])
        above = line
    return out


def png(name, colour, channels, kinds=(0, 1, 2, 3, 4), before=b"", level=9, pieces=1, between=b"", after=b"", to_rgba=None,
        line=None):
    line = line or (lambda y: bytes(sample(x, y, c) for x in range(WIDTH) for c in range(channels)))
    scanlines = [line(y) for y in range(HEIGHT)]
    data = zlib.compress(filtered(scanlines, channels, kinds), level)
    size = max(1, math.ceil(len(data) / pieces))
    idat = b"".join(chunk(b"IDAT", data[i:i + size]) for i in range(0, len(data), size))
    header = struct.pack(">IIBBBBB", WIDTH, HEIGHT, 8, colour, 0, 0, 0)
    body = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + before + idat + between + chunk(b"IEND", b"") + after
    rgba = b"".join(to_rgba(scan[i:i + channels]) for scan in scanlines for i in range(0, len(scan), channels))
    with open(name, "wb") as file:
        file.write(body)
    rows.append((name, WIDTH, HEIGHT, hashlib.sha256(rgba).hexdigest()))


grey = lambda p: bytes([p[0], p[0], p[0], 255])
grey_alpha = lambda p: bytes([p[0], p[0], p[0], p[1]])
rgb = lambda p: p + b"\xff"
rgba = lambda p: p

png("grey.png", 0, 1, to_rgba=grey)
png("grey-alpha.png", 4, 2, to_rgba=grey_alpha)
png("rgb.png", 2, 3, to_rgba=rgb)
png("rgba.png", 6, 4, to_rgba=rgba)
for number, label in enumerate(["none", "sub", "up", "average", "paeth"]):
    png(f"rgb-{label}.png", 2, 3, kinds=(number,), to_rgba=rgb)
png("rgba-stored.png", 6, 4, level=0, to_rgba=rgba)
png("rgb-pieces.png", 2, 3, pieces=40, to_rgba=rgb)
png("rgb-chunks.png", 2, 3, before=chunk(b"gAMA", struct.pack(">I", 45455)) + chunk(b"tEXt", b"Comment\0hello"),
    between=chunk(b"tIME", bytes(7)), after=b"bytes after the end", to_rgba=rgb)
key = sample(3, 2, 0)
png("grey-key.png", 0, 1, before=chunk(b"tRNS", struct.pack(">H", key)),
    to_rgba=lambda p: bytes([p[0], p[0], p[0], 0 if p[0] == key else 255]))
key3 = bytes(sample(5, 4, c) for c in range(3))
png("rgb-key.png", 2, 3, before=chunk(b"tRNS", struct.pack(">HHH", *key3)), to_rgba=lambda p: p + (b"\0" if p == key3 else b"\xff"))
colours = [bytes([(i * 71) % 256, (i * 29 + 7) % 256, 255 - i * 9]) for i in range(23)]
alphas = bytes((i * 40) % 256 for i in range(11))
index = lambda y: bytes((x + y * 3) % 23 for x in range(WIDTH))
png("palette.png", 3, 1, before=chunk(b"PLTE", b"".join(colours)), line=index, to_rgba=lambda p: colours[p[0]] + b"\xff")
png("palette-alpha.png", 3, 1, before=chunk(b"PLTE", b"".join(colours)) + chunk(b"tRNS", alphas), line=index,
    to_rgba=lambda p: colours[p[0]] + bytes([alphas[p[0]] if p[0] < 11 else 255]))


with open("expected.tsv", "w", newline="\n") as file:
    file.write("file\twidth\theight\tsha256\n")
    for row in rows:
        file.write("\t".join(map(str, row)) + "\n")
