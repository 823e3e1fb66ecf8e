"""Bugs planted in the finished bytes of a Markdown file, and words that look like Markdown."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from markdown_it import MarkdownIt
from support.packets import choices, entry
from support.planted import finding

from npgs_journal.nouns import Block, BlockKind, Packet, PacketEntry, Run, Style
from npgs_journal.share import FORMATS, build_packet


def put(old: str, new: str) -> Callable[[bytes], bytes]:
    def spoil(data: bytes) -> bytes:
        assert old.encode() in data
        return data.replace(old.encode(), new.encode(), 1)

    return spoil


P = "\n\nI met"
CHANGED: dict[str, tuple[Callable[[bytes], bytes], str]] = {
    "a place to link to": (put(P, f"\n\n[x]: http://host/rosa{P}"), "part"),
    "a place to link to, with a name": (put(P, f'\n\n[Rosa Lee]: <h> "t"{P}'), "part"),
    "a link": (put("at noon", "[at noon](http://host/x)"), "part"),
    "a link without words": (put("at noon", "[](http://host/x)at noon"), "part"),
    "a link without brackets": (put("at noon", "<http://host/x> at noon"), "text-differs"),
    "a remote picture": (put("at noon", "![](http://host/x)at noon"), "part"),
    "a remark": (put(P, f"\n\n<!-- Rosa Lee -->{P}"), "name"),
    "a tag": (put("at noon", "<b>at noon</b>"), "text-differs"),
    "code": (put("at noon", "`at noon`"), "part"),
    "a block of code": (put(P, f"\n\n    plum{P}"), "part"),
    "a fenced block of code": (put(P, f"\n\n``` plum\n```{P}"), "part"),
    "struck words": (put("at noon", "~~at noon~~"), "part"),
    "a table": (put(P, f"\n\n| a |\n|---|{P}"), "text-differs"),
    "facts at the beginning": (lambda data: b"---\ntitle: plum\n---\n\n" + data, "text-differs"),
    "a paragraph more": (put(P, f"\n\nplum jam{P}"), "text-differs"),
    "a number that is not shown": (
        lambda data: data.replace(b"- One", b"4. One\n9. ", 1),
        "text-differs",
    ),
    "a heading less": (put("# ", ""), "structure"),
    "a letter that looks alike": (put("at noon", "at n\u043eon"), "text-differs"),
    "a sign that nobody sees": (put("at noon", "at no\u200bon"), "text-differs"),
    "a letter by its number": (put("at noon", "at n&#111;on"), "part"),
    "a mark of byte order": (lambda data: b"\xef\xbb\xbf" + data, "text-differs"),
    "half a letter": (lambda data: data + b"\xc3", "unreadable"),
    "nothing": (lambda _: b"", "text-differs"),
}


@pytest.mark.parametrize("what", CHANGED)
def test_a_bug_in_the_file(what):
    spoil, named = CHANGED[what]
    assert finding("markdown", spoil) == named, what


def page(body: str, title: str = "") -> str:
    one = entry(1, title, body)
    return FORMATS["markdown"].write(build_packet([one], choices(one))).decode()


def entry_of(body: str) -> str:
    """What is written of a body, without the head of the packet and the entry's own."""
    return page(body).split("November 2026\n\n", 1)[1].removesuffix("\n")


def test_what_may_mean_something_is_written_so_that_it_does_not():
    typed = (
        "\\# x \\> y &amp; <b> [a](http://x) `c` | ~~s~~ $m$ a@b.org www.x.org {#id} \\*z\\* ^1^ snake_case"
    )
    assert entry_of(typed) == (
        "\\# x \\> y \\&amp; \\<b\\> \\[a\\](http\\://x) \\`c\\` \\| \\~\\~s\\~\\~ \\$m\\$ a\\@b.org"
        " www\\.x.org \\{\\#id} \\*z\\* \\^1\\^ snake\\_case"
    )


@pytest.mark.parametrize("line", ["1\\. x", "\\- x", "\\+ x", "=== x", "--- x", ": x", "% x", "!x", "    x"])
def test_a_line_never_begins_a_list_or_a_heading(line):
    read = MarkdownIt("commonmark").parse(entry_of(f"one\n{line}"))
    assert [token.type for token in read] == ["paragraph_open", "inline", "paragraph_close"]


def test_headings_lists_quotes_and_emphasis():
    body = (
        "- a\n- b\n  1. one\n  2. two\n\n     more\n- c\n\n> quiet *word*\n\n7. x\n\n## Head\n\n**bold** x\ny"
    )
    assert entry_of(body) == (
        "- a\n- b\n\n  1. one\n  2. two\n\n     more\n- c\n\n> quiet *word*\n\n7. x\n\n## Head\n\n"
        "**bold** x\\\ny"
    )


def test_two_lists_of_numbers_stay_two():
    assert entry_of("1. a\n2. b\n\n1) c\n2) d") == "1. a\n2. b\n\n1) c\n2) d"


def test_signs_for_bold_go_where_no_reader_would_see_them():
    """As where something between them was held back."""
    runs = (Run("x"), Run("“y”", Style.STRONG), Run("z "), Run("w", Style.EMPHASIS))
    block = Block(BlockKind.PARAGRAPH, runs)
    packet = Packet("en", "T", (), (PacketEntry("", "", (block,), ""),), 0, 0)
    assert FORMATS["markdown"].write(packet) == "x“y”z w\n".encode()


def test_a_line_between_entries():
    one, two = entry(1, "", "x"), entry(2, "", "y")
    chosen = choices(one, two)
    told = FORMATS["markdown"].write(build_packet([one, two], chosen)).decode()
    assert told.count("\n\n---\n\n") == 2
