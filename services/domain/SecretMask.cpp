// SPDX-License-Identifier: MIT
#include "domain/SecretMask.h"

#include "domain/PlainText.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <utility>

namespace jackfield {

namespace {

constexpr qsizetype shortestValue = 4;
constexpr qsizetype longestText = 2048;
constexpr qsizetype longestSource = 1024 * 1024;

QByteArray jsonEscaped(const QByteArray &value)
{
    const QByteArray json =
        QJsonDocument(QJsonArray{QString::fromUtf8(value)}).toJson(QJsonDocument::Compact);
    return json.mid(2, json.size() - 4);
}

/// JSON as some write it, all in ASCII.
QByteArray asciiEscaped(const QByteArray &json)
{
    QByteArray ascii;
    for (const QChar c : QString::fromUtf8(json)) {
        if (c.unicode() < 0x80)
            ascii += c.toLatin1();
        else
            ascii += "\\u" + QByteArray::number(c.unicode(), 16).rightJustified(4, '0');
    }
    return ascii;
}

/// `%2f` for `%2F`, as some write it.
QByteArray lowerCaseEscapes(QByteArray percent)
{
    for (qsizetype at = percent.indexOf('%'); at >= 0; at = percent.indexOf('%', at + 3))
        percent.replace(at, 3, percent.mid(at, 3).toLower());
    return percent;
}

/// The part of a value's base64 that stays the same whatever stands `shift` bytes before it (as in
/// `Basic base64(user:password)`) and whatever follows.
QByteArray base64Core(const QByteArray &value, qsizetype shift, QByteArray::Base64Options options)
{
    const QByteArray padded = QByteArray(shift, 'x') + value;
    const QByteArray whole = padded.toBase64(options | QByteArray::OmitTrailingEquals);
    const qsizetype from = shift == 0 ? 0 : shift + 1;
    const qsizetype to = padded.size() * 8 / 6;
    return whole.mid(from, to - from);
}

void addForm(const QByteArray &form, QList<Secret> &forms)
{
    if (form.size() < shortestValue)
        return;
    const Secret secret = Secret::fromBytes(form);
    if (!forms.contains(secret))
        forms.append(secret);
}

void addForms(const QByteArray &value, QList<Secret> &forms)
{
    if (value.size() < shortestValue)
        return;
    addForm(value, forms);
    const QByteArray json = jsonEscaped(value);
    addForm(json, forms);
    addForm(QByteArray(json).replace("/", "\\/"), forms);
    addForm(asciiEscaped(json), forms);
    const QByteArray percent = value.toPercentEncoding();
    addForm(percent, forms);
    addForm(QByteArray(percent).replace("%20", "+"), forms);
    addForm(lowerCaseEscapes(percent), forms);
    for (const auto options : {QByteArray::Base64Encoding, QByteArray::Base64UrlEncoding})
        for (qsizetype shift = 0; shift < 3; ++shift)
            addForm(base64Core(value, shift, options), forms);
    if (value.contains('\n'))
        for (const QByteArray &line : value.split('\n'))
            if (line.trimmed().size() >= 2 * shortestValue)
                addForms(line.trimmed(), forms);
}

void addForms(const Secret &value, QList<Secret> &forms)
{
    value.withBytes([&forms](QByteArrayView bytes) { addForms(bytes.toByteArray(), forms); });
}

void sort(QList<Secret> &forms)
{
    std::stable_sort(forms.begin(), forms.end(),
                     [](const Secret &a, const Secret &b) { return a.size() > b.size(); });
}

} // namespace

SecretMask::SecretMask() : m_forms(std::make_shared<QList<Secret>>()) {}

SecretMask::SecretMask(const QList<Secret> &values) : SecretMask()
{
    for (const Secret &value : values)
        addForms(value, *m_forms);
    sort(*m_forms);
}

void SecretMask::cover(const Secret &value)
{
    const qsizetype before = m_forms->size();
    addForms(value, *m_forms);
    if (m_forms->size() > before)
        sort(*m_forms);
}

void SecretMask::cover(const SecretMask &other)
{
    for (const Secret &form : std::as_const(*other.m_forms))
        if (!m_forms->contains(form))
            m_forms->append(form);
    sort(*m_forms);
}

QString SecretMask::masked(const QString &text) const
{
    if (m_forms->isEmpty() || text.isEmpty())
        return text;
    static const QByteArray dots = QStringLiteral("••••••••").toUtf8();
    QByteArray utf8 = text.toUtf8();
    bool changed = false;
    for (const Secret &form : std::as_const(*m_forms)) {
        form.withBytes([&](QByteArrayView bytes) {
            if (!QByteArrayView(utf8).contains(bytes))
                return;
            utf8.replace(bytes, dots);
            changed = true;
        });
    }
    return changed ? QString::fromUtf8(utf8) : text;
}

QString SecretMask::safe(const QString &text) const
{
    // A name of 30 MB is not copied four times for its first two thousand characters.
    const QString start = text.left(longestSource);
    // Twice: a value may hold a control character, and a colour may stand within a value.
    return shortened(masked(withoutControls(masked(start))), longestText);
}

} // namespace jackfield
