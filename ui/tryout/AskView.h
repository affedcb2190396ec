// SPDX-License-Identifier: MIT
#pragma once

#include "connectors/LiveServer.h"

#include <QJsonObject>
#include <QScrollArea>

class QLabel;

namespace jackfield {

class ArgumentsEditor;
class CallBar;
class ResultView;

/// One thing that a server can be asked for (a tool, a resource, a prompt): what it is for, what it
/// wants to know, the button that asks, and what came of it. Main thread; owned by its page.
class AskView : public QScrollArea
{
    Q_OBJECT

public:
    /// Shows an entry of its list; an empty object: none. What is under way is taken back.
    void setEntry(const QJsonObject &entry, bool isTemplate);
    /// Puts the focus on the first argument, or on the button.
    void begin();

protected:
    /// What is shown of an entry before it is asked for; texts are plain and masked.
    struct Subject
    {
        QString title;
        QString technical; ///< its name or address
        QString hints;
        QString description;
        QJsonObject schema; ///< of what it wants to know
        QString nothingText;
        QString warning;
        bool isJsonOffered = false;
    };

    /// `verb`: of the button.
    AskView(LiveServer &server, const QString &verb, QWidget *parent);

    virtual Subject describe(const QJsonObject &entry, bool isTemplate) const = 0;
    virtual QFuture<Result<QJsonObject>> ask(const QJsonObject &entry, bool isTemplate,
                                             const QJsonObject &arguments, RequestTag tag) = 0;
    virtual void showAnswer(const QJsonObject &answer, ResultView &result) = 0;

    LiveServer &server() { return m_server; }
    const SecretMask &mask() const { return m_server.mask(); }
    /// A member of the entry, masked.
    QString text(const QJsonObject &entry, const char *member) const;
    QString titleOf(const QJsonObject &entry) const;

private:
    void build(const QString &verb);
    void put();
    void onAnswer(RequestTag tag, const Result<QJsonObject> &answer);
    void giveUp();

    LiveServer &m_server;
    QJsonObject m_entry;
    bool m_isTemplate = false;
    QLabel *m_title;
    QLabel *m_technical;
    QLabel *m_hints;
    QLabel *m_description;
    ArgumentsEditor *m_arguments;
    CallBar *m_bar;
    ResultView *m_result;
    RequestTag m_tag = 0; ///< of what is under way
};

} // namespace jackfield
