// SPDX-License-Identifier: MIT
#include "ui/tasks/RunTaskDialog.h"

#include "ui/forms/FieldNote.h"
#include "ui/forms/FormRows.h"
#include "ui/forms/MessageStrip.h"
#include "ui/forms/RememberedSize.h"
#include "ui/tasks/AgentField.h"
#include "ui/tasks/ConnectorChoice.h"
#include "ui/tasks/FolderField.h"
#include "ui/tasks/SandboxField.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Spacing.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTreeView>
#include <QVBoxLayout>

#include <chrono>

namespace jackfield {

namespace {

constexpr int mostMinutes = 24 * 60;
constexpr int mostMebibytes = 1024 * 1024;
constexpr qint64 mebibyte = 1024 * 1024;
const auto sizeKey = QStringLiteral("dialogs/task");

} // namespace

RunTaskDialog::RunTaskDialog(TaskRunner &runner, ConnectorService &service,
                             const QList<Connector> &connectors, QSettings &store, QWidget *parent)
    : QDialog(parent),
      m_runner(runner),
      m_recent(store),
      m_connectors(service, connectors),
      m_model(new QLineEdit(this)),
      m_folder(new FolderField(m_recent.folders(), this)),
      m_prompt(new QPlainTextEdit(this)),
      m_promptNote(new FieldNote(this)),
      m_choice(new ConnectorChoice(m_connectors, this)),
      m_minutes(new QSpinBox(this)),
      m_mebibytes(new QSpinBox(this)),
      m_message(new MessageStrip(this))
{
    const TaskServices services = m_runner.services();
    m_agent = new AgentField(services.agents, services.versions, services.finder, this);
    m_sandbox = new SandboxField(services.finder, services.launcher, this);
    setObjectName(QStringLiteral("runTaskDialog"));
    setWindowTitle(tr("Run task"));
    build();
    m_agent->choose(m_recent.agent());
    showModel();
    const TaskOptions options = m_recent.options();
    m_sandbox->show(options);
    m_minutes->setValue(
        int(std::chrono::duration_cast<std::chrono::minutes>(options.timeLimit).count()));
    m_mebibytes->setValue(int(options.memoryLimit / mebibyte));
    connect(m_agent, &AgentField::chosenChanged, this, &RunTaskDialog::showModel);
    connect(m_message, &MessageStrip::actionTriggered, this, &RunTaskDialog::unlockRequested);
    fitToContents(*this, QSize(fontMetrics().averageCharWidth() * 96, 0));
    new RememberedSize(*this, store, sizeKey);
    new GrowsWithContents(*this);
}

RunTaskDialog::~RunTaskDialog() = default;

void RunTaskDialog::build()
{
    m_model->setObjectName(QStringLiteral("taskModel"));
    m_model->setAccessibleName(tr("Model"));
    m_model->setPlaceholderText(tr("The agent's own choice"));
    m_prompt->setObjectName(QStringLiteral("taskPrompt"));
    m_prompt->setAccessibleName(tr("Prompt"));
    m_prompt->setPlaceholderText(tr("What the agent is to do"));
    m_prompt->setTabChangesFocus(true);
    m_prompt->setMinimumHeight(fontMetrics().lineSpacing() * 4);
    connect(m_prompt, &QPlainTextEdit::textChanged, m_promptNote, &FieldNote::clear);

    auto *form = new QFormLayout;
    prepareForm(*form);
    addFormRow(*form, tr("&Agent:"), m_agent, m_agent->combo(), nullptr);
    addFormRow(*form, tr("&Model:"), m_model, m_model, nullptr);
    addFormRow(*form, tr("&Folder:"), m_folder, m_folder->combo(), nullptr);
    addFormRow(*form, tr("&Prompt:"), m_prompt, m_prompt, m_promptNote)
        ->setFixedHeight(m_model->sizeHint().height());
    addFormRow(*form, tr("&Connectors:"), m_choice, m_choice->view(), nullptr)
        ->setFixedHeight(m_model->sizeHint().height());
    addFormRow(*form, QString(), m_sandbox, m_sandbox->box(), nullptr);
    buildLimits(*form);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_run = buttons->addButton(tr("&Run"), QDialogButtonBox::AcceptRole);
    m_run->setObjectName(QStringLiteral("taskRun"));
    m_run->setIcon(icon(Icon::Run));
    m_run->setDefault(true);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_run, &QPushButton::clicked, this, &RunTaskDialog::run);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::margin, spacing::margin, spacing::margin, spacing::margin);
    layout->setSpacing(spacing::group);
    layout->addLayout(form, 1);
    layout->addWidget(m_message);
    layout->addWidget(buttons);
    m_prompt->setFocus();
}

