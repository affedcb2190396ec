// SPDX-License-Identifier: MIT
#include "crypto/AesGcm.h"
#include "domain/Secret.h"

#include <QCoreApplication>
#include <QFile>
#include <QTest>

using namespace jackfield;

namespace {

bool isCryptoPluginLoaded()
{
    QFile maps(QStringLiteral("/proc/self/maps"));
    return maps.open(QIODevice::ReadOnly) && maps.readAll().contains("libqca-ossl");
}

} // namespace

/// When QCA begins and ends. Each test makes its own application object; the order matters.
class SecureMemoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void secretsLoadNoPlugin();
    void secretsOutliveTheApplication();
    void ciphersWorkInTheNextApplication();
};

void SecureMemoryTest::secretsLoadNoPlugin()
{
    const Secret secret = Secret::fromBytes("s");

    QCOMPARE(secret.size(), 1);
    QVERIFY(!isCryptoPluginLoaded());
}

void SecureMemoryTest::secretsOutliveTheApplication()
{
    std::optional<Secret> secret;
    {
        int count = 0;
        QCoreApplication application(count, nullptr);
        secret = Secret::fromBytes("still here");
        QVERIFY(AesGcm::random(32).has_value());
        QVERIFY(isCryptoPluginLoaded());
    }
    QCOMPARE(*secret, Secret::fromBytes("still here"));
}

void SecureMemoryTest::ciphersWorkInTheNextApplication()
{
    int count = 0;
    QCoreApplication application(count, nullptr);
    const AesGcm cipher(QCA::SymmetricKey(AesGcm::random(32).value()));

    const auto sealed = cipher.seal(Secret::fromBytes("x"));

    QVERIFY(sealed.has_value());
    QCOMPARE(cipher.open(*sealed).value(), Secret::fromBytes("x"));
}

QTEST_APPLESS_MAIN(SecureMemoryTest)
#include "SecureMemoryTest.moc"
