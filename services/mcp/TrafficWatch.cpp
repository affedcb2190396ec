// SPDX-License-Identifier: MIT
#include "mcp/TrafficWatch.h"

#include "domain/PlainText.h"

#include <utility>

namespace jackfield {

namespace {

constexpr qsizetype longestText = 65'536;
/// Bytes that so many characters are made of, at most.
constexpr qsizetype longestSource = 4 * longestText;
/// A server that asks without end and is not answered is not remembered without end.
constexpr qsizetype mostRemembered = 10'000;

using Methods = QHash<QString, QString>;

QString idText(const QJsonValue &id)
{
    return id.isDouble() ? QString::number(id.toInteger()) : id.toString();
}

/// Fills in what a message is, from itself and from the request that it answers.
class Describe
{
public:
    Describe(TrafficEntry &entry, Methods &asked, Methods &answered)
        : m_entry(entry), m_asked(asked), m_answered(answered)
    {
    }

    void operator()(const RpcRequest &request)
    {
        m_entry.id = idText(request.id);
        m_entry.method = request.method;
        if (m_asked.size() < mostRemembered)
            m_asked.insert(m_entry.id, request.method);
    }
    void operator()(const RpcNotification &notification) { m_entry.method = notification.method; }
    void operator()(const RpcResult &answer)
    {
        takeAnswer(answer.id);
        m_entry.isError = answer.result[QStringLiteral("isError")].toBool();
    }
    void operator()(const RpcFailure &answer)
    {
        takeAnswer(answer.id);
        m_entry.isError = true;
    }

private:
    void takeAnswer(const QJsonValue &id)
    {
        m_entry.id = idText(id);
        m_entry.method = m_answered.take(m_entry.id);
    }

    TrafficEntry &m_entry;
    Methods &m_asked;
    Methods &m_answered;
};

} // namespace

TrafficWatch::TrafficWatch(const SecretMask &mask, Seen seen)
    : m_mask(mask), m_seen(std::move(seen))
{
}

void TrafficWatch::watch(Channel &channel)
{
    m_ours.clear();
    m_theirs.clear();
    using Direction = TrafficEntry::Direction;
    connect(&channel, &Channel::messageSent, this,
            [this](const RpcMessage &message) { take(Direction::Sent, message, {}); });
    connect(&channel, &Channel::messageReceived, this,
            [this](const RpcMessage &message, const QByteArray &text) {
                take(Direction::Received, message, text);
            });
    channel.keepTexts();
}

void TrafficWatch::take(TrafficEntry::Direction direction, const RpcMessage &message,
                        const QByteArray &text)
{
    TrafficEntry entry;
    entry.direction = direction;
    entry.at = QDateTime::currentDateTimeUtc();
    const bool isSent = direction == TrafficEntry::Direction::Sent;
    std::visit(Describe(entry, isSent ? m_ours : m_theirs, isSent ? m_theirs : m_ours), message);
    const QByteArray json = text.isEmpty() ? toJson(message) : text;
    entry.bytes = json.size();
    entry.text = shown(json);
    entry.method = m_mask.safe(entry.method);
    entry.id = m_mask.safe(entry.id);
    m_seen(entry);
}

QString TrafficWatch::shown(const QByteArray &json) const
{
    const auto safe = [this](const QByteArray &text) {
        return m_mask.masked(withoutControls(m_mask.masked(QString::fromUtf8(text))));
    };
    // Masked before it is cut, so that the cut cannot leave a piece of a value.
    const qsizetype source = longestSource + m_mask.longestForm();
    if (json.size() <= source)
        return shortened(safe(json), longestText);
    // Of a giant only its beginning, without the end, in which a value may have been cut.
    QString beginning = safe(json.first(source));
    beginning.chop(m_mask.longestForm() + 3); // and the bytes of one character
    // It goes on in any case.
    return shortened(beginning + u'…', longestText);
}

} // namespace jackfield
