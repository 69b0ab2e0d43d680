"""What a PDF says about itself: title, language and date, colour space, and the standards it keeps."""

from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from typing import Any
from xml.sax.saxutils import escape

from reportlab.pdfbase import pdfdoc

from forumdesk import __version__

PRODUCER = f"Forumdesk {__version__}"
EPOCH = datetime(2000, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Meta:
    """Of one document. The date comes from the data, never from the clock."""

    title: str
    language: str = "sv"
    author: str = ""
    changed: datetime = EPOCH
    accent: str = ""
    """What stands in the place of the press's one colour, if anything."""

    @property
    def tag(self) -> str:
        """The language as PDF writes it."""
        return {"sv": "sv-SE", "en": "en-GB"}.get(self.language, self.language)

    @property
    def moment(self) -> datetime:
        """When the data was last changed, in UTC."""
        return self.changed.astimezone(UTC) if self.changed.tzinfo else self.changed.replace(tzinfo=UTC)


class Info(pdfdoc.PDFInfo):  # type: ignore[misc]
    """The information dictionary, with nothing in it but what we know."""

    def __init__(self, meta: Meta) -> None:
        super().__init__()
        self.meta = meta
        self.title, self.author, self.subject, self.keywords = meta.title, meta.author, "", ""

    def format(self, document: Any) -> bytes:
        """Title, author if any, dates and program."""
        date = pdfdoc.PDFString(self.meta.moment.strftime("D:%Y%m%d%H%M%S+00'00'"))
        told = {
            "Title": pdfdoc.PDFString(self.title),
            "Producer": pdfdoc.PDFString(PRODUCER),
            "Creator": pdfdoc.PDFString("Forumdesk"),
            "CreationDate": date,
            "ModDate": date,
        }
        if self.author:
            told["Author"] = pdfdoc.PDFString(self.author)
        return bytes(pdfdoc.PDFDictionary(told).format(document))


def xmp(meta: Meta) -> Any:
    """The metadata stream, in which the file declares PDF/A-2a and PDF/UA-1."""

    def made(_: Any) -> bytes:
        return _packet(meta).encode()

    return pdfdoc.XMP(creator=made)


def output_intent() -> Any:
    """The colours are sRGB; the profile travels with the file."""
    profile = pdfdoc.PDFStream(
        dictionary=pdfdoc.PDFDictionary({"N": 3}), content=_srgb(), filters=[pdfdoc.PDFZCompress]
    )
    name = pdfdoc.PDFString("sRGB IEC61966-2.1")
    return pdfdoc.PDFArray(
        [
            pdfdoc.PDFDictionary(
                {
                    "Type": pdfdoc.PDFName("OutputIntent"),
                    "S": pdfdoc.PDFName("GTS_PDFA1"),
                    "OutputConditionIdentifier": name,
                    "Info": name,
                    "DestOutputProfile": profile,
                }
            )
        ]
    )


@cache
def _srgb() -> bytes:
    """Pillow's sRGB profile; the date and the identity it was made with are set still."""
    from PIL import ImageCms

    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    made = b"".join(n.to_bytes(2, "big") for n in (2000, 1, 1, 0, 0, 0))
    return bytes(profile[:24] + made + profile[36:84] + bytes(16) + profile[100:])


def _packet(meta: Meta) -> str:
    date = meta.moment.strftime("%Y-%m-%dT%H:%M:%S+00:00")
    author = (
        f"<dc:creator><rdf:Seq><rdf:li>{escape(meta.author)}</rdf:li></rdf:Seq></dc:creator>"
        if meta.author
        else ""
    )
    return f"""<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{escape(meta.title)}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>{meta.tag}</rdf:li></rdf:Bag></dc:language>{author}
<xmp:CreateDate>{date}</xmp:CreateDate><xmp:ModifyDate>{date}</xmp:ModifyDate>
<xmp:CreatorTool>Forumdesk</xmp:CreatorTool><pdf:Producer>{escape(PRODUCER)}</pdf:Producer>
<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
{_EXTENSION}
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>"""


_EXTENSION = """<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Indicates, which part of ISO 14289 standard is followed</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>"""
