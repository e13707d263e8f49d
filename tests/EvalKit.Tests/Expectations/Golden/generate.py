#!/usr/bin/env python3
"""Text scores by the published programs: writes scores.jsonl, the expectation of GoldenScoreTests.

Run: python3 generate.py   with these on PYTHONPATH:
  sacrebleu 2.6.0               (Apache 2.0)  BLEU and chrF
  rouge_score                   (Apache 2.0)  ROUGE: google-research/rouge at 0c1bbe5fc971
  evaluate-v1.1.py of SQuAD     (as squad_evaluate.py; allenai/bi-att-flow at a315bc8888fe)  token F1
  python-Levenshtein 0.12.2     (GPL 2, run only)  edit distances
The share of copied n-grams has no published program: it is written here from its definition.
Each line: references, reply, and the figure of each measure by name, BLEU and chrF over 100. Error rate, similarity and overlap are
those of the first reference.
"""
import json
import pathlib
import random
import re

import Levenshtein
import sacrebleu
import squad_evaluate
from rouge_score import rouge_scorer

assert sacrebleu.__version__ == "2.6.0", sacrebleu.__version__

CAT = "The cat is on the mat."
# Papineni et al. (2002), examples 1 and 2; the summaries of Lin (2004), section 3.1; the readme of rouge-score; answers in the manner of SQuAD.
GUIDE = [
    "It is a guide to action that ensures that the military will forever heed Party commands.",
    "It is the guiding principle which guarantees the military forces always being under the command of the Party.",
    "It is the practical guide for the army always to heed the directions of the party.",
]
WRITTEN = [
    (GUIDE, "It is a guide to action which ensures that the military always obeys the commands of the party."),
    (GUIDE, "It is to insure the troops forever hearing the activity guidebook that party direct."),
    ([CAT, "There is a cat on the mat."], "the the the the the the the"),
    (["police killed the gunman"], "police kill the gunman"),
    (["police killed the gunman"], "the gunman kill police"),
    (["The quick brown fox jumps over the lazy dog"], "The quick brown dog jumps on the log."),
    (["Denver Broncos"], "The Denver Broncos"),
    (["Saint Bernadette Soubirous", "Saint Bernadette"], "to St. Bernadette Soubirous in 1858"),
    (["a copper statue of Christ"], "an copper STATUE, of the Christ!"),
    (["1,234.5 pounds - or 1,2"], "1,234.5 pounds-or 1, 2."),
    (["the price is $3.50 (net)"], "the price is $3.5 (gross)"),
    (["AT&amp;T &quot;rose&quot; 5%-6%"], 'AT&T "rose" 5-6 %'),
    (["over two-\nlines\nhere"], "over twolines here"),
    (["...5 and 1..2 a.b ,x, 7,"], "...5 and 1..2 a.b ,x, 7."),
    (["word"], "word"),
    (["two words"], "two words"),
    (["three little words"], "three little words"),
    (["completely different"], "nothing alike whatsoever here"),
    (["some text"], ""),
    (["some text"], " \t\n "),
    (["a long reference of more than a few words to be brief about"], "a long"),
    (["short"], "a reply that goes on and on far past the short one that was wanted"),
    (["naïve café — déjà vu"], "naive cafe\u0301 - déjà vu"),
    (["größere Straße über Äpfel"], "groessere Straße uber Apfel"),
    (["Привет, мир"], "привет мир"),
    (["今日は良い天気ですね"], "今日はいい天気です"),
    (["smile 😀😃 now"], "smile 😀 now 😃"),
    (["don't stop the well-known an_the a-the"], "dont stop wellknown anthe"),
]
WORDS = """the a an cat cats sat on mat, mat. dog ran; runs 3 3.5 1,000 10-12 well-known don't (so) "yes" A The $5 50% x_y e.g. U.S. end? now!
&amp; &lt;b&gt; -- - ... / * über naïve Ω жук 猫""".split()
ASCII_WORDS = [word for word in WORDS if word.isascii()]


def edited(words, vocabulary, chance):
    result = list(words)
    for _ in range(chance.randrange(0, 2 + len(words) // 2)):
        kind, at = chance.randrange(3), chance.randrange(len(result) + 1)
        if kind == 0:
            result.insert(at, chance.choice(vocabulary))
        elif kind == 1 and at < len(result):
            del result[at]
        elif at < len(result):
            result[at] = chance.choice(vocabulary)
    return result


def drawn(vocabulary, chance):
    for size in [1, 2, 3, 4, 5, 6, 8, 10, 15, 20, 30, 70, 140]:
        for several in (1, 2, 3):
            first = [chance.choice(vocabulary) for _ in range(size)]
            references = [" ".join(edited(first, vocabulary, chance) or ["cat"]) for _ in range(several)]
            yield references, " ".join(edited(first, vocabulary, chance))


def spaced(text):
    return " ".join(text.split())


def words(text):
    return re.findall("[a-z0-9]+", text.lower())


def overlap(text, reply, n):
    runs = [tuple(words(reply)[i:i + n]) for i in range(len(words(reply)) - n + 1)]
    source = {tuple(words(text)[i:i + n]) for i in range(len(words(text)) - n + 1)}
    return sum(run in source for run in runs) / max(1, len(runs))


def rouge(kind, references, reply):
    return max(rouge_scorer.RougeScorer([kind]).score(reference, reply)[kind].fmeasure for reference in references)


def scores(references, reply):
    first = references[0]
    yield "BLEU", sacrebleu.sentence_bleu(reply, references).score / 100
    for beta in (1, 2, 3):
        yield f"chrF{beta}", sacrebleu.sentence_chrf(reply, references, beta=beta).score / 100
    for order in (1, 2):
        yield f"chrF2{'+' * order}", sacrebleu.sentence_chrf(reply, references, word_order=order).score / 100
    if any(squad_evaluate.normalize_answer(reference) for reference in references):
        yield "token F1", max(squad_evaluate.f1_score(reply, reference) for reference in references)
    distance = Levenshtein.distance(spaced(first), spaced(reply))
    yield "character error rate", distance / len(spaced(first))
    yield "edit similarity", 1 - distance / max(len(spaced(first)), len(spaced(reply)))
    # The published tokenizer drops every letter beyond ASCII.
    if all(text.isascii() for text in [*references, reply]):
        longest = max(len(words(reference)) for reference in references)
        for n in range(1, min(3, longest) + 1):
            yield f"ROUGE-{n}", rouge(f"rouge{n}", references, reply)
            if len(words(first)) >= n:
                yield f"{n}-gram overlap", overlap(first, reply, n)
        if longest > 0:
            yield "ROUGE-L", rouge("rougeL", references, reply)


chance = random.Random(20020712)
cases = [*WRITTEN, *drawn(WORDS, chance), *drawn(ASCII_WORDS, chance)]
with open(pathlib.Path(__file__).with_name("scores.jsonl"), "w", encoding="utf-8", newline="\n") as out:
    for references, reply in cases:
        line = {"references": references, "reply": reply, "scores": dict(scores(references, reply))}
        out.write(json.dumps(line, ensure_ascii=True) + "\n")
