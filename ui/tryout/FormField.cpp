// SPDX-License-Identifier: MIT
// What every field has; the editors for each kind are in FormFieldEditors.cpp.
#include "ui/tryout/FormField.h"

#include "ui/forms/FieldNote.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Spacing.h"
#include "ui/theme/Type.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace jackfield {

using Kind = FormNode::Kind;

FormField::FormField(SchemaForm &form, FormNode &node, bool isBare, QWidget *parent)
    : QWidget(parent), m_form(form), m_node(node), m_isBare(isBare), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(spacing::tight);
    connect(&m_form, &SchemaForm::changed, this, [this] {
        if (m_isTouched)
            showProblem();
    });
    build();
}

void FormField::build()
{
    if (!m_isBare)
        buildHeader();
    buildEditor();
    m_note = new FieldNote(this);
    m_layout->addWidget(m_note);
    buildInside();
    if (m_node.isRaw()) {
        m_isTouched = true;
        showProblem();
    }
}

void FormField::buildHeader()
{
    const bool hasSwitch = !m_node.isRequired() && m_node.kind() == Kind::Object;
    if (!hasSwitch) {
        auto *name = new QLabel(this);
        name->setTextFormat(Qt::PlainText);
        name->setWordWrap(true);
        name->setText(m_node.isRequired() ? tr("%1 (required)").arg(m_node.label())
                                          : m_node.label());
        if (m_node.kind() == Kind::Object || m_node.kind() == Kind::List)
            name->setFont(headingFont());
        m_layout->addWidget(name);
    }
    if (m_node.field().description.isEmpty())
        return;
    auto *description = new QLabel(m_node.field().description.left(2'000), this);
    description->setTextFormat(Qt::PlainText);
    description->setWordWrap(true);
    description->setFont(smallFont());
    description->setForegroundRole(QPalette::PlaceholderText);
    m_layout->addWidget(description);
}

void FormField::buildInside()
{
    m_fields.clear();
    m_inside = nullptr;
    const Kind kind = m_node.kind();
    const bool hasInside = kind == Kind::Object || kind == Kind::List || kind == Kind::Branches;
    if (!hasInside || (!m_node.isPresent() && kind != Kind::List))
        return;
    m_inside = new QWidget(this);
    auto *layout = new QVBoxLayout(m_inside);
    // What belongs to a group stands a step further in; the outermost one is the form itself.
    const bool isIndented = !m_isBare && kind != Kind::Branches;
    layout->setContentsMargins(isIndented ? spacing::group : 0, 0, 0, 0);
    layout->setSpacing(spacing::margin);
    if (kind == Kind::List) {
        addItems();
    } else {
        for (const auto &child : m_node.children())
            addInside(*child, kind == Kind::Branches);
        if (m_node.others())
            addInside(*m_node.others(), false);
    }
    m_layout->addWidget(m_inside);
}

void FormField::addInside(FormNode &node, bool isBare)
{
    auto *field = new FormField(m_form, node, isBare, m_inside);
    m_fields.append(field);
    m_inside->layout()->addWidget(field);
}

void FormField::addItems()
{
    auto *layout = static_cast<QVBoxLayout *>(m_inside->layout());
    int number = 0;
    for (const auto &item : m_node.children()) {
        auto *row = new QHBoxLayout;
        row->setSpacing(spacing::gap);
        auto *field = new FormField(m_form, *item, true, m_inside);
        m_fields.append(field);
        row->addWidget(field, 1);
        auto *remove = new QToolButton(m_inside);
        remove->setIcon(icon(Icon::Remove));
        remove->setToolTip(tr("Remove item %1").arg(number + 1));
        remove->setAccessibleName(remove->toolTip());
        remove->setFocusPolicy(Qt::StrongFocus);
        connect(remove, &QToolButton::clicked, this,
                [this, number] { changeInside([this, number] { m_node.removeItem(number); }); });
        row->addWidget(remove, 0, Qt::AlignTop);
        layout->addLayout(row);
        ++number;
    }
    auto *add = new QPushButton(icon(Icon::Add), tr("Add item"), m_inside);
    add->setAccessibleName(tr("Add an item to %1").arg(m_node.label()));
    add->setAutoDefault(false);
    connect(add, &QPushButton::clicked, this,
            [this] { changeInside([this] { m_node.addItem(); }); });
    layout->addWidget(add, 0, Qt::AlignLeading);
}

void FormField::changeInside(const std::function<void()> &change)
{
    // From the event loop: what asked for it is itself inside.
    QMetaObject::invokeMethod(
        this,
        [this, change] {
            delete m_inside;
            change();
            buildInside();
            if (m_node.kind() == Kind::List && !m_fields.isEmpty())
                m_fields.constLast()->setFocus();
            edited();
        },
        Qt::QueuedConnection);
}

void FormField::rebuildLater()
{
    QMetaObject::invokeMethod(
        this,
        [this] {
            qDeleteAll(findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly));
            m_isTouched = false;
            build();
            if (m_editor)
                m_editor->setFocus();
        },
        Qt::QueuedConnection);
}

void FormField::edited()
{
    m_isTouched = true;
    m_form.edited();
}

void FormField::showProblem()
{
    // A group's own problem is that of what is in it.
    const QString problem = m_node.problem();
    if (m_node.isRaw() && problem.isEmpty())
        m_note->showHint(tr("This value is not what the schema asks for. It is kept as JSON; empty "
                            "the field to begin anew."));
    else if (problem.isEmpty())
        m_note->clear();
    else
        m_note->showProblem(problem);
}

void FormField::showProblems()
{
    m_isTouched = true;
    showProblem();
    for (FormField *field : std::as_const(m_fields))
        field->showProblems();
}

bool FormField::focusFirst()
{
    if (m_editor) {
        m_editor->setFocus(Qt::TabFocusReason);
        return true;
    }
    return std::any_of(m_fields.begin(), m_fields.end(),
                       [](FormField *field) { return field->focusFirst(); });
}

QWidget *FormField::firstWrong()
{
    for (FormField *field : std::as_const(m_fields))
        if (QWidget *wrong = field->firstWrong())
            return wrong;
    return m_node.problem().isEmpty() ? nullptr : m_editor ? m_editor : this;
}

} // namespace jackfield
