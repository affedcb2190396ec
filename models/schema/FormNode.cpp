// SPDX-License-Identifier: MIT
// A field's life: how it is made, edited and checked; what its value is stands in
// FormNodeValue.cpp.
#include "models/schema/FormNode.h"

#include "models/schema/FieldCheck.h"
#include "models/schema/JsonFragment.h"

#include <QCoreApplication>

#include <algorithm>

namespace jackfield {

namespace {

constexpr int deepest = 12;

struct FormText
{
    Q_DECLARE_TR_FUNCTIONS(FormText)
};

} // namespace

FormNode::FormNode(std::shared_ptr<FormContext> context, const QString &name,
                   const QJsonValue &schema, bool isRequired, int depth)
    : m_context(std::move(context)),
      m_name(name),
      m_field(describe(m_context->document, schema)),
      m_depth(depth),
      m_isRequired(isRequired)
{
    if (--m_context->fieldsLeft < 0 || depth > deepest)
        m_field.kind = Kind::Json;
    clear();
    // What is proposed as null says only that nothing need be given.
    if (!m_field.proposed.isUndefined() && !m_field.proposed.isNull())
        fill(m_field.proposed);
    else if (isRequired && m_field.kind == Kind::Choice && m_field.choices.size() == 1)
        m_choice = 0;
}

FormNode::~FormNode()
{
    ++m_context->fieldsLeft;
}

std::unique_ptr<FormNode> FormNode::child(const QString &name, const QJsonValue &schema,
                                          bool isRequired) const
{
    return std::make_unique<FormNode>(m_context, name, schema, isRequired, m_depth + 1);
}

void FormNode::clear()
{
    m_children.clear();
    m_others.reset();
    m_filled.reset();
    m_text.clear();
    m_choice = m_isRequired && m_field.kind == Kind::Boolean ? 0 : -1;
    m_branch = 0;
    m_isRaw = false;
    m_isMissing = false;
    m_isPresent = m_isRequired;
    if (m_isPresent)
        makeChildren();
}

void FormNode::makeChildren()
{
    if (m_field.kind == Kind::Object) {
        for (const SchemaField::Property &property : m_field.properties)
            m_children.push_back(child(property.name, property.schema, property.isRequired));
        if (m_field.isOpen)
            m_others = child(FormText::tr("Other members"), QJsonObject(), false);
    } else if (m_field.kind == Kind::Branches) {
        m_children.push_back(child({}, m_field.branches.at(m_branch), true));
    }
}

void FormNode::setText(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    m_filled.reset();
    // What was no value of this kind may be emptied, and is then a field like any other.
    if (m_isRaw && text.isEmpty())
        clear();
}

void FormNode::setChoice(int choice)
{
    m_choice = choice;
    m_filled.reset();
}

void FormNode::setPresent(bool isPresent)
{
    if (isPresent == m_isPresent || m_isRequired)
        return;
    m_filled.reset();
    m_isPresent = isPresent;
    m_children.clear();
    m_others.reset();
    if (isPresent)
        makeChildren();
}

FormNode &FormNode::addItem()
{
    m_filled.reset();
    m_isPresent = true;
    m_children.push_back(child({}, m_field.items, true));
    return *m_children.back();
}

void FormNode::removeItem(int item)
{
    m_children.erase(m_children.begin() + item);
    if (m_children.empty())
        m_isPresent = m_isRequired;
}

void FormNode::setBranch(int branch)
{
    m_branch = branch;
    m_filled.reset();
    m_isPresent = true;
    m_children.clear();
    makeChildren();
}

QString FormNode::problem() const
{
    if (m_filled && m_filled->isNull() && m_field.isNullable)
        return {};
    if (m_isRaw || m_field.kind == Kind::Text || m_field.kind == Kind::Number ||
        m_field.kind == Kind::Integer || m_field.kind == Kind::Json) {
        const QString unreadable = textProblem();
        if (!unreadable.isEmpty())
            return unreadable;
    }
    const QJsonValue current = value();
    if (current.isUndefined())
        return m_isRequired ? FormText::tr("This is required.") : QString();
    return m_isRaw ? QString() : problemOf(m_field, current);
}

QString FormNode::textProblem() const
{
    if (m_text.isEmpty() || m_filled || kind() == Kind::Text)
        return {};
    if (kind() == Kind::Json) {
        QString problem;
        parseJson(m_text, &problem);
        return problem;
    }
    if (!textValue().isUndefined())
        return {};
    return m_field.kind == Kind::Integer ? FormText::tr("Type a whole number.")
                                         : FormText::tr("Type a number, such as 1.5.");
}

bool FormNode::isValid() const
{
    const auto isFine = [](const auto &node) { return node->isValid(); };
    return problem().isEmpty() && std::all_of(m_children.begin(), m_children.end(), isFine) &&
           (!m_others || m_others->isValid());
}

} // namespace jackfield
