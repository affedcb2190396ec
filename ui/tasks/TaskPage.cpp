// SPDX-License-Identifier: MIT
#include "ui/tasks/TaskPage.h"

#include "domain/ErrorText.h"
#include "models/RelativeTime.h"
#include "models/tasks/TaskWords.h"
#include "ui/detail/FactsForm.h"
#include "ui/forms/MessageStrip.h"
#include "ui/tasks/ChangesView.h"
#include "ui/tasks/TaskLogView.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Spacing.h"
#include "ui/theme/StatusColours.h"
#include "ui/theme/Type.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTabWidget>
#include <QTreeWidget>

#include <chrono>

namespace jackfield {

namespace {

constexpr int shapeSize = 16;
constexpr qsizetype longestPrompt = 600;

enum Fact { Folder, Began, With, Ended };

/// What a task ran with, in one line.
QString optionsText(const TaskOptions &options)
{
    QStringList parts;
    if (!options.model.isEmpty())
        parts.append(options.model);
    parts.append(options.isSandboxed
                     ? TaskPage::tr("in a sandbox, network: %1").arg(networkWords(options.network))
                     : TaskPage::tr("without a sandbox"));
    if (options.timeLimit.count() > 0)
        parts.append(TaskPage::tr("at most %1").arg(durationText(int(options.timeLimit.count()))));
    if (options.memoryLimit > 0)
        parts.append(TaskPage::tr("%1 MiB for each process").arg(options.memoryLimit >> 20));
    return parts.join(QStringLiteral(" · "));
}

} // namespace

TaskPage::TaskPage(TaskRunner &runner, QWidget *parent)
    : QWidget(parent),
      m_runner(runner),
      m_reader(runner.history()),
      m_contents(new QWidget(this)),
      m_nothing(new QLabel(this)),
      m_shape(new QLabel(this)),
      m_title(new QLabel(this)),
      m_stop(new QPushButton(icon(Icon::Stop), tr("&Stop"), this)),
      m_again(new QPushButton(icon(Icon::Run), tr("Run a&gain…"), this)),
      m_continue(new QPushButton(tr("&Continue…"), this)),
      m_prompt(new QLabel(this)),
      m_facts(new FactsForm(this)),
      m_message(new MessageStrip(this)),
      m_tabs(new QTabWidget(this)),
      m_events(new TaskLogView(TaskLogView::Kind::Events, this)),
      m_raw(new TaskLogView(TaskLogView::Kind::Raw, this)),
      m_connectors(new QTreeWidget(this))
{
    setObjectName(QStringLiteral("taskPage"));
    const TaskServices services = m_runner.services();
    m_changes = new ChangesView({services.finder, services.launcher, services.home}, this);
    build();
    connect(m_stop, &QPushButton::clicked, this, &TaskPage::stopRequested);
    connect(m_again, &QPushButton::clicked, this, &TaskPage::runAgainRequested);
    connect(m_continue, &QPushButton::clicked, this, &TaskPage::continueRequested);
    connect(m_message, &MessageStrip::actionTriggered, this, [this] {
        if (m_offersSandbox)
            Q_EMIT withoutSandboxRequested();
        else
            Q_EMIT unlockRequested();
    });
    connect(&m_reader, &TaskLogReader::entriesRead, this,
            [this](const QList<TaskLogEntry> &entries) {
                m_events->add(entries);
                m_raw->add(entries);
            });
    connect(&m_reader, &TaskLogReader::failed, this, [this](const Error &error) {
        m_offersSandbox = false;
        m_message->showError(error);
        if (error.code == ErrorCode::Locked)
            m_message->offer(tr("&Unlock…"));
    });
    showNothing({});
}

TaskPage::~TaskPage() = default;

void TaskPage::build()
{
    m_events->setObjectName(QStringLiteral("taskLog"));
    m_events->setAccessibleName(tr("What happened"));
    m_raw->setObjectName(QStringLiteral("taskRaw"));
    m_raw->setAccessibleName(tr("The agent's output as it came"));
    m_connectors->setObjectName(QStringLiteral("taskGiven"));
    m_connectors->setAccessibleName(tr("Connectors of this task"));
    m_connectors->setHeaderLabels({tr("Name"), tr("Outcome"), tr("Tools"), tr("Why")});
    m_connectors->setRootIsDecorated(false);
    m_connectors->setFrameShape(QFrame::NoFrame);
    m_connectors->setAllColumnsShowFocus(true);
    m_tabs->setObjectName(QStringLiteral("taskTabs"));
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_events, tr("Log"));
    m_tabs->addTab(m_raw, tr("Output"));
    m_tabs->addTab(m_connectors, tr("Connectors"));
    m_tabs->addTab(m_changes, tr("Changes"));

    m_facts->addRow(tr("Folder"), FactsForm::Look::Fixed);
    m_facts->addRow(tr("Began"));
    m_facts->addRow(tr("With"));
    m_facts->addRow(tr("Ended"));
    m_prompt->setObjectName(QStringLiteral("taskPromptShown"));
    m_prompt->setWordWrap(true);
    m_prompt->setTextFormat(Qt::PlainText);
    m_prompt->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setWordWrap(true);
    m_nothing->setForegroundRole(QPalette::PlaceholderText);

