// SPDX-License-Identifier: MIT
#include "domain/SecretMask.h"

#include "domain/PlainText.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

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

} // namespace

SecretMask::SecretMask(const QList<Secret> &values)
{
    for (const Secret &value : values)
        value.withBytes([this](QByteArrayView bytes) { addForms(bytes); });
    std::stable_sort(m_forms.begin(), m_forms.end(),
                     [](const Secret &a, const Secret &b) { return a.size() > b.size(); });
}

void SecretMask::addForms(QByteArrayView view)
{
    const QByteArray value = view.toByteArray();
    if (value.size() < shortestValue)
        return;
    add(value);
    const QByteArray json = jsonEscaped(value);
    add(json);
    add(QByteArray(json).replace("/", "\\/"));
    const QByteArray percent = value.toPercentEncoding();
    add(percent);
    add(QByteArray(percent).replace("%20", "+"));
    add(lowerCaseEscapes(percent));
    for (const auto options : {QByteArray::Base64Encoding, QByteArray::Base64UrlEncoding})
        for (qsizetype shift = 0; shift < 3; ++shift)
            add(base64Core(value, shift, options));
    if (value.contains('\n'))
        for (const QByteArray &line : value.split('\n'))
            if (line.trimmed().size() >= 2 * shortestValue)
                addForms(line.trimmed());
}

void SecretMask::add(const QByteArray &form)
{
    if (form.size() < shortestValue)
        return;
    const Secret secret = Secret::fromBytes(form);
    if (!m_forms.contains(secret))
        m_forms.append(secret);
}

QString SecretMask::masked(const QString &text) const
{
    if (m_forms.isEmpty() || text.isEmpty())
        return text;
    static const QByteArray dots = QStringLiteral("••••••••").toUtf8();
    QByteArray utf8 = text.toUtf8();
    bool changed = false;
    for (const Secret &form : m_forms) {
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
