// SPDX-License-Identifier: MIT
#pragma once

#include "models/schema/SchemaField.h"

#include <QJsonValue>

#include <memory>
#include <vector>

namespace jackfield {

/// What the nodes of one form share.
struct FormContext
{
    SchemaDocument document;
    int fieldsLeft = 200; ///< what more a schema asks for is JSON text: a form has an end
};

/// One field of a form with what is filled in, and the fields within it. Holds any JSON value
/// without loss: what does not fit its schema is held, and edited, as JSON (isRaw). Owned by the
/// node above it; plain, without signals.
class FormNode
{
public:
    using Kind = SchemaField::Kind;

    /// Begins with what the schema proposes (`default`).
    FormNode(std::shared_ptr<FormContext> context, const QString &name, const QJsonValue &schema,
             bool isRequired, int depth = 0);
    ~FormNode();
    FormNode(const FormNode &) = delete;
    FormNode &operator=(const FormNode &) = delete;

    const SchemaField &field() const { return m_field; }
    const QString &name() const { return m_name; }
    /// The schema's title, else the name.
    QString label() const { return m_field.title.isEmpty() ? m_name : m_field.title; }
    bool isRequired() const { return m_isRequired; }
    /// How it is to be edited now.
    Kind kind() const { return m_isRaw ? Kind::Json : m_field.kind; }
    bool isRaw() const { return m_isRaw; }

    /// Text, Number, Integer and Json are edited as text; an empty one is no value.
    const QString &text() const { return m_text; }
    void setText(const QString &text);

    /// Boolean (0 no, 1 yes) and Choice; -1: nothing chosen.
    int choice() const { return m_choice; }
    void setChoice(int choice);

    /// Object, List and Branches: whether there is a value at all; the required ones always have.
    bool isPresent() const { return m_isPresent; }
    void setPresent(bool isPresent);

    /// Object: its properties, and last what is beside them (see others()). List: its items.
    /// Branches: the chosen one.
    const std::vector<std::unique_ptr<FormNode>> &children() const { return m_children; }
    /// Object: the members beside its properties, as JSON text; null where the form has no place
    /// for any.
    FormNode *others() const { return m_others.get(); }

    FormNode &addItem();
    void removeItem(int item);

    int branch() const { return m_branch; }
    void setBranch(int branch);

    /// What is filled in; undefined where nothing is, or nothing that could be read.
    QJsonValue value() const;
    /// Fills in any value; undefined empties the field.
    void setValue(const QJsonValue &value);

    /// What is wrong with this field alone, as a sentence; empty where nothing is.
    QString problem() const;
    /// Whether nothing is wrong here and in all fields within.
    bool isValid() const;

private:
    void clear();
    void makeChildren();
    void fill(const QJsonValue &value);
    bool fillShape(const QJsonValue &value);
    bool fillObject(const QJsonObject &object);
    bool fillList(const QJsonArray &list);
    bool fillBranch(const QJsonValue &value);
    bool fitsExactly() const;
    QJsonObject objectValue() const;
    QJsonValue textValue() const;
    QString textProblem() const;
    std::unique_ptr<FormNode> child(const QString &name, const QJsonValue &schema,
                                    bool isRequired) const;

    std::shared_ptr<FormContext> m_context;
    QString m_name;
    SchemaField m_field;
    int m_depth;
    bool m_isRequired;
    bool m_isRaw = false;
    bool m_isPresent = false;
    bool m_isMissing = false; ///< was not there when it had to be, and nothing was added since
    QString m_text;
    int m_choice = -1;
    int m_branch = 0;
    std::optional<QJsonValue> m_filled; ///< as it was filled in, until somebody edits it
    std::vector<std::unique_ptr<FormNode>> m_children;
    std::unique_ptr<FormNode> m_others;
};

} // namespace jackfield
