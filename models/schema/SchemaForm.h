// SPDX-License-Identifier: MIT
#pragma once

#include "models/schema/FormNode.h"

#include <QObject>

#include <memory>
#include <optional>

namespace jackfield {

/// The arguments of one call, filled in as a form that a JSON Schema describes or as JSON text, and
/// the way from one to the other. Whoever edits a node says so with edited(). Main thread; owned by
/// whoever shows it.
class SchemaForm : public QObject
{
    Q_OBJECT

public:
    enum class View { Form, Json };

    explicit SchemaForm(const QJsonObject &schema, QObject *parent = nullptr);

    FormNode &root() { return *m_root; }
    const FormNode &root() const { return *m_root; }
    /// Whether there is nothing to fill in.
    bool isEmpty() const;

    View view() const { return m_view; }
    /// Goes to the other view with all that is filled in. To the form only where the text is a JSON
    /// object; else false, and jsonProblem() says why.
    bool setView(View view);

    const QString &jsonText() const { return m_jsonText; }
    void setJsonText(const QString &text);
    /// What is wrong with the text, as a sentence; empty where it is a JSON object.
    QString jsonProblem() const;

    bool isValid() const;
    /// What would be sent; nothing where something is wrong. JSON text is sent as it stands,
    /// whatever the schema says of it: trying out is also trying what must fail.
    std::optional<QJsonObject> value() const;
    /// Fills in a value, in either view.
    void setValue(const QJsonObject &value);

    /// A node was edited.
    void edited() { Q_EMIT changed(); }

Q_SIGNALS:
    void changed();
    /// The other view is shown, or all of it was filled in anew.
    void viewChanged();

private:
    std::shared_ptr<FormContext> m_context;
    std::unique_ptr<FormNode> m_root;
    View m_view = View::Form;
    QString m_jsonText;
};

} // namespace jackfield
