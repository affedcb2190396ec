# SPDX-License-Identifier: MIT
"""check_translations.py ROOT: every text of the source is in each catalogue, translated, and nothing else is."""

import os
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as xml

from sources import report

CATALOGUES = "resources/translations"


def messages(path):
    """Each message of a catalogue by what it is looked up by, with whether it is translated."""
    found = {}
    for context in xml.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            key = (context.findtext("name"), message.findtext("source"), message.findtext("comment"))
            translation = message.find("translation")
            texts = [form.text for form in translation.iter("numerusform")] or [translation.text]
            found[key] = translation.get("type") is None and all(texts)
    return found


def placeholders_differ(path):
    """Messages whose translation lost a place for a value, or a mnemonic that its source has."""
    for context in xml.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            source = message.findtext("source")
            translation = message.find("translation")
            for text in [form.text for form in translation.iter("numerusform")] or [translation.text]:
                for mark in ("%1", "%2", "%3", "%4"):
                    if text and source.count(mark) != text.count(mark):
                        yield f"{path}: “{source}” and its translation differ in {mark}"


def problems(root):
    catalogues = os.path.join(root, CATALOGUES)
    with tempfile.TemporaryDirectory() as fresh:
        for name in sorted(os.listdir(catalogues)):
            shutil.copy(os.path.join(catalogues, name), fresh)
        subprocess.run([os.path.join(root, "tools", "translations")], check=True, stdout=subprocess.DEVNULL,
                       env={**os.environ, "JACKFIELD_CATALOGUES": fresh})
        for name in sorted(os.listdir(catalogues)):
            path = os.path.join(CATALOGUES, name)
            kept, wanted = messages(os.path.join(catalogues, name)), messages(os.path.join(fresh, name))
            for context, source, _ in wanted.keys() - kept.keys():
                yield f"{path}: lacks “{source}” of {context}; run tools/translations and translate it"
            for context, source, _ in kept.keys() - wanted.keys():
                yield f"{path}: has “{source}” of {context}, which is gone; run tools/translations"
            for (context, source, _), done in kept.items():
                if not done:
                    yield f"{path}: “{source}” of {context} is not translated"
            yield from placeholders_differ(os.path.join(catalogues, name))


if __name__ == "__main__":
    report(list(problems(sys.argv[1])))
