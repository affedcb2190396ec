// SPDX-License-Identifier: MIT
#pragma once

#include "models/schema/SchemaForm.h"

#include <QWidget>

#include <memory>

class QLabel;
class QPlainTextEdit;
class QTabBar;
class QVBoxLayout;

namespace jackfield {

class FieldNote;
class FormField;

/// The arguments of a call, as a form or as JSON, whichever the person likes; what was filled in
/// goes with them from one to the other. Main thread; owned by its parent widget.
class ArgumentsEditor : public QWidget
{
    Q_OBJECT

public:
    explicit ArgumentsEditor(QWidget *parent = nullptr);
    ~ArgumentsEditor() override;

    /// Begins anew with this schema; `nothingText` is said where it asks for nothing.
    void setSchema(const QJsonObject &schema, const QString &nothingText);
    /// Whether JSON may be written instead; a question of a server is answered by its form alone.
    void setJsonOffered(bool isOffered);

    SchemaForm *form() const { return m_form.get(); }
    /// What is filled in; nothing where something is wrong, which is then shown and has the focus.
    std::optional<QJsonObject> take();

    /// Puts the focus on the first field; false where there is none.
    bool focusFirst();

private:
    void showView();
    void rebuild();

    std::unique_ptr<SchemaForm> m_form;
    QTabBar *m_views;
    QLabel *m_nothing;
    QVBoxLayout *m_layout;
    FormField *m_field = nullptr;
    QPlainTextEdit *m_json;
    FieldNote *m_jsonNote;
    QString m_nothingText;
    bool m_isJsonOffered = true;
};

} // namespace jackfield