    auto *head = new QVBoxLayout;
    head->setContentsMargins(spacing::margin, spacing::margin, spacing::margin, 0);
    head->setSpacing(spacing::gap);
    head->addWidget(makeHead());
    head->addWidget(m_prompt);
    head->addWidget(m_facts);
    head->addWidget(m_message);
    auto *inner = new QVBoxLayout(m_contents);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->setSpacing(spacing::gap);
    inner->addLayout(head);
    inner->addWidget(m_tabs, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_contents, 1);
    layout->addWidget(m_nothing, 1);
}

QWidget *TaskPage::makeHead()
{
    m_title->setFont(titleFont());
    m_title->setTextFormat(Qt::PlainText);
    m_title->setObjectName(QStringLiteral("taskTitle"));
    m_stop->setObjectName(QStringLiteral("taskStop"));
    m_again->setObjectName(QStringLiteral("taskAgain"));
    m_continue->setObjectName(QStringLiteral("taskContinue"));
    m_continue->setToolTip(tr("Give the agent another prompt in the same session of its own"));
    auto *head = new QWidget(this);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(spacing::gap);
    row->addWidget(m_shape);
    row->addWidget(m_title, 1);
    for (QPushButton *button : {m_stop, m_continue, m_again})
        row->addWidget(button);
    return head;
}

void TaskPage::show(const Task &task, const QString &took)
{
    m_contents->show();
    m_nothing->hide();
    update(task, took);
    readAgain();
}

void TaskPage::showNothing(const QString &why)
{
    m_task = {};
    m_reader.stop();
    m_contents->hide();
    m_nothing->setText(why);
    m_nothing->show();
}

void TaskPage::readAgain()
{
    if (m_task.id.isEmpty())
        return;
    m_message->clear();
    showPrompt();
    readLog();
}

void TaskPage::readLog()
{
    m_events->clear();
    m_raw->clear();
    m_reader.read(m_task.id);
}

/// What was written in the colours of before is written anew.
void TaskPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::PaletteChange || m_task.id.isEmpty())
        return;
    showShape();
    showConnectors();
    readLog();
}

void TaskPage::showShape()
{
    const StatusKind kind = drawnAs(m_task.status);
    m_shape->setPixmap(iconPixmap(statusShape(kind), shapeSize, devicePixelRatioF(),
                                  statusColour(kind, palette(), Ground::Window)));
}

void TaskPage::update(const Task &task, const QString &took)
{
    const bool isGivenElse = task.id != m_task.id || task.connectors != m_task.connectors;
    const bool mayHaveMore = !task.isOver() || task != m_task;
    m_task = task;
    if (isGivenElse)
        showConnectors();
    showShape();
    m_title->setText(
        QStringLiteral("%1 · %2").arg(AgentRegistry::title(task.agent), statusWord(task.status)));
    m_stop->setVisible(!task.isOver());
    m_again->setVisible(task.isOver());
    m_continue->setVisible(task.isOver() && !task.agentSession.isEmpty());
    showFacts(took);
    m_changes->setTask(task);
    if (mayHaveMore)
        m_reader.readMore();
}

void TaskPage::showFacts(const QString &took)
{
    m_facts->setValue(Folder, m_task.directory);
    const QString began = exactTime(m_task.createdAt);
    if (took.isEmpty())
        m_facts->setValue(Began, began);
    else
        m_facts->setValue(Began, m_task.isOver() ? tr("%1, and took %2").arg(began, took)
                                                 : tr("%1, and runs for %2").arg(began, took));
    m_facts->setValue(With, optionsText(m_task.options));
    m_facts->setValue(Ended, m_task.exitCode.value_or(0) != 0
                                 ? tr("with status %1").arg(*m_task.exitCode)
                                 : QString());
}

void TaskPage::showPrompt()
{
    const auto prompt = m_runner.history().prompt(m_task.id);
    QString text = prompt.value_or(QString()).trimmed();
    m_prompt->setToolTip(QString());
    if (text.size() > longestPrompt) {
        m_prompt->setToolTip(text.left(4'000).toHtmlEscaped());
        text = text.left(longestPrompt) + u'…';
    }
    m_prompt->setText(text);
    m_prompt->setVisible(!text.isEmpty());
}

void TaskPage::showConnectors()
{
    m_connectors->clear();
    for (const TaskConnector &connector : m_task.connectors) {
        auto *item = new QTreeWidgetItem(
            m_connectors,
            {connector.name, outcomeWord(connector.outcome),
             connector.tools ? QString::number(*connector.tools) : QString(), connector.reason});
        const StatusKind kind = drawnAs(connector.outcome);
        item->setIcon(1, icon(statusShape(kind), statusColour(kind, palette(), Ground::Row)));
        item->setToolTip(3, connector.reason.toHtmlEscaped());
    }
    m_connectors->header()->resizeSections(QHeaderView::ResizeToContents);
    m_tabs->setTabText(2, m_task.connectors.isEmpty()
                              ? tr("Connectors")
                              : tr("Connectors (%1)").arg(m_task.givenConnectors().size()));
}

void TaskPage::tellError(const Error &error)
{
    m_message->showError(error);
    m_offersSandbox = error.code == ErrorCode::NoSandbox;
    if (m_offersSandbox)
        m_message->offer(tr("Run &without a sandbox…"));
}

} // namespace jackfield
