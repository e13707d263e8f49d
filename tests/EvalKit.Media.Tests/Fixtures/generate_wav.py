"""Writes the WAV fixtures and what they must decode to.

Run it in this folder with Python 3.11, numpy 1.24.2, soundfile 0.12.1 (libsndfile 1.2.0) and SoX 14.4.2 on the path. The files come
from libsndfile, from SoX, and, where neither writes such a file, from struct.pack. sounds.tsv gives for every fixture: file, rate,
channels, frames, the SHA-256 of the decoded samples as little-endian 32-bit floats, and who says so:

  numpy       the arithmetic of docs/media/wav.md, on the numbers that went into the file
  libsndfile  sf_readf_float
  sox         SoX's float output; it works with 32-bit integers inside, so floats beyond full scale are out of its reach

The script stops where one of them says something else than numpy, unless the fixture names it under `not_by` with the reason.
"""
import hashlib
import io
import os
import struct
import subprocess

import numpy as np
import soundfile

rows = []
RNG = np.random.default_rng(20)


def by_libsndfile(name):
    samples, rate = soundfile.read(name, dtype="float32", always_2d=True)
    return samples.reshape(-1), rate, samples.shape[1]


def by_sox(name):
    info = [int(subprocess.run(["soxi", flag, name], check=True, capture_output=True).stdout) for flag in ("-r", "-c")]
    raw = subprocess.run(["sox", "-D", "-V1", name, "-t", "f32", "-"], check=True, capture_output=True).stdout
    return np.frombuffer(raw, "<f4"), *info


def expect(name, rate, channels, samples, not_by=()):
    expected = np.asarray(samples, np.float32)
    agreed = ["numpy"]
    for who, reader in (("libsndfile", by_libsndfile), ("sox", by_sox)):
        try:
            said = reader(name)
            same = said[1:] == (rate, channels) and np.array_equal(said[0], expected)
        except (subprocess.CalledProcessError, soundfile.LibsndfileError) as error:
            said, same = error, False
        assert same == (who not in not_by), f"{name}: {who} {'agrees' if same else 'says'} {said}"
        if same:
            agreed.append(who)
    frames = len(expected) // channels
    rows.append((name, rate, channels, frames, hashlib.sha256(expected.astype("<f4").tobytes()).hexdigest(), ",".join(agreed)))


def chunk(name, data, pad=True):
    return name + struct.pack("<I", len(data)) + data + (b"\0" if pad and len(data) % 2 else b"")


def fmt(code, bits, rate, channels, guid_code=None, valid=None, container=None):
    size = container or (bits + 7) // 8
    data = struct.pack("<HHIIHH", code, channels, rate, rate * channels * size, channels * size, bits)
    if guid_code is not None:
        data += struct.pack("<HHIH", 22, bits if valid is None else valid, 0, guid_code) + bytes.fromhex("000000001000800000aa00389b71")
    return chunk(b"fmt ", data)


def write(name, *parts, kind=b"RIFF", size=None):
    body = b"WAVE" + b"".join(parts)
    with open(name, "wb") as file:
        file.write(kind + struct.pack("<I", len(body) if size is None else size) + body)


def ints(levels, size):
    return b"".join(int(level).to_bytes(size, "little", signed=True) for level in levels)


