// SPDX-License-Identifier: MIT
// From a field to its JSON value and back, without loss.
#include "models/schema/FormNode.h"

#include "models/schema/JsonFragment.h"

#include <algorithm>
#include <cmath>

namespace jackfield {

namespace {

const QJsonValue nothing{QJsonValue::Undefined};

bool isWhole(const QJsonValue &value)
{
    return value.isDouble() && std::trunc(value.toDouble()) == value.toDouble();
}

} // namespace

QJsonValue FormNode::value() const
{
    if (m_filled)
        return *m_filled;
    switch (kind()) {
    case Kind::Text:
    case Kind::Number:
    case Kind::Integer:
    case Kind::Json:
        if (m_text.isEmpty())
            return m_isRequired && m_field.isNullable ? QJsonValue(QJsonValue::Null) : nothing;
        return textValue();
    case Kind::Boolean:
        return m_choice < 0 ? nothing : QJsonValue(m_choice == 1);
    case Kind::Choice:
        return m_choice < 0 ? nothing : m_field.choices.at(m_choice);
    case Kind::Object:
        if (m_isMissing && objectValue().isEmpty())
            return nothing;
        return m_isPresent ? QJsonValue(objectValue()) : nothing;
    case Kind::Branches:
        return m_isPresent ? m_children.front()->value() : nothing;
    case Kind::List:
        break;
    }
    QJsonArray items;
    for (const auto &item : m_children)
        items.append(item->value().isUndefined() ? QJsonValue() : item->value());
    if (m_isMissing && items.isEmpty())
        return nothing;
    return m_isPresent ? QJsonValue(items) : nothing;
}

QJsonObject FormNode::objectValue() const
{
    QJsonObject object = m_others ? m_others->value().toObject() : QJsonObject();
    for (const auto &property : m_children)
        if (const QJsonValue inner = property->value(); !inner.isUndefined())
            object.insert(property->name(), inner);
    return object;
}

QJsonValue FormNode::textValue() const
{
    if (kind() == Kind::Text)
        return m_text;
    if (kind() == Kind::Json)
        return parseJson(m_text).value_or(nothing);
    bool isRead = false;
    if (const qint64 whole = m_text.trimmed().toLongLong(&isRead); isRead)
        return whole;
    const double number = m_text.trimmed().toDouble(&isRead);
    const QJsonValue read(number);
    if (!isRead || !std::isfinite(number) || (m_field.kind == Kind::Integer && !isWhole(read)))
        return nothing;
    return read;
}

void FormNode::setValue(const QJsonValue &value)
{
    clear();
    if (value.isUndefined()) {
        // A switch that was not mentioned is not off: that is for the form's first picture only.
        if (m_field.kind == Kind::Boolean)
            m_choice = -1;
        m_isMissing = true;
        for (const auto &inner : m_children)
            inner->setValue(value);
        return;
    }
    fill(value);
}

void FormNode::fill(const QJsonValue &value)
{
    if (value.isNull() && m_field.isNullable) {
        m_filled = value;
        m_isPresent = false;
        m_children.clear();
        m_others.reset();
        return;
    }
    if (fillShape(value))
        return;
    m_children.clear();
    m_others.reset();
    m_isRaw = m_field.kind != Kind::Json;
    m_isPresent = true;
    m_text = indentedJson(value);
    m_filled = value;
}

bool FormNode::fillShape(const QJsonValue &value)
{
    switch (m_field.kind) {
    case Kind::Text:
        m_text = value.toString();
        m_filled = value;
        return value.isString();
    case Kind::Integer:
    case Kind::Number:
        m_text = compactJson(value);
        m_filled = value;
        return m_field.kind == Kind::Integer ? isWhole(value) : value.isDouble();
    case Kind::Boolean:
        m_choice = value.toBool() ? 1 : 0;
        return value.isBool();
    case Kind::Choice:
        m_choice = -1;
        for (int i = 0; i < m_field.choices.size() && m_choice < 0; ++i)
            if (m_field.choices.at(i) == value)
                m_choice = i;
        return m_choice >= 0;
    case Kind::Object:
        return value.isObject() && fillObject(value.toObject());
    case Kind::List:
        return value.isArray() && fillList(value.toArray());
    case Kind::Branches:
        return fillBranch(value);
    case Kind::Json:
        return false;
    }
    return false;
}

bool FormNode::fillObject(const QJsonObject &object)
{
    if (!m_isPresent)
        makeChildren();
    m_isPresent = true;
    QJsonObject others = object;
    for (const auto &property : m_children) {
        property->setValue(object.value(property->name()));
        others.remove(property->name());
    }
    if (!others.isEmpty()) {
        if (!m_others)
            m_others = child(QStringLiteral("…"), QJsonObject(), false);
        m_others->setValue(others);
    }
    return true;
}

bool FormNode::fillList(const QJsonArray &list)
{
    if (list.size() > m_context->fieldsLeft)
        return false;
    m_children.clear();
    m_isPresent = true;
    for (const QJsonValue &item : list)
        addItem().setValue(item);
    return true;
}

bool FormNode::fillBranch(const QJsonValue &value)
{
    std::optional<int> next;
    for (int i = 0; i < m_field.branches.size(); ++i) {
        setBranch(i);
        m_children.front()->setValue(value);
        if (m_children.front()->fitsExactly())
            return true;
        if (!next && !m_children.front()->isRaw())
            next = i;
    }
    if (!next)
        return false;
    setBranch(*next);
    m_children.front()->setValue(value);
    return true;
}

bool FormNode::fitsExactly() const
{
    const auto fits = [](const auto &node) { return node->fitsExactly(); };
    const bool hasOthers = m_others && !m_field.isOpen;
    return !m_isRaw && !hasOthers && problem().isEmpty() &&
           std::all_of(m_children.begin(), m_children.end(), fits);
}

} // namespace jackfield
