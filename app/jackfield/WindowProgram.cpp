// SPDX-License-Identifier: MIT
#include "app/jackfield/WindowProgram.h"

#include "app/jackfield/HistoryReport.h"
#include "app/jackfield/PaintReport.h"
#include "app/jackfield/TestAllReport.h"
#include "app/jackfield/ToolsReport.h"
#include "ui/start/StorageProblem.h"
#include "ui/theme/Icons.h"

#include <QApplication>
#include <QDir>

namespace jackfield {

namespace {

constexpr const char *benchVariable = "JACKFIELD_BENCH_FIRST_PAINT";
constexpr const char *testAllVariable = "JACKFIELD_BENCH_TEST_ALL"; ///< holds how many at once
constexpr const char *toolsVariable = "JACKFIELD_BENCH_TOOLS";      ///< holds the filter to type
constexpr const char *historyVariable = "JACKFIELD_BENCH_HISTORY";  ///< the same

} // namespace

WindowProgram::WindowProgram(const StartOptions &options, QObject *parent)
    : QObject(parent),
      m_options(options),
      m_composition({options.dataDir, options.userName, LoginShellFinder::Policy::PreferLoginShell})
{
}

WindowProgram::~WindowProgram() = default;

Result<void> WindowProgram::start()
{
    const auto opened =
        m_composition.open(Database::Access::ReadWrite, SessionService::Unknown::Create);
    if (!opened) {
        m_theme.setAppearance(m_composition.settings().load().appearance);
        m_problem = std::make_unique<StorageProblem>(opened.error(), m_options.dataDir);
        m_problem->show();
        return opened;
    }
    const WindowServices services{m_composition.sessions(),
                                  m_composition.connectors(),
                                  m_composition.tester(),
                                  m_composition.health(),
                                  m_composition.tests(),
                                  m_composition.liveServer(),
                                  m_composition.signIns(),
                                  m_composition.taskRunner(),
                                  m_composition.browser(),
                                  m_composition.settings(),
                                  m_clock,
                                  QDir(m_options.dataDir).filePath(QStringLiteral("window.ini"))};
    m_window = std::make_unique<MainWindow>(services, m_theme);
    if (qEnvironmentVariableIsSet(benchVariable))
        new PaintReport(*m_window, this);
    if (qEnvironmentVariableIsSet(testAllVariable))
        new TestAllReport(*m_window, m_composition, qEnvironmentVariableIntValue(testAllVariable),
                          this);
    if (qEnvironmentVariableIsSet(toolsVariable))
        new ToolsReport(*m_window, m_composition, qEnvironmentVariable(toolsVariable), this);
    if (qEnvironmentVariableIsSet(historyVariable))
        new HistoryReport(*m_window, m_composition, qEnvironmentVariable(historyVariable), this);
    connect(m_window.get(), &MainWindow::firstPainted, this, &WindowProgram::afterFirstPaint);
    m_window->loadConnectors();
    m_window->show();
    return {};
}

void WindowProgram::afterFirstPaint()
{
    if (qEnvironmentVariableIsSet(benchVariable))
        return;
    QApplication::setWindowIcon(applicationIcon());
    m_window->startAfterFirstPaint(m_options.passphrase);
    m_options.passphrase.reset();
    m_composition.finder().prefetch();
}

} // namespace jackfield
