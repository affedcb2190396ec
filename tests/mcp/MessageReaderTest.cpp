// SPDX-License-Identifier: MIT
#include "mcp/MessageReader.h"

#include <QTest>
#include <QThreadPool>

#include <optional>

using namespace jackfield;

namespace {

QByteArray answer(int id, qsizetype size)
{
    return R"({"jsonrpc":"2.0","result":{"text":")" + QByteArray(size, 'x') + R"("},"id":)" +
           QByteArray::number(id) + '}';
}

const QByteArray small = answer(2, 10);
const QByteArray giant = answer(1, 1024 * 1024);

qint64 idOf(const MessageReader::Messages &messages)
{
    return std::get<RpcResult>(messages->first()).id.toInteger();
}

} // namespace

/// What a channel receives is read in order, and a giant does not hold its thread up.
class MessageReaderTest : public QObject
{
    Q_OBJECT

private:
    std::optional<MessageReader> m_reader;
    QStringList m_heard;

    void read(const QByteArray &json)
    {
        m_reader->read(json, [this](const auto &messages, const QByteArray &text) {
            if (!messages)
                m_heard.append(wireName(messages.error().code));
            else
                m_heard.append(QStringLiteral("%1%2")
                                   .arg(idOf(messages))
                                   .arg(text.isEmpty() ? QString() : QStringLiteral(" with text")));
        });
    }

private Q_SLOTS:
    void init()
    {
        m_reader.emplace();
        m_heard.clear();
    }

    void whatIsSmallIsReadAtOnce()
    {
        read(small);
        m_reader->after([this] { m_heard.append(QStringLiteral("after")); });
        read("no JSON");
        QCOMPARE(m_heard, QStringList({QStringLiteral("2"), QStringLiteral("after"),
                                       QStringLiteral("not-mcp")}));
    }

    void whatComesBehindAGiantWaits()
    {
        read(giant);
        read(small);
        m_reader->after([this] { m_heard.append(QStringLiteral("after")); });
        read(giant);
        QCOMPARE(m_heard, QStringList());
        QTRY_COMPARE(m_heard, QStringList({QStringLiteral("1"), QStringLiteral("2"),
                                           QStringLiteral("after"), QStringLiteral("1")}));
        read(small);
        QCOMPARE(m_heard.last(), QStringLiteral("2"));
    }

    void aGiantThatIsNoMessage()
    {
        read(giant.chopped(1));
        QTRY_COMPARE(m_heard, QStringList({QStringLiteral("not-mcp")}));
    }

    void whatIsReadFromWithinComesLater()
    {
        m_reader->read(giant, [this](const auto &, const QByteArray &) {
            read(small);
            m_heard.append(QStringLiteral("giant"));
        });
        QTRY_COMPARE(m_heard, QStringList({QStringLiteral("giant"), QStringLiteral("2")}));
    }

    void theTextOfAGiantIsWhatWeWouldWrite()
    {
        m_reader->keepTexts();
        QByteArray written;
        m_reader->read(giant, [&](const auto &messages, const QByteArray &text) {
            QCOMPARE(text, toJson(messages->first()));
            written = text;
        });
        QTRY_VERIFY(!written.isEmpty());
        read(small);
        QCOMPARE(m_heard, QStringList({QStringLiteral("2")}));
    }

    void moreThanMayWaitIsRefused()
    {
        const QByteArray most = answer(3, 30 * 1024 * 1024);
        for (int i = 0; i < 4; ++i)
            read(most);
        read(small);
        QTRY_COMPARE_WITH_TIMEOUT(
            m_heard,
            QStringList({QStringLiteral("3"), QStringLiteral("3"), QStringLiteral("3"),
                         QStringLiteral("too-large"), QStringLiteral("2")}),
            30'000);
    }

    void nothingIsHeardOfAfterItsEnd()
    {
        read(giant);
        m_reader.reset();
        QThreadPool::globalInstance()->waitForDone();
        QCoreApplication::processEvents();
        QCOMPARE(m_heard, QStringList());
    }
};

QTEST_GUILESS_MAIN(MessageReaderTest)
#include "MessageReaderTest.moc"
