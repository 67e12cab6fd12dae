"""Markdown that a student wrote, made harmless for pages that instructors and students open.

nbconvert and formgrader show Markdown without cleaning it. Tags are broken by a space behind the `<`, which reads the same in
text, formulas and code; links go only where an ordinary link goes.
"""

from __future__ import annotations

import re
from collections.abc import Collection

_TAG_START = re.compile(r"<(?=[A-Za-z/!?])")
_INLINE_LINK = re.compile(r"\](?=\(\s*(?P<target>[^\s)]*))")
_DEFINITION = re.compile(r"\](?=:\s*(?P<target>\S*))")
_PLAIN_TARGET = re.compile(r"(https?://[^\s<>\"'\\]+|mailto:[\w.+@-]+|#[\w.-]*|[\w.%/-]*)", re.IGNORECASE)
_ATTACHMENT = re.compile(r"attachment:(?P<name>[^\s)\"'>]*)")


def neutral(text: str, attachments: Collection[str] = ()) -> str:
    """The text without live tags, and with links only to web pages, mail, places in the page and plain relative paths.

    Args:
        text: Markdown.
        attachments: names of the pictures that are kept with the cell; references to others become plain text.
    """
    text = _TAG_START.sub("< ", text)
    for link in (_INLINE_LINK, _DEFINITION):
        text = link.sub(lambda match: "]" if _is_plain(match["target"], attachments) else "] ", text)
    return _ATTACHMENT.sub(lambda match: match[0] if match["name"] in attachments else f"attachment {match['name']}", text)


def _is_plain(target: str, attachments: Collection[str]) -> bool:
    if target.lower().startswith("attachment:"):
        return target[len("attachment:") :] in attachments
    return _PLAIN_TARGET.fullmatch(target) is not None
