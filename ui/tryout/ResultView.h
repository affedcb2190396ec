// SPDX-License-Identifier: MIT
#pragma once

#include "domain/Error.h"
#include "models/tryout/ResultContent.h"

#include <QWidget>

class QVBoxLayout;

namespace jackfield {

class MessageStrip;

/// What the server answered, part by part, or why it did not. Main thread; owned by its parent
/// widget.
class ResultView : public QWidget
{
    Q_OBJECT

public:
    explicit ResultView(QWidget *parent = nullptr);

    void clear();
    /// `emptyText` is said where there is no part.
    void showParts(const QList<ContentPart> &parts, const QString &emptyText);
    /// The same, of a tool that says that it failed.
    void showToolError(const QList<ContentPart> &parts);
    void showError(const Error &error);

private:
    void addParts(const QList<ContentPart> &parts);

    QVBoxLayout *m_layout;
    MessageStrip *m_strip;
    QWidget *m_parts = nullptr;
};

} // namespace jackfield
