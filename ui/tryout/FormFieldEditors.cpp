// SPDX-License-Identifier: MIT
// The editor for each kind of field; what every field has is in FormField.cpp.
#include "ui/tryout/FormField.h"

#include "ui/theme/Type.h"
#include "ui/tryout/GrowingText.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

namespace jackfield {

using Kind = FormNode::Kind;

namespace {

/// Text that may have lines: what has a format or a shape of its own is short.
bool mayHaveLines(const FormNode &node)
{
    const QJsonObject &schema = node.field().schema;
    const auto most = node.field().limit("maxLength");
    return node.text().contains(u'\n') ||
           (!schema.contains(QStringLiteral("format")) &&
            !schema.contains(QStringLiteral("pattern")) && (!most || *most > 120));
}

/// A choice as a list; the first line says that nothing is chosen, where that may be.
QComboBox *makeList(const QStringList &names, int chosen, bool mayBeUnset, QWidget *parent)
{
    auto *list = new QComboBox(parent);
    if (mayBeUnset)
        list->addItem(FormField::tr("Not set"), -1);
    for (int i = 0; i < names.size(); ++i)
        list->addItem(names.at(i).left(200), i);
    list->setCurrentIndex(list->findData(chosen));
    list->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    list->setMinimumContentsLength(12);
    list->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    return list;
}

} // namespace

void FormField::buildEditor()
{
    m_editor = nullptr;
    switch (m_node.kind()) {
    case Kind::Text:
        m_editor = mayHaveLines(m_node) ? makeMultiline(false) : makeText();
        break;
    case Kind::Number:
    case Kind::Integer:
        m_editor = makeText();
        break;
    case Kind::Json:
        m_editor = makeMultiline(true);
        break;
    case Kind::Boolean:
        m_editor = makeSwitch();
        break;
    case Kind::Choice:
        m_editor = makeChoice();
        break;
    case Kind::Branches:
        m_editor = makeBranchChoice();
        break;
    case Kind::Object:
        if (!m_node.isRequired() && !m_isBare)
            m_editor = makePresence();
        break;
    case Kind::List:
        break;
    }
    if (!m_editor)
        return;
    m_editor->setObjectName(QStringLiteral("field:") + m_node.name());
    m_editor->setAccessibleName(m_node.label());
    m_editor->setAccessibleDescription(m_node.field().description);
    m_layout->addWidget(m_editor);
    setFocusProxy(m_editor);
}

QWidget *FormField::makeText()
{
    auto *line = new QLineEdit(m_node.text(), this);
    if (m_node.kind() != Kind::Text)
        line->setInputMethodHints(Qt::ImhPreferNumbers);
    connect(line, &QLineEdit::textEdited, this, [this](const QString &text) {
        m_node.setText(text);
        edited();
    });
    return line;
}

QWidget *FormField::makeMultiline(bool isJson)
{
    auto *edit = new GrowingText(isJson ? 10 : 6, this);
    if (isJson) {
        edit->setFont(fixedFont());
        edit->setPlaceholderText(tr("JSON"));
    }
    edit->setPlainText(m_node.text());
    connect(edit, &QPlainTextEdit::textChanged, this, [this, edit] {
        const bool wasRaw = m_node.isRaw();
        m_node.setText(edit->toPlainText());
        edited();
        if (wasRaw && !m_node.isRaw())
            rebuildLater();
    });
    return edit;
}

QWidget *FormField::makeSwitch()
{
    if (m_node.isRequired() && m_node.choice() >= 0) {
        auto *box = new QCheckBox(tr("Yes"), this);
        box->setChecked(m_node.choice() == 1);
        connect(box, &QCheckBox::toggled, this, [this](bool isOn) {
            m_node.setChoice(isOn ? 1 : 0);
            edited();
        });
        return box;
    }
    auto *list = makeList({tr("No"), tr("Yes")}, m_node.choice(), true, this);
    connect(list, &QComboBox::activated, this, [this, list] {
        m_node.setChoice(list->currentData().toInt());
        edited();
    });
    return list;
}

QWidget *FormField::makeChoice()
{
    const bool mayBeUnset = !m_node.isRequired() || m_node.choice() < 0;
    auto *list = makeList(m_node.field().names, m_node.choice(), mayBeUnset, this);
    connect(list, &QComboBox::activated, this, [this, list] {
        m_node.setChoice(list->currentData().toInt());
        edited();
    });
    return list;
}

QWidget *FormField::makePresence()
{
    auto *box = new QCheckBox(m_node.label(), this);
    box->setFont(headingFont());
    box->setChecked(m_node.isPresent());
    connect(box, &QCheckBox::toggled, this,
            [this](bool isOn) { changeInside([this, isOn] { m_node.setPresent(isOn); }); });
    return box;
}

QWidget *FormField::makeBranchChoice()
{
    const int chosen = m_node.isPresent() ? m_node.branch() : -1;
    auto *list = makeList(m_node.field().names, chosen, !m_node.isRequired(), this);
    connect(list, &QComboBox::activated, this, [this, list] {
        const int branch = list->currentData().toInt();
        changeInside([this, branch] {
            if (branch < 0)
                m_node.setPresent(false);
            else
                m_node.setBranch(branch);
        });
    });
    return list;
}

} // namespace jackfield
