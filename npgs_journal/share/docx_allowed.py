"""What a Word file made by us may hold besides its words: its parts, and every tag in them.

A tag is compared as it is written, so that nothing hides in an attribute. Anything else is refused.
"""

from __future__ import annotations

import re

_XML = r'<\?xml version="1\.0" encoding="UTF-8" standalone="yes"\?>\n'
_W = r'xmlns:w="http://schemas\.openxmlformats\.org/wordprocessingml/2006/main"'

FIXED = {
    "[Content_Types].xml": "4f137f2e16519ce43c2e23e62ac28ffe26b48226f063c0ba9105d53c01fdb110",
    "_rels/.rels": "3cc01f857b0a3040f32c96eb45310b27764a2c5072568ebbdd774805c3e208b6",
    "word/_rels/document.xml.rels": "54c6d905e9bffe39da2b10199390fb0872f6ecee384a1c7980f12677456473e0",
    "word/settings.xml": "3bcfd27299959df369a1f57134cc7962d56d25c158d1a0a0aae4083c62fb4eea",
    "word/styles.xml": "6c9d891ca49884399e6bf97d4a18487f7c16d1e1ba1657e3f09f1ae9e9faeffa",
}
"""SHA-256 of the parts that are the same in every packet, the language of its styles being "en"."""

NAMES = tuple(sorted((*FIXED, "docProps/core.xml", "word/document.xml", "word/numbering.xml")))

CORE = re.compile(
    _XML
    + r'<cp:coreProperties xmlns:cp="http://schemas\.openxmlformats\.org/package/2006/metadata/core-properties"'
    r' xmlns:dc="http://purl\.org/dc/elements/1\.1/"><dc:title>([^<>]*)</dc:title><dc:creator></dc:creator>'
    r"<dc:language>([A-Za-z-]*)</dc:language></cp:coreProperties>"
)
STYLES_LANGUAGE = re.compile(rb'(?<=<w:lang w:val=")[A-Za-z-]+(?=" w:eastAsia)')

DECLARATION = re.compile(_XML)
_DEPTH = "(?:400|800|1200|1600|2000|2400|2800|3200)"
DOCUMENT = re.compile(
    rf"<w:document {_W}>|</?w:(?:body|p|pPr|r|rPr|numPr|sdt|sdtPr|sdtContent)>|</w:(?:document|t)>"
    r'|<w:(?:br|b|bCs|i|iCs|rtl|bidi|pageBreakBefore)/>|<w:t xml:space="preserve">'
    r'|<w:pStyle w:val="(?:Top|Small|Ask|Quote|ListParagraph|Room|Heading[1-6])"/>'
    r'|<w:ilvl w:val="[0-7]"/>|<w:(?:numId|id) w:val="\d{1,6}"/>'
    rf'|<w:ind w:left="{_DEPTH}"(?: w:right="400")?/>|<w:alias w:val="[^"<>&]*"/>'
    r'|</?w:sectPr>|<w:pgSz w:w="12240" w:h="15840"/>'
    r'|<w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="720" w:footer="720"'
    r' w:gutter="0"/>'
)
ALIAS = re.compile('<w:alias w:val="([^"]*)"/>')
WORDS_AFTER = '<w:t xml:space="preserve">'
"""The one tag after which words may stand."""

NUMBERING = re.compile(
    rf"<w:numbering {_W}>|</w:(?:numbering|abstractNum|lvl|num|lvlOverride)>|</?w:pPr>"
    r'|<w:abstractNum w:abstractNumId="[0-8]">|<w:multiLevelType w:val="hybridMultilevel"/>'
    r'|<w:(?:lvl|lvlOverride) w:ilvl="[0-7]">|<w:start w:val="1"/>|<w:numFmt w:val="(?:bullet|decimal)"/>'
    r'|<w:lvlText w:val="(?:•|%[1-8]\.)"/>|<w:lvlJc w:val="left"/>'
    rf'|<w:ind w:left="{_DEPTH}" w:hanging="400"/>|<w:num w:numId="\d{{1,6}}">'
    r'|<w:abstractNumId w:val="[0-8]"/>|<w:startOverride w:val="\d{1,10}"/>'
)
