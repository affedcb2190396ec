// SPDX-License-Identifier: MIT
#include "ui/tryout/ArgumentsEditor.h"

#include "ui/forms/FieldNote.h"
#include "ui/theme/Spacing.h"
#include "ui/theme/Type.h"
#include "ui/tryout/FormField.h"
#include "ui/tryout/GrowingText.h"

#include <QLabel>
#include <QSignalBlocker>
#include <QTabBar>
#include <QVBoxLayout>

namespace jackfield {

using View = SchemaForm::View;

ArgumentsEditor::ArgumentsEditor(QWidget *parent)
    : QWidget(parent),
      m_views(new QTabBar(this)),
      m_nothing(new QLabel(this)),
      m_layout(new QVBoxLayout(this)),
      m_json(new GrowingText(18, this)),
      m_jsonNote(new FieldNote(this))
{
    m_views->setObjectName(QStringLiteral("argumentViews"));
    m_views->setAccessibleName(tr("How to fill in the arguments"));
    m_views->addTab(tr("Form"));
    m_views->addTab(tr("JSON"));
    m_views->setExpanding(false);
    m_views->setDrawBase(false);
    m_nothing->setTextFormat(Qt::PlainText);
    m_nothing->setWordWrap(true);
    m_json->setObjectName(QStringLiteral("argumentsJson"));
    m_json->setAccessibleName(tr("Arguments as JSON"));
    m_json->setFont(fixedFont());

    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(spacing::gap);
    m_layout->addWidget(m_views, 0, Qt::AlignLeading);
    m_layout->addWidget(m_nothing);
    m_layout->addWidget(m_json);
    m_layout->addWidget(m_jsonNote);

    connect(m_views, &QTabBar::currentChanged, this, [this](int view) {
        if (m_form && !m_form->setView(view == 1 ? View::Json : View::Form))
            showView(); // the text is no object: it stays, and says so
    });
    connect(m_json, &QPlainTextEdit::textChanged, this, [this] {
        if (m_form && m_form->view() == View::Json)
            m_form->setJsonText(m_json->toPlainText());
    });
}

ArgumentsEditor::~ArgumentsEditor()
{
    // The fields look at the form while they go.
    delete m_field;
}

void ArgumentsEditor::setJsonOffered(bool isOffered)
{
    m_isJsonOffered = isOffered;
    m_views->setVisible(isOffered);
}

void ArgumentsEditor::setSchema(const QJsonObject &schema, const QString &nothingText)
{
    delete m_field;
    m_field = nullptr;
    m_nothingText = nothingText;
    m_form = std::make_unique<SchemaForm>(schema);
    connect(m_form.get(), &SchemaForm::viewChanged, this, &ArgumentsEditor::rebuild);
    connect(m_form.get(), &SchemaForm::changed, this, [this] {
        if (m_form->view() == View::Json && !m_form->jsonProblem().isEmpty())
            m_jsonNote->showProblem(m_form->jsonProblem());
        else
            m_jsonNote->clear();
    });
    rebuild();
}

void ArgumentsEditor::rebuild()
{
    delete m_field;
    m_field = nullptr;
    if (m_form->view() == View::Form && !m_form->isEmpty()) {
        m_field = new FormField(*m_form, m_form->root(), true, this);
        m_layout->insertWidget(2, m_field);
    }
    showView();
}

void ArgumentsEditor::showView()
{
    const bool isJson = m_form->view() == View::Json;
    const QSignalBlocker blockViews(m_views);
    m_views->setCurrentIndex(isJson ? 1 : 0);
    m_views->setVisible(m_isJsonOffered);
    m_nothing->setText(m_nothingText);
    m_nothing->setVisible(!isJson && m_form->isEmpty());
    m_json->setVisible(isJson);
    if (isJson && m_json->toPlainText() != m_form->jsonText()) {
        const QSignalBlocker blockText(m_form.get());
        m_json->setPlainText(m_form->jsonText());
    }
    const QString problem = isJson ? m_form->jsonProblem() : QString();
    if (problem.isEmpty())
        m_jsonNote->clear();
    else
        m_jsonNote->showProblem(problem);
}

bool ArgumentsEditor::focusFirst()
{
    if (m_form && m_form->view() == View::Json) {
        m_json->setFocus();
        return true;
    }
    return m_field && m_field->focusFirst();
}

std::optional<QJsonObject> ArgumentsEditor::take()
{
    if (!m_form)
        return {};
    const auto value = m_form->value();
    if (!value && m_form->view() == View::Json) {
        m_json->setFocus();
    } else if (!value && m_field) {
        m_field->showProblems();
        if (QWidget *wrong = m_field->firstWrong())
            wrong->setFocus();
    }
    return value;
}

} // namespace jackfield
