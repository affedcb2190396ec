// SPDX-License-Identifier: MIT
#include "connectors/Slug.h"

#include <QTest>

using namespace jackfield;

/// Slugs are plain, and never the same for two connectors.
class SlugTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesFromTheName_data();
    void comesFromTheName();
    void isFree();
};

void SlugTest::comesFromTheName_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("slug");
    QTest::newRow("plain") << "GitHub"
                           << "github";
    QTest::newRow("blanks and signs") << "  My  Server (2)! "
                                      << "my-server-2";
    QTest::newRow("accents") << QString::fromUtf8("Équipe Zürich") << "equipe-zurich";
    QTest::newRow("other script") << QString::fromUtf8("連接器") << "connector";
    QTest::newRow("only signs") << "🔌 --"
                                << "connector";
    QTest::newRow("long") << QString(200, u'x') << QString(60, u'x');
    QTest::newRow("cut at a hyphen")
        << QString(59, u'x') + QStringLiteral(" y") << QString(59, u'x');
}

void SlugTest::comesFromTheName()
{
    QFETCH(QString, name);
    QFETCH(QString, slug);
    QCOMPARE(slugFrom(name), slug);
}

void SlugTest::isFree()
{
    QList<ConnectorNames> all(3);
    all[0].slug = QStringLiteral("my-server");
    all[1].slug = QStringLiteral("my-server-2");
    for (ConnectorNames &connector : all)
        connector.id = ConnectorId::generate();
    all[2].slug = QStringLiteral("connector");
    QCOMPARE(freeSlug(QStringLiteral("My Server"), all), QStringLiteral("my-server-3"));
    QCOMPARE(freeSlug(QStringLiteral("My Server"), all, all[1].id), QStringLiteral("my-server-2"));
    QCOMPARE(freeSlug(QString::fromUtf8("文"), all), QStringLiteral("connector-2"));
}

QTEST_GUILESS_MAIN(SlugTest)
#include "SlugTest.moc"
