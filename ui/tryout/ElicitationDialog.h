// SPDX-License-Identifier: MIT
#pragma once

#include "mcp/Elicitation.h"

#include <QDialog>
#include <QUrl>

#include <functional>

class QDialogButtonBox;
class QLabel;
class QVBoxLayout;

namespace jackfield {

class ArgumentsEditor;

/// Opens an address in the person's browser; true where that could be asked for.
using UrlOpener = std::function<bool(const QUrl &)>;

/// A server asks a person: values for a form, or to open an address (2025-11-25,
/// client/elicitation). Says who asks; sends nothing and opens nothing before the person agrees.
/// Main thread; deletes itself when it is closed, which is an answer too.
class ElicitationDialog : public QDialog
{
    Q_OBJECT

public:
    /// `server`: the connector's name. Texts of the question are masked by the caller.
    ElicitationDialog(const QString &server, const Elicitation &question, UrlOpener opener,
                      QWidget *parent);

Q_SIGNALS:
    /// Once.
    void answered(const jackfield::ElicitationAnswer &answer);

private:
    void addForm(QVBoxLayout &layout);
    void addAddress(QVBoxLayout &layout);
    void addButtons(QVBoxLayout &layout);
    void agree();
    void answer(ElicitationAnswer::Action action, const QJsonObject &content = {});

    Elicitation m_question;
    UrlOpener m_opener;
    ArgumentsEditor *m_form = nullptr;
    QLabel *m_note;
    QDialogButtonBox *m_buttons;
    bool m_isAnswered = false;
};

} // namespace jackfield
