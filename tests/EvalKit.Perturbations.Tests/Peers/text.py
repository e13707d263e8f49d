"""
Writes text.tsv: what Python's own codecs, unicodedata and json, and the module regex make of texts; texts in JSON's ASCII escapes.
Made with Python 3.11.7 (Unicode 14.0), regex 2026.5.9.
"""
import base64
import codecs
import collections
import json
import pathlib
import unicodedata
import urllib.parse

import regex

SAMPLES = [
    "naïve café, Zoë Müller", "don’t – “quote” … €5", "Привет, мир", "日本語 テキスト", "😀 and 👍🏽 in Ålesund", "Ísland Şişli Łódź Ωμέγα Ýmir",
]
WORDS = "Parcel delivered to the Neighbour Quickly"
LETTERS = "éïü Ωμέγα Жук 日本 𠮷野"
CLUSTERS = [
    "👨‍👩‍👧‍👦 says 🏴󠁧󠁢󠁥󠁮󠁧󠁿", "👍🏽👍🏿 1️⃣ 🇫🇷🇩🇪🇫", "z\u0351\u036b\u0343a\u030a\u0301l\u0323", "a\r\nb\rc\nd", "한국어 각 ᄀ\u1161\u11a8", "e\u200de\u0301\u200d", "שָׁלוֹם مَرْحَبًا",
    "\u0301start", "ก็ำ ไทย", "a\u00adb\u200bc",
]


def garbled(text, times):
    """Windows-1252, and the control character of the same number where it has none."""
    for _ in range(times):
        text = "".join(codecs.decode(bytes([b]), "cp1252" if b not in (0x81, 0x8D, 0x8F, 0x90, 0x9D) else "latin-1") for b in text.encode("utf-8"))
    return text


def with_marks():
    """Letters of Latin, Greek and Cyrillic that are one character or several, and every 97th Hangul syllable."""
    for code in [*range(0xC0, 0x250), *range(0x370, 0x530), *range(0x1E00, 0x2000), *range(0xAC00, 0xD7A4, 97)]:
        whole = chr(code)
        apart = unicodedata.normalize("NFD", whole)
        if unicodedata.category(whole)[0] == "L" and apart != whole and unicodedata.normalize("NFC", apart) == whole:
            yield whole, apart


def levenshtein(one, other):
    """The table of 1966, row by row, over UTF-16 units."""
    one, other = units(one), units(other)
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        above, row[0] = row[0], i
        for j, b in enumerate(other, 1):
            above, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, above + (a != b))
    return row[-1]


def units(text):
    data = text.encode("utf-16-le")
    return [data[i] | data[i + 1] << 8 for i in range(0, len(data), 2)]


def overlap(one, other):
    a, b = collections.Counter(one.split()), collections.Counter(other.split())
    return 2 * sum((a & b).values()) / (sum(a.values()) + sum(b.values()))


def noise(seed, length):
    """Letters and spaces of a linear congruential generator."""
    state, text = seed, []
    for _ in range(length):
        state = (state * 1664525 + 1013904223) % 2 ** 32
        text.append("etaoin shrdlu é😀"[(state >> 16) % 16])
    return "".join(text)


rows = []
for times in (1, 2, 3):
    rows += [(f"mojibake-{times}", text, garbled(text, times)) for text in SAMPLES]
pairs = list(with_marks())
rows.append(("normal-form", " ".join(whole for whole, _ in pairs), " ".join(apart for _, apart in pairs)))
rows.append(("normal-form", " ".join(apart for _, apart in pairs), " ".join(whole for whole, _ in pairs)))
# Letters whose mark is part of their drawing are written in ASCII, which Python does not do.
european = [(whole, apart) for whole, apart in pairs if whole < "가" and apart[0] not in "ÆæØø"]
for side in (0, 1):
    rows.append(("removed-diacritics", " ".join(pair[side] for pair in european), " ".join(apart[0] for _, apart in european)))
cased = [chr(c) for c in [*range(0x61, 0x7B), *range(0xE0, 0xF7), *range(0xF8, 0xFF), *range(0x3B1, 0x3C2), *range(0x3C3, 0x3CA), *range(0x430, 0x460)]]
cased += [chr(c) for c in range(0x100, 0x17F) if chr(c).islower() and len(chr(c).upper()) == 1 and ord(chr(c).upper()) == c - 1]
rows.append(("upper-case", " ".join(cased), " ".join(letter.upper() for letter in cased)))
rows.append(("lower-case", " ".join(letter.upper() for letter in cased), " ".join(cased)))
rows.append(("rot13", WORDS, codecs.encode(WORDS, "rot13")))
rows.append(("base64", WORDS, " ".join(base64.b64encode(word.encode()).decode() for word in WORDS.split())))
rows.append(("percent-codes", LETTERS, urllib.parse.quote(LETTERS, safe=" ")))
rows.append(("json-escapes", LETTERS, json.dumps(LETTERS)[1:-1]))
rows += [("clusters", text, " ".join(str(len(units(cluster))) for cluster in regex.findall(r"\X", text))) for text in CLUSTERS]
texts = [*SAMPLES, WORDS, noise(1, 200), noise(2, 200), noise(3, 65)]
for one in texts:
    for other in texts[::4]:
        rows.append(("edits", f"{one}\n{other}", str(levenshtein(one, other))))
        rows.append(("overlap", f"{one}\n{other}", repr(overlap(one, other))))

pathlib.Path(__file__).with_suffix(".tsv").write_text("".join(f"{name}\t{json.dumps(text)}\t{json.dumps(result)}\n" for name, text, result in rows))
