// SPDX-License-Identifier: MIT
#include "app/jackfieldctl/JsonText.h"

namespace jackfield {

void JsonText::separate()
{
    if (!m_first)
        m_text += ',';
    m_first = false;
}

void JsonText::open(char bracket)
{
    separate();
    m_text += bracket;
    m_first = true;
}

void JsonText::close(char bracket)
{
    m_text += bracket;
    m_first = false;
}

void JsonText::key(QLatin1String key)
{
    separate();
    m_text += '"';
    m_text.append(key.data(), key.size());
    m_text += "\":";
}

void JsonText::append(const QString &text)
{
    static constexpr char digits[] = "0123456789abcdef";
    m_text += '"';
    const QByteArray utf8 = text.toUtf8();
    for (const char c : utf8) {
        if (c == '"' || c == '\\') {
            m_text += '\\';
            m_text += c;
        } else if (static_cast<unsigned char>(c) < 0x20) {
            m_text += "\\u00";
            m_text += digits[c >> 4];
            m_text += digits[c & 0xf];
        } else {
            m_text += c;
        }
    }
    m_text += '"';
}

void JsonText::begin(QLatin1String name)
{
    key(name);
    m_text += '{';
    m_first = true;
}

void JsonText::beginArray(QLatin1String name)
{
    key(name);
    m_text += '[';
    m_first = true;
}

void JsonText::member(QLatin1String name, const QString &text)
{
    key(name);
    append(text);
}

void JsonText::member(QLatin1String name, bool value)
{
    key(name);
    m_text += value ? "true" : "false";
}

void JsonText::member(QLatin1String name, const std::optional<int> &number)
{
    key(name);
    m_text += number ? QByteArray::number(*number) : QByteArrayLiteral("null");
}

void JsonText::member(QLatin1String name, const QStringList &texts)
{
    beginArray(name);
    for (const QString &text : texts) {
        separate();
        append(text);
    }
    endArray();
}

void JsonText::null(QLatin1String name)
{
    key(name);
    m_text += "null";
}

void JsonText::memberOrNull(QLatin1String name, const QString &text)
{
    text.isEmpty() ? null(name) : member(name, text);
}

void JsonText::memberOrNull(QLatin1String name, const std::optional<QStringList> &texts)
{
    texts ? member(name, *texts) : null(name);
}

} // namespace jackfield
