"""Bugs planted in the finished bytes of a web page: whatever loads, runs, hides or says more is refused."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Callable

import pytest
from support.packets import choices, entry
from support.planted import finding

from npgs_journal.share import FORMATS, build_packet


def put(old: str, new: str) -> Callable[[bytes], bytes]:
    """Replace the first `old`; it must be there."""

    def spoil(data: bytes) -> bytes:
        assert old.encode() in data
        return data.replace(old.encode(), new.encode(), 1)

    return spoil


def styled(more: str) -> Callable[[bytes], bytes]:
    """One more rule, with the policy that lets it in."""

    def spoil(data: bytes) -> bytes:
        text = data.decode()
        style = re.search("<style>(.*?)</style>", text, re.DOTALL)[1] + more
        fingerprint = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
        text = re.sub("sha256-[^']*", f"sha256-{fingerprint}", text)
        return re.sub(
            "<style>.*?</style>", lambda _: f"<style>{style}</style>", text, flags=re.DOTALL
        ).encode()

    return spoil


P = "<p>I met"
CHANGED: dict[str, tuple[Callable[[bytes], bytes], str]] = {
    "a script": (put(P, f"<script>plum()</script>{P}"), "text-differs"),
    "a script in the head": (put("<title>", "<script>plum()</script><title>"), "part"),
    "a script from elsewhere": (put(P, f'<script src="http://host/x"></script>{P}'), "part"),
    "a remote picture": (put(P, f'<img src="http://host/x">{P}'), "part"),
    "a picture with words of its own": (put(P, f'<img src="data:," alt="Rosa Lee">{P}'), "name"),
    "a drawing": (put(P, f"<svg><title>Rosa Lee</title></svg>{P}"), "name"),
    "a frame": (put(P, f'<iframe src="http://host/x"></iframe>{P}'), "part"),
    "a form": (put(P, f'<form action="http://host/x"><input value="plum"></form>{P}'), "part"),
    "a link": (put("at noon", '<a href="http://host/x">at noon</a>'), "part"),
    "a look from elsewhere": (put("<title>", '<link rel="stylesheet" href="http://host/x"><title>'), "part"),
    "another place to go": (put("<title>", '<base href="http://host/"><title>'), "part"),
    "a page that goes elsewhere": (
        put("<title>", '<meta http-equiv="refresh" content="0;url=http://host/"><title>'),
        "part",
    ),
    "an author": (put("<title>", '<meta name="author" content="Rosa Lee"><title>'), "name"),
    "a remark": (put(P, f"<!-- Rosa Lee -->{P}"), "name"),
    "a remark in the head": (put("<title>", "<!-- plum --><title>"), "part"),
    "an instruction": (put(P, f"<?plum?>{P}"), "part"),
    "marked data": (put(P, f"<![CDATA[plum]]>{P}"), "part"),
    "an attribute": (put(P, '<p title="Rosa Lee">I met'), "name"),
    "something to run": (put(P, '<p onclick="plum()">I met'), "part"),
    "a look of its own": (put(P, '<p style="display:none">I met'), "part"),
    "words that are not shown": (put(P, "<p hidden>I met"), "part"),
    "a class of its own": (put(P, '<p class="plum">I met'), "part"),
    "a data attribute": (put("<main>", '<main data-plum="x">'), "part"),
    "words in a template": (put(P, f"<template>plum</template>{P}"), "text-differs"),
    "a paragraph that is not closed": (put(P, f"<p>Rosa Lee{P}"), "name"),
    "a heading that is not closed": (put(P, f"<h1>plum{P}"), "part"),
    "a list in a paragraph": (put(P, f'<p>plum<ol start="1">{P}'), "part"),
    "a list of nothing": (put(P, f'<ol start="5550100"></ol>{P}'), "part"),
    "words without a paragraph": (put("<main>", "<main>Rosa Lee"), "name"),
    "words after the end": (lambda data: data + b"plum", "text-differs"),
    "words before the beginning": (lambda data: b"plum" + data, "part"),
    "a paragraph more": (put(P, f"<p>plum jam</p>{P}"), "text-differs"),
    "a title of its own": (put("<title>For", "<title>Rosa Lee for"), "name"),
    "another title": (put("<title>For", "<title>To"), "property"),
    "another language": (put('<html lang="en"', '<html lang="fr"'), "property"),
    "no policy": (put('<meta http-equiv="Content-Security-Policy"', '<meta name="x"'), "part"),
    "a weaker policy": (put("default-src 'none'", "default-src *"), "part"),
    "a policy for another look": (put("'sha256-", "'sha256-A"), "part"),
    "a look that hides": (styled("p{display:none}"), "part"),
    "a look that says words": (styled('p::before{content:"Rosa Lee "}'), "name"),
    "a look that loads": (styled("@import url(http://host/x);"), "part"),
    "a letter that looks alike": (put("at noon", "at n\u043eon"), "text-differs"),
    "a sign that nobody sees": (put("at noon", "at no\u200bon"), "text-differs"),
    "an unseen sign by its number": (put("at noon", "at no&#8203;on"), "text-differs"),
    "letters by their numbers": (put("at noon", "at n&#111;on"), "part"),
    "a sign written as it is": (put("at noon", "at noon<br>"), "text-differs"),
    "a bullet as a number": (put("<ul>", '<ol start="1">'), "text-differs"),
    "no heading": (lambda data: data.replace(b"<h1>", b"<p>").replace(b"</h1>", b"</p>"), "structure"),
    "another mark of byte order": (lambda data: b"\xef\xbb\xbf" + data, "part"),
    "half a letter": (lambda data: data + b"\xc3", "unreadable"),
    "nothing": (lambda _: b"", "text-differs"),
}


@pytest.mark.parametrize("what", CHANGED)
def test_a_bug_in_the_file(what):
    spoil, named = CHANGED[what]
    assert finding("html", spoil) == named, what


def page(body: str, title: str = "T") -> str:
    one = entry(1, title, body)
    return FORMATS["html"].write(build_packet([one], choices(one))).decode()


def test_what_looks_like_html_stays_text():
    told = page("<b>x</b> &amp; \"q\" 'q' <script>x</script>", title="</title><script>x</script>")
    assert "&lt;b&gt;x&lt;/b&gt; &amp;amp; &quot;q&quot; &#x27;q&#x27;" in told
    assert "<script" not in told
    assert "<h1>&lt;/title&gt;&lt;script&gt;" in told


def test_the_page_says_its_language_direction_and_title_and_loads_nothing():
    told = page("مرحبا\n\nhello")
    assert told.startswith('<!doctype html>\n<html lang="en" dir="ltr">')
    assert "<title>For Dana</title>" in told
    assert '<p dir="rtl">مرحبا</p>' in told
    assert "default-src 'none'" in told
    assert not re.search(r"https?:|url\(|@import|src=|href=", told)
    assert "@media print" in told


def test_lists_and_quotes_are_lists_and_quotes():
    told = page("- a\n- b\n  1. one\n  2. two\n- c\n\n> quiet\n\n7. x\n\n## Head")
    shape = re.sub(r"\s+", "", told.split("<main>")[1])
    assert '<ul><li><p>a</p></li><li><p>b</p><olstart="1"><li><p>one</p></li>' in shape
    assert "</li></ol></li><li><p>c</p></li></ul><blockquote><p>quiet</p></blockquote>" in shape
    assert '<olstart="7"><li><p>x</p></li></ol><h2>Head</h2>' in shape
