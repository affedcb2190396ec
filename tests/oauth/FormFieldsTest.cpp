// SPDX-License-Identifier: MIT
#include "oauth/FormFields.h"

#include <QTest>

using namespace jackfield;

/// Forms, there and back.
class FormFieldsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void encodes()
    {
        FormFields fields;
        fields.add(QStringLiteral("a b"), QStringLiteral(" %&+£€=/"))
            .addUnlessEmpty(QStringLiteral("none"), QString())
            .add(QStringLiteral("c"), Secret::fromBytes("x;`y`"));
        // RFC 6749, appendix B, with %20 for the blank
        QCOMPARE(fields.encoded(),
                 QByteArray("a%20b=%20%25%26%2B%C2%A3%E2%82%AC%3D%2F&c=x%3B%60y%60"));
    }

    void decodes()
    {
        const FormFields fields = FormFields::decoded("a+b=%20%25&&c=1&c=2&d&=e&f=%zz");
        QCOMPARE(fields.text(QStringLiteral("a b")), QStringLiteral(" %"));
        QCOMPARE(fields.count(QStringLiteral("c")), 2);
        QCOMPARE(fields.text(QStringLiteral("c")), QStringLiteral("1"));
        QCOMPARE(fields.count(QStringLiteral("d")), 1);
        QVERIFY(fields.secret(QStringLiteral("d")).isEmpty());
        QCOMPARE(fields.count(QStringLiteral("g")), 0);
    }
};

QTEST_GUILESS_MAIN(FormFieldsTest)
#include "FormFieldsTest.moc"