void RunTaskDialog::buildLimits(QFormLayout &form)
{
    m_minutes->setObjectName(QStringLiteral("taskMinutes"));
    m_minutes->setRange(0, mostMinutes);
    m_minutes->setSpecialValueText(tr("No time limit"));
    m_minutes->setSuffix(tr(" min"));
    m_minutes->setAccessibleName(tr("Time limit in minutes"));
    m_mebibytes->setObjectName(QStringLiteral("taskMemory"));
    m_mebibytes->setRange(0, mostMebibytes);
    m_mebibytes->setSingleStep(512);
    m_mebibytes->setSpecialValueText(tr("No memory limit"));
    m_mebibytes->setSuffix(tr(" MiB"));
    m_mebibytes->setAccessibleName(tr("Memory limit of each process in MiB"));
    m_mebibytes->setToolTip(tr("Of each of the agent's processes, in the sandbox"));
    auto *limits = new QWidget(this);
    auto *row = new QHBoxLayout(limits);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(spacing::gap);
    row->addWidget(m_minutes);
    row->addWidget(m_mebibytes);
    row->addStretch(1);
    addFormRow(form, tr("&Limits:"), limits, m_minutes, nullptr);
    connect(m_sandbox, &SandboxField::wantedChanged, m_mebibytes, &QWidget::setEnabled);
}

void RunTaskDialog::showModel()
{
    m_model->setText(m_recent.modelOf(m_agent->chosen()));
}

void RunTaskDialog::fill(const TaskWish &wish)
{
    m_agent->choose(wish.agent);
    m_model->setText(wish.options.model);
    m_folder->setFolder(wish.directory);
    m_prompt->setPlainText(wish.prompt);
    m_sandbox->show(wish.options);
    m_minutes->setValue(
        int(std::chrono::duration_cast<std::chrono::minutes>(wish.options.timeLimit).count()));
    m_mebibytes->setValue(int(wish.options.memoryLimit / mebibyte));
    if (wish.connectors)
        m_connectors.choose(*wish.connectors);
    m_session = wish.session;
    if (m_session.isEmpty())
        return;
    setWindowTitle(tr("Continue task"));
    // A session is this agent's, and about this folder.
    m_agent->combo()->setEnabled(false);
    m_folder->setEnabled(false);
}

TaskWish RunTaskDialog::wish() const
{
    TaskWish wish;
    wish.agent = m_agent->chosen();
    wish.directory = m_folder->folder();
    wish.prompt = m_prompt->toPlainText();
    wish.connectors = m_connectors.chosen();
    wish.options.model = m_model->text().trimmed();
    m_sandbox->readInto(wish.options);
    wish.options.timeLimit = std::chrono::minutes(m_minutes->value());
    if (wish.options.isSandboxed)
        wish.options.memoryLimit = m_mebibytes->value() * mebibyte;
    wish.session = m_session;
    return wish;
}

/// Goes to the first field that is not as it has to be.
bool RunTaskDialog::check()
{
    const bool hasFolder = m_folder->check();
    const bool hasPrompt = !m_prompt->toPlainText().trimmed().isEmpty();
    const bool hasSandbox = m_sandbox->check();
    if (!hasPrompt)
        m_promptNote->showProblem(tr("Say what the agent is to do."));
    if (!m_agent->isHere())
        m_agent->combo()->setFocus();
    else if (!hasFolder)
        m_folder->combo()->setFocus();
    else if (!hasPrompt)
        m_prompt->setFocus();
    else if (!hasSandbox)
        m_sandbox->box()->setFocus();
    return m_agent->isHere() && hasFolder && hasPrompt && hasSandbox;
}

void RunTaskDialog::run()
{
    m_message->clear();
    if (!check())
        return;
    const TaskWish wanted = wish();
    const auto id = m_runner.start(wanted);
    if (!id) {
        tellProblem(id.error());
        return;
    }
    m_recent.remember(wanted.agent, wanted.directory, wanted.options);
    Q_EMIT taskBegun(*id);
    accept();
}

void RunTaskDialog::tellProblem(const Error &error)
{
    m_message->showError(error);
    if (error.code == ErrorCode::Locked)
        m_message->offer(tr("&Unlock…"));
}

} // namespace jackfield
