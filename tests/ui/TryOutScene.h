// SPDX-License-Identifier: MIT
#pragma once

#include "models/schema/JsonFragment.h"
#include "tests/ui/WindowScene.h"

#include <QAbstractButton>
#include <QLabel>
#include <QPlainTextEdit>
#include <QTabWidget>

namespace jackfield {

inline QJsonArray array(const char *text)
{
    const auto value = parseJson(QString::fromUtf8(text));
    if (!value || !value->isArray())
        qFatal("the test's own JSON is wrong: %s", text);
    return value->toArray();
}

inline QJsonObject object(const char *text)
{
    return array(QByteArray('[' + QByteArray(text) + ']').constData()).at(0).toObject();
}

/// The window over one connector, and a server that is answered by hand.
struct TryOutScene : WindowScene
{
    void openWindow()
    {
        add(QStringLiteral("sample"), QStringLiteral("npx -y sample"));
        open();
        QTRY_VERIFY(user.session().isUnlocked());
        window->resize(1400, 900);
        QTRY_COMPARE(live.connector(), table()->selectedIds().constFirst());
    }
    QTabWidget *tabs() const { return part<QTabWidget>("detailTabs"); }
    QWidget *tab(const char *page)
    {
        auto *shown = part<QWidget>(page);
        tabs()->setCurrentWidget(shown);
        return shown;
    }
    template <typename Widget>
    static Widget *in(QWidget *page, const QString &name)
    {
        return page->findChild<Widget *>(name);
    }
    static bool isShown(QWidget *page, const char *name)
    {
        const auto *widget = in<QWidget>(page, QString::fromLatin1(name));
        return widget && widget->isVisible();
    }
    static void click(QWidget *page, const char *button)
    {
        QTest::mouseClick(in<QAbstractButton>(page, QString::fromLatin1(button)), Qt::LeftButton);
    }
    static QString textOf(QWidget *page, const char *label)
    {
        return in<QLabel>(page, QString::fromLatin1(label))->text().remove(QChar(0x200B));
    }
    void start(QWidget *page)
    {
        click(page, "startButton");
        QTRY_COMPARE(live.state(), LiveServer::State::Open);
    }
    FakeServerConnection *server() const { return servers.last(); }
    static QStringList shownTexts(QWidget *page)
    {
        QStringList texts;
        for (QPlainTextEdit *edit :
             page->findChildren<QPlainTextEdit *>(QStringLiteral("partText")))
            texts.append(edit->toPlainText());
        return texts;
    }
};

} // namespace jackfield
