// SPDX-License-Identifier: MIT
#pragma once

#include "connectors/ConnectorService.h"
#include "crypto/QcaFieldCipher.h"
#include "tests/support/FakeConnectionTest.h"
#include "tests/support/FakeConnectorRepository.h"
#include "tests/support/TestSession.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QTest>
#include <QWidget>

namespace jackfield {

/// The real cipher, counting how often something is opened.
class CountingFieldCipher final : public FieldCipher
{
public:
    int opened = 0;

    Result<QByteArray> seal(const KeyRing &keys, const FieldPlace &place,
                            const Secret &plain) override
    {
        return m_real.seal(keys, place, plain);
    }
    Result<Secret> open(const KeyRing &keys, const FieldPlace &place,
                        const QByteArray &blob) override
    {
        ++opened;
        return m_real.open(keys, place, blob);
    }

private:
    QcaFieldCipher m_real;
};

/// Everything that a dialog about connectors stands on: one user's session, connectors in memory,
/// the real cipher, and tests that the test drives by hand.
struct DialogScene
{
    TestSession user;
    FakeConnectorRepository repository;
    CountingFieldCipher cipher;
    ConnectorService connectors{user.session(), repository, cipher, user.clock};
    FakeConnectionTestFactory tests;

    /// A saved local connector with these variables.
    Connector addLocal(const QString &name, const SecretEntries &variables = {})
    {
        ConnectorDraft draft;
        draft.name = name;
        draft.command = QStringLiteral("npx");
        draft.args = QStringList{QStringLiteral("-y"), QStringLiteral("server")};
        SecretsPatch patch;
        patch.environment.set = variables;
        return connectors.create(draft, patch).value();
    }

    static SecretEntry entry(const char *name, const char *value)
    {
        return {QString::fromLatin1(name), Secret::fromBytes(value)};
    }
};

/// The visible widget that a screen reader calls so; null when there is none.
template <typename Widget>
Widget *named(const QWidget &root, const QString &accessibleName)
{
    for (Widget *widget : root.findChildren<Widget *>())
        if (widget->accessibleName() == accessibleName && widget->isVisibleTo(&root))
            return widget;
    return nullptr;
}

/// The visible button with this text, mnemonic or not.
inline QAbstractButton *button(const QWidget &root, const QString &text)
{
    for (QAbstractButton *candidate : root.findChildren<QAbstractButton *>())
        if (candidate->text().remove(u'&') == text && candidate->isVisibleTo(&root))
            return candidate;
    return nullptr;
}

inline bool press(const QWidget &root, const QString &text)
{
    QAbstractButton *found = button(root, text);
    if (!found || !found->isEnabled())
        return false;
    QTest::mouseClick(found, Qt::LeftButton);
    return true;
}

/// Goes to the field with the mouse and types over what is there.
inline void typeInto(QWidget *field, const QString &text)
{
    QTest::mouseClick(field, Qt::LeftButton);
    QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
    if (text.isEmpty())
        QTest::keyClick(field, Qt::Key_Delete);
    else
        QTest::keyClicks(field, text);
}

inline QByteArray bytesOf(const Result<Secret> &secret)
{
    return secret ? secret->withBytes([](QByteArrayView bytes) { return bytes.toByteArray(); })
                  : QByteArray("no secret");
}

} // namespace jackfield
