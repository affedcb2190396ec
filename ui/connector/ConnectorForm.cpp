// SPDX-License-Identifier: MIT
#include "ui/connector/ConnectorForm.h"

#include "connectors/ConnectorService.h"
#include "ui/connector/LocalEditor.h"
#include "ui/connector/RemoteEditor.h"
#include "ui/secrets/SecretEntriesEditor.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Spacing.h"
#include "ui/theme/StatusColours.h"

#include <QHBoxLayout>
#include <QRadioButton>
#include <QVBoxLayout>

namespace jackfield {

ConnectorForm::ConnectorForm(const ConnectorService &connectors, const Settings &settings,
                             QWidget *parent)
    : QWidget(parent),
      m_connectors(connectors),
      m_types(new QButtonGroup(this)),
      m_name(new QLineEdit(this)),
      m_description(new QLineEdit(this)),
      m_endpoints(new QStackedWidget(this)),
      m_pages(new QTabWidget(this)),
      m_variables(new SecretEntriesEditor(Field::Environment, settings)),
      m_notes(new ProblemNotes(this))
{
    build(settings);
    alignFormLabels(*this);

    connect(m_types, &QButtonGroup::idClicked, this, [this](int id) {
        setType(ConnectorType(id));
        refresh();
    });
    connect(m_name, &QLineEdit::textEdited, this, [this] { m_notes->touch(Field::Name); });
    connect(m_name, &QLineEdit::textChanged, this, &ConnectorForm::refresh);
    connect(m_description, &QLineEdit::textEdited, this,
            [this] { m_notes->touch(Field::Description); });
    connect(m_description, &QLineEdit::textChanged, this, &ConnectorForm::refresh);
    connect(m_variables, &SecretEntriesEditor::edited, this, [this] {
        ++m_secretEdits;
        refresh();
    });
    connect(m_variables, &SecretEntriesEditor::validityChanged, this, &ConnectorForm::refresh);
    connect(m_variables, &SecretEntriesEditor::unlockRequested, this,
            &ConnectorForm::unlockRequested);
    setType(ConnectorType::Local);
}

void ConnectorForm::build(const Settings &settings)
{
    m_name->setAccessibleName(tr("Name"));
    m_description->setAccessibleName(tr("Description"));
    m_description->setPlaceholderText(tr("Optional"));
    m_pages->setDocumentMode(true);
    m_pages->setAccessibleName(tr("Secrets"));

    auto *form = new QFormLayout;
    prepareForm(*form);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::gap);
    layout->addLayout(form);
    layout->addWidget(m_endpoints);
    layout->addSpacing(spacing::group - spacing::gap);
    layout->addWidget(m_pages, 1);

    auto *typeRow = new QWidget(this);
    auto *types = new QHBoxLayout(typeRow);
    types->setContentsMargins(0, 0, 0, 0);
    types->setSpacing(spacing::group);
    addEditor(new LocalEditor(m_endpoints), tr("&Local command"), types);
    addEditor(new RemoteEditor(m_connectors, settings, m_endpoints), tr("Remote ser&ver"), types);
    types->addStretch(1);
    addFormRow(*form, tr("Type:"), typeRow, nullptr, nullptr);
    addFormRow(*form, tr("&Name:"), m_name, m_name, m_notes->add(Field::Name, m_name));
    addFormRow(*form, tr("&Description:"), m_description, m_description,
               m_notes->add(Field::Description, m_description));
    m_endpoints->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);

    // Tab goes as the eye does: the type comes first, though it was made last.
    QWidget *before = this;
    for (QAbstractButton *type : m_types->buttons()) {
        setTabOrder(before, type);
        before = type;
    }
}

void ConnectorForm::addEditor(EndpointEditor *editor, const QString &label, QHBoxLayout *row)
{
    auto *button = new QRadioButton(label, this);
    row->addWidget(button);
    m_types->addButton(button, int(editor->type()));
    m_endpoints->addWidget(editor);
    connect(editor, &EndpointEditor::edited, this, &ConnectorForm::refresh);
    connect(editor, &EndpointEditor::secretsEdited, this, [this] {
        ++m_secretEdits;
        refresh();
    });
    connect(editor, &EndpointEditor::validityChanged, this, &ConnectorForm::refresh);
    connect(editor, &EndpointEditor::unlockRequested, this, &ConnectorForm::unlockRequested);
}

EndpointEditor *ConnectorForm::editor() const
{
    return static_cast<EndpointEditor *>(m_endpoints->currentWidget());
}

void ConnectorForm::loadNew(const ConnectorDraft &preset, const QStringList &variableNames)
{
    m_variables->loadNew(variableNames);
    load(preset, {});
}

void ConnectorForm::loadSaved(const Connector &connector)
{
    const ConnectorId id = connector.id;
    if (m_connectors.hasSecrets(id, SealedField::Environment).value_or(false))
        m_variables->loadSealed(
            {[this, id] { return m_connectors.environmentNames(id); },
             [this, id](const QString &name) { return m_connectors.revealVariable(id, name); }});
    else
        m_variables->loadNew({});
    load(ConnectorDraft::from(connector), id);
}

