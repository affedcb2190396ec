// SPDX-License-Identifier: MIT
#include "ui/connector/TestPanel.h"

#include "models/RelativeTime.h"
#include "models/ReportAdvice.h"
#include "ui/connector/TestStepsView.h"
#include "ui/forms/MessageStrip.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Spacing.h"

#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QVBoxLayout>

namespace jackfield {

namespace {

constexpr int subjectLines = 4;
constexpr int outputLines = 5;
constexpr int outputKept = 200;

QPlainTextEdit *monospaceText(int lines, QWidget *parent)
{
    auto *text = new QPlainTextEdit(parent);
    text->setReadOnly(true);
    text->setTabChangesFocus(true);
    text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    text->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    const QMargins margins = text->contentsMargins();
    text->setFixedHeight(lines * text->fontMetrics().lineSpacing() + 2 * text->frameWidth() +
                         margins.top() + margins.bottom() + 2 * spacing::tight);
    return text;
}

QString countText(const TestReport &report)
{
    QStringList counts;
    if (report.tools)
        counts.append(TestPanel::tr("%n tool(s)", nullptr, *report.tools));
    if (report.resources)
        counts.append(TestPanel::tr("%n resource(s)", nullptr, *report.resources));
    if (report.prompts)
        counts.append(TestPanel::tr("%n prompt(s)", nullptr, *report.prompts));
    return counts.join(QLatin1String(", "));
}

} // namespace

TestPanel::TestPanel(ConnectionTestFactory &tests, QWidget *parent)
    : QWidget(parent),
      m_tests(tests),
      m_caption(new QLabel(this)),
      m_subject(monospaceText(subjectLines, this)),
      m_button(new QPushButton(this)),
      m_steps(new TestStepsView(this)),
      m_result(new MessageStrip(this)),
      m_outputCaption(new QLabel(tr("What it wrote to standard error:"), this)),
      m_output(monospaceText(outputLines, this))
{
    build();
    connect(m_button, &QPushButton::clicked, this, [this] {
        if (isRunning())
            cancel();
        else
            Q_EMIT testRequested();
    });
    connect(m_result, &MessageStrip::actionTriggered, this, &TestPanel::doRemedy);
    reset();
    updateButton();
}

TestPanel::~TestPanel()
{
    // A test that ends with the panel has nobody left to tell.
    if (m_test)
        m_test->disconnect(this);
}

void TestPanel::build()
{
    m_button->setAutoDefault(false);
    m_subject->setAccessibleName(tr("What the test starts or asks"));
    m_subject->setPlaceholderText(tr("Nothing yet"));
    m_subject->setWordWrapMode(QTextOption::WrapAnywhere); // a break at a hyphen could be a blank
    m_steps->setAccessibleName(tr("Steps of the test"));
    m_output->setAccessibleName(tr("Standard error"));
    m_output->setMaximumBlockCount(outputKept);
    m_outputCaption->setBuddy(m_output);
    m_result->setObjectName(QStringLiteral("testResult"));
    setMinimumWidth(34 * fontMetrics().averageCharWidth());

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::gap);
    layout->addWidget(m_caption);
    layout->addWidget(m_subject);
    layout->addWidget(m_button, 0, Qt::AlignLeading);
    layout->addWidget(m_steps);
    layout->addWidget(m_result);
    layout->addWidget(m_outputCaption);
    layout->addWidget(m_output);
    layout->addStretch(1);
}

void TestPanel::showSubject(ConnectorType type, const QString &text)
{
    m_caption->setText(type == ConnectorType::Local ? tr("A test starts exactly this:")
                                                    : tr("A test asks exactly this server:"));
    if (m_subject->toPlainText() != text)
        m_subject->setPlainText(text);
}

void TestPanel::reset()
{
    m_steps->clear();
    m_output->clear();
    m_output->hide();
    m_outputCaption->hide();
    m_hasResult = false;
    m_wantedVariable.clear();
    m_install.clear();
    m_result->showHint(tr("A test connects for real and lists the tools. Nothing is saved by it."));
}

void TestPanel::clear()
{
    m_test.reset();
    reset();
    updateButton();
}

void TestPanel::start(const ConnectionTarget &target, const TestLimits &limits)
{
    if (m_test)
        return;
    reset();
    m_result->clear();
    const auto *local = std::get_if<LocalTarget>(&target.endpoint);
    m_command = local ? local->command : QString();
    m_test = m_tests.create(target, limits);
    connect(m_test.get(), &ConnectionTest::stepReported, m_steps, &TestStepsView::report);
    connect(m_test.get(), &ConnectionTest::stderrLine, this, &TestPanel::addOutput);
    connect(m_test.get(), &ConnectionTest::finished, this, &TestPanel::finish);
    updateButton();
    m_test->start();
}

void TestPanel::cancel()
{
    if (m_test)
        m_test->cancel();
}

void TestPanel::finish(const TestReport &report)
{
    // It is in the middle of its own signal.
    if (m_test)
        m_test.release()->deleteLater();
    m_steps->end();
    showReport(report);
    updateButton();
    Q_EMIT finished(report);
}

void TestPanel::showReport(const TestReport &report)
{
    m_hasResult = true;
    if (m_output->document()->isEmpty() && !report.stderrTail.isEmpty())
        addOutput(report.stderrTail);
    if (report.error) {
        m_result->showError(*report.error);
        offerRemedy(report);
        return;
    }
    const QString server =
        QStringLiteral("%1 %2").arg(report.serverName, report.serverVersion).trimmed();
    const QString counts = countText(report);
    m_result->showSuccess(
        (server.isEmpty() ? tr("Connected.") : tr("Connected to %1.").arg(server)) +
        (counts.isEmpty() ? QString() : u' ' + tr("It offers %1.").arg(counts)));
}

void TestPanel::offerRemedy(const TestReport &report)
{
    m_wantedVariable = wantedVariable(report);
    m_install = installCommandFor(report, m_command);
    if (!m_wantedVariable.isEmpty())
        m_result->offer(tr("&Set %1").arg(m_wantedVariable));
    else if (!m_install.isEmpty())
        m_result->offer(tr("&Copy the command that installs it"));
}

void TestPanel::doRemedy()
{
    if (!m_wantedVariable.isEmpty())
        Q_EMIT variableWanted(m_wantedVariable);
    else if (!m_install.isEmpty())
        QGuiApplication::clipboard()->setText(m_install);
    else
        Q_EMIT unlockRequested();
}

void TestPanel::showError(const Error &error)
{
    reset();
    m_result->showError(error);
    TestReport report;
    report.error = error;
    offerRemedy(report);
    if (error.code == ErrorCode::Locked)
        m_result->offer(tr("&Unlock…"));
}

void TestPanel::showHint(const QString &text)
{
    reset();
    m_result->showHint(text);
}

void TestPanel::markOutdated()
{
    if (!m_hasResult || isRunning())
        return;
    reset();
    m_result->showHint(tr("Something was changed since the test. Test again to be sure."));
}

void TestPanel::addOutput(const QString &line)
{
    m_outputCaption->show();
    m_output->show();
    m_output->appendPlainText(line);
}

void TestPanel::updateButton()
{
    m_button->setText(isRunning() ? tr("S&top the test") : tr("&Test"));
    m_button->setIcon(icon(isRunning() ? Icon::Stop : Icon::Test));
}

} // namespace jackfield