def edges(bits, count):
    """The extreme and the innermost levels, then random ones."""
    top = 1 << (bits - 1)
    return [-top, -top + 1, -1, 0, 1, 2, top // 2, top - 1] + [int(v) for v in RNG.integers(-top, top, count - 8)]


# --- 16 bits, and how they may be wrapped ------------------------------------------------------
levels = edges(16, 100)
pcm, exact = ints(levels, 2), np.array(levels) / 32768
write("pcm16-mono.wav", fmt(1, 16, 16000, 1), chunk(b"data", pcm))
expect("pcm16-mono.wav", 16000, 1, exact)
write("pcm16-stereo.wav", fmt(1, 16, 44100, 2), chunk(b"data", pcm))
expect("pcm16-stereo.wav", 44100, 2, exact)
write("pcm16-extensible.wav", fmt(0xFFFE, 16, 48000, 2, 1), chunk(b"data", pcm))
expect("pcm16-extensible.wav", 48000, 2, exact)
write("pcm16-odd-chunk.wav", fmt(1, 16, 8000, 1), chunk(b"LIST", b"abcde"), chunk(b"data", pcm))
expect("pcm16-odd-chunk.wav", 8000, 1, exact)
write("pcm16-no-padding.wav", fmt(1, 16, 8000, 1), chunk(b"junk", b"abc", pad=False), chunk(b"data", pcm))
expect("pcm16-no-padding.wav", 8000, 1, exact, not_by=("libsndfile", "sox"))  # refuses; finds no data
write("pcm16-chunks-everywhere.wav", chunk(b"bext", bytes(602)), chunk(b"JUNK", bytes(28)), fmt(1, 16, 11025, 4), chunk(b"fact", ints([25], 4)),
      chunk(b"data", pcm), chunk(b"LIST", b"INFOISFT\x05\0\0\0none\0\0"), chunk(b"id3 ", b"ID3"))
expect("pcm16-chunks-everywhere.wav", 11025, 4, exact)
write("pcm16-rubbish-behind.wav", fmt(1, 16, 16000, 1), chunk(b"data", pcm), b"TAG no chunk, and cut o")
expect("pcm16-rubbish-behind.wav", 16000, 1, exact)

# --- other integers ----------------------------------------------------------------------------
levels8 = list(range(256))
write("pcm8-mono.wav", fmt(1, 8, 8000, 1), chunk(b"data", bytes(levels8)))
expect("pcm8-mono.wav", 8000, 1, (np.array(levels8) - 128) / 128)
write("pcm8-odd.wav", fmt(1, 8, 11025, 3), chunk(b"data", bytes(levels8[:255])), chunk(b"LIST", b"INFO"))
expect("pcm8-odd.wav", 11025, 3, (np.array(levels8[:255]) - 128) / 128)
levels24 = edges(24, 101)
write("pcm24-mono.wav", fmt(1, 24, 96000, 1), chunk(b"data", ints(levels24, 3)))
expect("pcm24-mono.wav", 96000, 1, np.array(levels24) / 2**23)
levels32 = edges(32, 101)
write("pcm32-mono.wav", fmt(1, 32, 192000, 1), chunk(b"data", ints(levels32, 4)))
expect("pcm32-mono.wav", 192000, 1, (np.array(levels32) / 2**31).astype(np.float32), not_by=("sox",))  # keeps 24 bits, cut off

# Sizes between: in the upper bits of the next whole number of bytes.
levels12 = edges(12, 60)
write("pcm12-mono.wav", fmt(1, 12, 16000, 1), chunk(b"data", ints([level << 4 for level in levels12], 2)))
expect("pcm12-mono.wav", 16000, 1, np.array(levels12) / 2**11, not_by=("sox",))  # refuses
levels20 = edges(20, 60)
write("pcm20-extensible.wav", fmt(0xFFFE, 24, 48000, 2, 1, valid=20), chunk(b"data", ints([level << 4 for level in levels20], 3)))
expect("pcm20-extensible.wav", 48000, 2, np.array(levels20) / 2**19, not_by=("sox",))  # refuses padded samples
write("pcm24-in-32-extensible.wav", fmt(0xFFFE, 32, 48000, 2, 1, valid=24), chunk(b"data", ints([level << 8 for level in levels24[:100]], 4)))
expect("pcm24-in-32-extensible.wav", 48000, 2, np.array(levels24[:100]) / 2**23, not_by=("sox",))  # refuses padded samples

# --- floats ------------------------------------------------------------------------------------
loud = (1.25 * np.cos(np.arange(60) / 3)).astype("<f4")
write("float32-mono.wav", fmt(3, 32, 22050, 1), chunk(b"data", loud.tobytes()))
expect("float32-mono.wav", 22050, 1, loud, not_by=("sox",))  # clips
write("float32-extensible.wav", fmt(0xFFFE, 32, 96000, 3, 3), chunk(b"data", loud.tobytes()))
expect("float32-extensible.wav", 96000, 3, loud, not_by=("sox",))  # clips
tiny = np.array([0.0, -0.0, 1e-45, -1e-40, 1.1754944e-38, 3e38, -3e38, 0.1, 1 / 3, np.nextafter(np.float32(1), 2)], "<f4")
write("float32-extremes.wav", fmt(3, 32, 16000, 1), chunk(b"data", tiny.tobytes()))
expect("float32-extremes.wav", 16000, 1, tiny, not_by=("sox",))  # clips
double = np.concatenate([np.cos(np.arange(50) / 7) * 1.5, [1 / 3, 1 + 2**-24, 1 + 3 * 2**-24, 1e-60, -1e-46, 3e38]])
write("float64-mono.wav", fmt(3, 64, 44100, 1), chunk(b"data", double.astype("<f8").tobytes()))
expect("float64-mono.wav", 44100, 1, double.astype(np.float32), not_by=("sox",))  # clips

# --- G.711: every code -------------------------------------------------------------------------
def mu_law(code):
    bits = ~code & 0xFF
    value = (((bits & 15) * 2 + 33) << (bits >> 4 & 7)) - 33  # the standard's 14 bits
    return (-value if bits & 0x80 else value) * 4


def a_law(code):
    bits = code ^ 0x55
    segment, step = bits >> 4 & 7, bits & 15
    value = 2 * step + 1 if segment == 0 else (2 * step + 33) << (segment - 1)  # the standard's 13 bits
    return (value if bits & 0x80 else -value) * 8


codes = bytes(range(256))
for name, code, law in (("mulaw", 7, mu_law), ("alaw", 6, a_law)):
    exact_codes = np.array([law(c) for c in codes]) / 32768
    write(f"{name}-mono.wav", fmt(code, 8, 8000, 1), chunk(b"fact", ints([256], 4)), chunk(b"data", codes))
    expect(f"{name}-mono.wav", 8000, 1, exact_codes)
    write(f"{name}-extensible.wav", fmt(0xFFFE, 8, 8000, 2, code), chunk(b"data", codes))
    expect(f"{name}-extensible.wav", 8000, 2, exact_codes)

# --- lengths of more than 32 bits, and lengths that were never written ---------------------------
def ds64(data_length):
    return chunk(b"ds64", struct.pack("<QQQI", 0, data_length, 0, 0))


def data_without_length(declared, data):
    return b"data" + struct.pack("<I", declared) + data


write("rf64-by-hand.wav", ds64(len(pcm)), fmt(1, 16, 48000, 1), data_without_length(0xFFFFFFFF, pcm), chunk(b"LIST", b"INFO"),
      kind=b"RF64", size=0xFFFFFFFF)
expect("rf64-by-hand.wav", 48000, 1, exact)
write("bw64.wav", ds64(len(pcm)), fmt(1, 16, 48000, 1), data_without_length(0xFFFFFFFF, pcm), kind=b"BW64", size=0xFFFFFFFF)
expect("bw64.wav", 48000, 1, exact, not_by=("libsndfile", "sox"))  # refuse BW64
write("piped-largest.wav", fmt(1, 16, 24000, 1), chunk(b"LIST", b"INFOISFT\x0e\0\0\0Lavf59.27.100\0"),
      data_without_length(0xFFFFFFFF, pcm), size=0xFFFFFFFF)  # as ffmpeg leaves it
expect("piped-largest.wav", 24000, 1, exact)
write("piped-zero.wav", fmt(1, 16, 24000, 1), data_without_length(0, pcm), size=0)
expect("piped-zero.wav", 24000, 1, exact, not_by=("libsndfile", "sox"))  # see no samples; ffmpeg reads to the end
write("piped-part-of-frame.wav", fmt(1, 16, 24000, 2), data_without_length(0xFFFFFFFF, pcm + b"\1\2\3"), size=0xFFFFFFFF)
expect("piped-part-of-frame.wav", 24000, 2, exact)

# --- files that other programs write from beginning to end ---------------------------------------
voice = (0.6 * np.sin(np.arange(80) ** 1.5 / 20)).astype("<f4").reshape(-1, 2)
for name, kind, subtype in (("u8", "WAV", "PCM_U8"), ("24", "WAV", "PCM_24"), ("32", "WAVEX", "PCM_32"), ("float", "WAV", "FLOAT"),
                            ("double", "WAVEX", "DOUBLE"), ("rf64", "RF64", "PCM_16"), ("ulaw", "WAV", "ULAW"), ("alaw", "WAVEX", "ALAW")):
    file = f"libsndfile-{name}.wav"
    memory = io.BytesIO()
    soundfile.write(memory, voice, 32000, format=kind, subtype=subtype)
    with open(file, "wb") as target:
        target.write(memory.getvalue())
    unlike = {"32": ("sox",), "float": ("sox",), "double": ("sox",)}  # as above
    expect(file, 32000, 2, by_libsndfile(file)[0], not_by=unlike.get(name, ()))

raw = ["sox", "-D", "-V1", "-t", "f32", "-r", "22050", "-c", "2", "-"]
for name, arguments in (("u8", ["-b", "8"]), ("24", ["-b", "24"]), ("ulaw", ["-e", "mu-law"]), ("alaw", ["-e", "a-law"])):
    subprocess.run([*raw, *arguments, f"sox-{name}.wav"], input=voice.tobytes(), check=True)
    expect(f"sox-{name}.wav", 22050, 2, by_sox(f"sox-{name}.wav")[0])
piped = subprocess.run([*raw, "-b", "16", "-t", "wav", "-"], input=voice.tobytes(), check=True, capture_output=True).stdout
with open("sox-piped.wav", "wb") as target:
    target.write(piped)
expect("sox-piped.wav", 22050, 2, by_sox("sox-piped.wav")[0])

with open("sounds.tsv", "w", newline="\n") as file:
    file.write("file\trate\tchannels\tframes\tsha256\tsays\n")
    for row in rows:
        file.write("\t".join(map(str, row)) + "\n")
print(len(rows), "files,", sum(os.path.getsize(row[0]) for row in rows), "bytes")
