// SPDX-License-Identifier: MIT
#include "domain/PlainText.h"
#include "domain/SecretMask.h"
#include "tests/fuzz/Fuzzing.h"

#include <algorithm>

using namespace jackfield;

namespace {

constexpr qsizetype shortestValue = 4;

bool isControl(QChar c)
{
    return c.category() == QChar::Other_Control;
}

bool hasControl(const QString &text)
{
    return std::any_of(text.begin(), text.end(), isControl);
}

void check(const QString &text, qsizetype limit)
{
    const QString plain = withoutControls(text);
    HOLDS(!hasControl(plain) && withoutControls(plain) == plain);
    const QString lines = withoutControls(text, true);
    HOLDS(!hasControl(QString(lines).remove(u'\n')) && withoutControls(lines, true) == lines);
    const QString cut = shortened(plain, limit);
    HOLDS(cut.size() <= limit && (cut == plain || plain.startsWith(cut.chopped(1))));
}

/// The value must not show, however it is wrapped in what the server wrote.
void checkMask(const QString &value, const QString &text)
{
    const SecretMask mask({Secret::fromText(value)});
    const QByteArray utf8 = value.toUtf8();
    const QStringList forms{value, QString::fromLatin1(utf8.toPercentEncoding()),
                            QString::fromLatin1(("user:" + utf8).toBase64()),
                            QString::fromLatin1(utf8.toBase64())};
    for (const QString &form : forms) {
        const QString shown = mask.masked(text + form + text);
        HOLDS(!shown.contains(value));
        HOLDS(form.size() < 8 || !shown.contains(form));
        if (!hasControl(value))
            HOLDS(!mask.safe(text + form + text).contains(value));
    }
}

} // namespace

/// What is shown has no control characters, keeps its limit, and never holds the secret value that
/// stands in it.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const FuzzInput input(data, size);
    const QString text = QString::fromUtf8(input.bytes);
    check(text, 1 + input.second);
    const QByteArray secret = input.bytes.left(shortestValue + input.first % 16);
    // Only what is UTF-8 can stand in a text at all; and dots beside a dot would look like the
    // value.
    const QString value = QString::fromUtf8(secret);
    if (value.toUtf8() == secret && secret.size() >= shortestValue && !value.contains(u'•'))
        checkMask(value, text.mid(value.size()));
    return 0;
}