void ConnectorForm::load(const ConnectorDraft &draft, const ConnectorId &saved)
{
    m_loading = true;
    m_name->setText(draft.name);
    m_description->setText(draft.description);
    m_enabled = draft.enabled;
    m_takenName.clear();
    for (int i = 0; i < m_endpoints->count(); ++i)
        static_cast<EndpointEditor *>(m_endpoints->widget(i))->load(draft, saved);
    setType(draft.type);
    m_notes->reset();
    m_initial = this->draft();
    m_loading = false;
    refresh();
}

void ConnectorForm::setType(ConnectorType type)
{
    m_types->button(int(type))->setChecked(true);
    for (int i = 0; i < m_endpoints->count(); ++i) {
        auto *candidate = static_cast<EndpointEditor *>(m_endpoints->widget(i));
        if (candidate->type() == type)
            m_endpoints->setCurrentWidget(candidate);
    }
    showPages();
}

/// The pages of this type's editor, and the variables, which both types have.
void ConnectorForm::showPages()
{
    const int count = int(editor()->pages().size()) + 1;
    if (m_pages->count() != count) {
        m_pages->clear();
        for (const EndpointEditor::Page &page : editor()->pages())
            m_pages->addTab(page.widget, page.title);
        m_pages->addTab(m_variables, tr("Variables"));
    }
    const QIcon warning = icon(Icon::Warning, problemColour(palette(), Ground::Window));
    int tab = 0;
    for (const EndpointEditor::Page &page : editor()->pages())
        m_pages->setTabIcon(tab++, page.valid ? QIcon() : warning);
    m_pages->setTabIcon(tab, m_variables->isValid() ? QIcon() : warning);
}

ConnectorDraft ConnectorForm::draft() const
{
    ConnectorDraft draft;
    SecretsPatch ignored;
    draft.type = editor()->type();
    draft.name = m_name->text().trimmed();
    draft.description = m_description->text().trimmed();
    draft.enabled = m_enabled;
    editor()->result(draft, ignored);
    return draft;
}

SecretsPatch ConnectorForm::patch() const
{
    ConnectorDraft ignored;
    SecretsPatch patch;
    editor()->result(ignored, patch);
    patch.environment = m_variables->patch();
    return patch;
}

QList<FieldProblem> ConnectorForm::problems() const
{
    // What an editor says of its own text comes first: the draft is only what could be read of it.
    QList<FieldProblem> problems = editor()->ownProblems() + validate(draft());
    if (!m_takenName.isEmpty() && draft().name == m_takenName)
        problems.append({Field::Name, m_takenProblem});
    return problems;
}

bool ConnectorForm::areSecretsValid() const
{
    bool valid = m_variables->isValid();
    for (const EndpointEditor::Page &page : editor()->pages())
        valid = valid && page.valid;
    return valid;
}

bool ConnectorForm::isValid() const
{
    return problems().isEmpty() && areSecretsValid();
}

bool ConnectorForm::isTestable() const
{
    const auto matters = [](const FieldProblem &problem) {
        return problem.field != Field::Name && problem.field != Field::Description;
    };
    const QList<FieldProblem> all = problems();
    return areSecretsValid() && std::none_of(all.cbegin(), all.cend(), matters);
}

bool ConnectorForm::isModified() const
{
    const SecretsPatch secrets = patch();
    return draft() != m_initial || !editor()->ownProblems().isEmpty() ||
           m_variables->isModified() || !secrets.headers.isEmpty() ||
           secrets.oauthClientSecret.has_value();
}

void ConnectorForm::refresh()
{
    if (m_loading)
        return;
    const QList<FieldProblem> all = problems();
    m_notes->show(all);
    editor()->showProblems(all);
    showPages();
    Q_EMIT edited();
    const bool valid = isValid();
    if (valid != m_valid) {
        m_valid = valid;
        Q_EMIT validityChanged(valid);
    }
}

void ConnectorForm::showAllProblems()
{
    m_notes->touchAll();
    editor()->touchAll();
    refresh();
    QWidget *first = m_notes->firstWithProblem();
    if (!first)
        first = editor()->firstWithProblem();
    if (first) {
        first->setFocus();
        return;
    }
    int tab = 0;
    for (const EndpointEditor::Page &page : editor()->pages()) {
        if (!page.valid) {
            m_pages->setCurrentIndex(tab);
            page.widget->setFocus();
            return;
        }
        ++tab;
    }
    if (!m_variables->isValid()) {
        m_pages->setCurrentIndex(tab);
        m_variables->focusFirstProblem();
    }
}

void ConnectorForm::wantVariable(const QString &name)
{
    m_pages->setCurrentWidget(m_variables);
    m_variables->wantValue(name);
}

void ConnectorForm::showNameTaken(const QString &problem)
{
    m_takenName = draft().name;
    m_takenProblem = problem;
    m_notes->touch(Field::Name);
    refresh();
    m_name->setFocus();
    m_name->selectAll();
}

} // namespace jackfield
