"""Score a name-and-identifier finder against a labelled JSONL file.

usage: python deid_score.py GOLD.jsonl FOUND.jsonl [--show]

GOLD.jsonl   one JSON object a line: id, text, spans[{start, end, label}]
FOUND.jsonl  one JSON object a line: id, spans[{start, end, label}] - what the finder suggests for that id

What counts (a "span" is one labelled stretch of text, offsets are Python string offsets):
  recall      share of gold spans whose every letter and digit is inside some suggestion, whatever its label.
              One letter left outside is a leak.
  typed       as recall, and a suggestion touching the span has the same label (PLACE and ADDRESS may stand for each other)
  precision   share of suggestions at least half of whose letters and digits are inside gold spans
  over        words outside every gold span that a suggestion touches, per 1,000 words
  clean       share of entries with no leak at all
  structured  recall over DATE AGE PHONE EMAIL ID URL ADDRESS together
Exit status is 0; thresholds belong to the caller.
"""

import json
import re
import sys
from collections import Counter

LABELS = ("NAME", "PLACE", "ORG", "DATE", "AGE", "PHONE", "EMAIL", "ID", "URL", "ADDRESS")
STRUCTURED = frozenset(LABELS[3:])
SAME = {"PLACE": {"PLACE", "ADDRESS"}, "ADDRESS": {"PLACE", "ADDRESS"}}
WORD = re.compile(r"\w+")


def read(path):
    with open(path, encoding="utf-8") as f:
        return [json.loads(line) for line in f if line.strip()]


def score(gold, found):
    """gold, found: lists of dicts as described above. Returns a dict of figures."""
    suggestions = {r["id"]: r["spans"] for r in found}
    total, hit, typed = Counter(), Counter(), Counter()
    good = bad = over = words = clean = 0
    leaks, false = [], []
    for entry in gold:
        text, mine = entry["text"], suggestions.get(entry["id"], [])
        covered, inside = bytearray(len(text)), bytearray(len(text))
        for s in mine:
            covered[s["start"] : s["end"]] = b"\1" * len(covered[s["start"] : s["end"]])
        for g in entry["spans"]:
            inside[g["start"] : g["end"]] = b"\1" * (g["end"] - g["start"])
        leaked_here = False
        for g in entry["spans"]:
            label = g["label"]
            total[label] += 1
            if all(covered[k] for k in range(g["start"], g["end"]) if text[k].isalnum()):
                hit[label] += 1
                ok = SAME.get(label, {label})
                typed[label] += any(
                    s["label"] in ok and s["start"] < g["end"] and s["end"] > g["start"] for s in mine
                )
            else:
                leaked_here = True
                leaks.append((entry["id"], label, text[g["start"] : g["end"]]))
        clean += not leaked_here
        for s in mine:
            letters = [k for k in range(s["start"], min(s["end"], len(text))) if text[k].isalnum()]
            if not letters:
                continue
            if 2 * sum(inside[k] for k in letters) >= len(letters):
                good += 1
            else:
                bad += 1
                false.append((entry["id"], s["label"], text[s["start"] : s["end"]]))
        for m in WORD.finditer(text):
            words += 1
            over += any(covered[m.start() : m.end()]) and not any(inside[m.start() : m.end()])
    n = sum(total.values())
    structured = [label for label in total if label in STRUCTURED]
    return {
        "spans": n,
        "leaks": len(leaks),
        "recall": sum(hit.values()) / n,
        "typed": sum(typed.values()) / n,
        "precision": good / (good + bad) if good + bad else 0.0,
        "over": 1000 * over / words,
        "clean": clean / len(gold),
        "structured": sum(hit[x] for x in structured) / max(1, sum(total[x] for x in structured)),
        "per_label": {x: (hit[x], total[x]) for x in LABELS if total[x]},
        "leaked": leaks,
        "false": false,
    }


def main(argv):
    if len(argv) < 3:
        print(__doc__)
        return 2
    r = score(read(argv[1]), read(argv[2]))
    print(
        "recall %.3f  typed %.3f  precision %.3f  over %.1f/1000 words  clean %.2f  structured %.3f  leaks %d of %d"
        % (
            r["recall"],
            r["typed"],
            r["precision"],
            r["over"],
            r["clean"],
            r["structured"],
            r["leaks"],
            r["spans"],
        )
    )
    for label, (h, t) in r["per_label"].items():
        print("  %-8s %3d of %3d  %.2f" % (label, h, t, h / t))
    if "--show" in argv:
        for kind in ("leaked", "false"):
            print(kind)
            for row in r[kind]:
                print("  %s %-7s %r" % row)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv))
