"""What a PDF made by us may hold besides the words on its pages. Anything else is refused."""

from __future__ import annotations

import re

_STRUCTURE = "Document H1 H2 H3 H4 H5 H6 P L LI Lbl LBody BlockQuote Strong Em Span Div Part NonStruct"
_KEYS = {
    "trailer": "ID Info Root Size",
    "/Catalog": "Lang MarkInfo Metadata Outlines Pages StructTreeRoot Type ViewerPreferences",
    "/MarkInfo": "Marked Suspects",
    "/ViewerPreferences": "Direction DisplayDocTitle",
    "/Metadata": "Length Subtype Type Filter",
    "/Outlines": "Count First Last Type",
    "/Pages": "Count Kids Parent Type",
    "/Page": "Contents MediaBox Parent Resources StructParents Tabs Type",
    "/StructTreeRoot": "K ParentTree ParentTreeNextKey RoleMap Type",
    "/ParentTree": "Nums Kids Limits",
    "/RoleMap": "Datetime Em Strong Terms Title",
    "/StructElem": "A K P Pg S T Lang Type",
    "/A": "ListNumbering O",
    "/MCR": "MCID Pg Type",
    "/Font": "BaseFont CIDSystemInfo CIDToGIDMap DW DescendantFonts Encoding FontDescriptor Subtype ToUnicode"
    " Type W",
    "/CIDSystemInfo": "Ordering Registry Supplement",
    "/FontDescriptor": "Ascent CIDSet CapHeight Descent Flags FontBBox FontFile2 FontName ItalicAngle StemV"
    " Type",
    "/CMap": "CIDSystemInfo CMapName Filter Length Type WMode",
    # Bookmarks, the properties, colour spaces, resources and content streams do not say their type.
    "object": "ColorSpace Count Creator Dest Filter First Font Kids Last Length Limits N Next Nums Parent"
    " Prev ProcSet Range Title",
}
KEYS = frozenset((kind, f"/{key}") for kind, keys in _KEYS.items() for key in keys.split())
RESOURCE_KEYS = re.compile(r"/(?:Font /f|ColorSpace /c)\d+")

_NAMES = {
    "/Type": "Catalog Pages Page Outlines StructTreeRoot StructElem MCR Metadata Font FontDescriptor CMap",
    "/S": _STRUCTURE,
    "/O": "List",
    "/ListNumbering": "Circle Disc Square Decimal None",
    "/Subtype": "XML Type0 CIDFontType2",
    "/Encoding": "Identity-H",
    "/CIDToGIDMap": "Identity",
    "/Filter": "FlateDecode",
    "/Tabs": "S",
    "/Direction": "L2R R2L",
    "/ProcSet": "PDF Text ImageC ImageB ImageI",
    "/Datetime": "Span",
    "/Em": "Span",
    "/Strong": "Span",
    "/Terms": "Part",
    "/Title": "P",
    "/Dest": "XYZ",
    "": "ICCBased XYZ",
}
NAMES = frozenset((key, f"/{name}") for key, names in _NAMES.items() for name in names.split())
FONT_NAME = re.compile(
    r"/[A-Z]{6}\+(?:Literata|AtkinsonHyperlegibleNext|Vazirmatn|NotoSansHebrew|NotoSansThai"
    r"|NotoSansDevanagari|DroidSansFallback|NanumGothic|NotoEmoji)(?:-[A-Za-z]+)?"
)
FONT_NAME_KEYS = frozenset({"/BaseFont", "/FontName"})

PROGRAM = re.compile(r"Typst \d+\.\d+\.\d+")
FINGERPRINT = re.compile(r"[A-Za-z0-9+/]{22}==")

# How a page is drawn: words in black or quiet grey, upright, never invisible, under nothing; thin lines.
_QUIET = rb"0\.2901961 0\.2901961 0\.2901961"
DRAWING = re.compile(
    rb"(?:\s|q|Q|BT|ET|EMC|Tj|S|0 Tr|0\.5 w|4 M|0 0 m|468 0 l"
    rb"|1 0 0 -1 -?[\d.]+ -?[\d.]+ (?:cm|Tm)|/f\d+ (?:1|9\.5|10\.5|11\.5|13|15) Tf"
    rb"|\[(?:[-\d.\s]|<[\dA-F]*>)*+\]\s*TJ|<[\dA-F]*>\s*Tj"
    rb"|/c\d+ (?:cs 0 scn|cs " + _QUIET + rb" scn|CS " + _QUIET + rb" SCN)"
    rb"|/(?:ReversedChars|Artifact) BMC|/Span<</(?:MCID \d+(?:/Lang)?|ActualText(?:<[\dA-F]*>)?)>>BDC)*+"
)
LETTER_PAPER = (0.0, 0.0, 612.0, 792.0)

MARKED_TAGS = frozenset({"/Span", "/Artifact", "/ReversedChars"})

# XMP: each element and attribute with what it may say. None: empty. The rest is told by the packet.
PROPERTIES: dict[str, str | None] = {
    "adobe:ns:meta:xmpmeta": None,
    "@adobe:ns:meta:xmptk": "xmp-writer",
    "22-rdf-syntax-ns:RDF": None,
    "22-rdf-syntax-ns:Description": None,
    "@22-rdf-syntax-ns:about": None,
    "22-rdf-syntax-ns:Alt": None,
    "22-rdf-syntax-ns:Bag": None,
    "@namespace:lang": "x-default",
    "1.1:title": None,
    "1.1:language": None,
    "1.1:format": "application/pdf",
    "id:part": "1",
    "mm:RenditionClass": "proof",
    "1.3:PDFVersion": "1.7",
}
