// SPDX-License-Identifier: MIT
#pragma once

#include "mcp/ConnectionTest.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QWidget>

#include <memory>

namespace jackfield {

class MessageStrip;
class TestStepsView;

/// Beside the form: exactly what will be started or asked, the button that does it, and what came
/// of it, step by step. Owns at most one running test, which ends with the panel. Main thread.
class TestPanel : public QWidget
{
    Q_OBJECT

public:
    explicit TestPanel(ConnectionTestFactory &tests, QWidget *parent = nullptr);
    ~TestPanel() override;

    /// The whole command or address, to be read before it runs.
    void showSubject(ConnectorType type, const QString &text);

    /// Ends what runs and shows nothing: the panel is for another connector now.
    void clear();
    void start(const ConnectionTarget &target, const TestLimits &limits);
    /// The test could not be begun.
    void showError(const Error &error);
    void showHint(const QString &text);
    /// Ends a running test; its server ends with it.
    void cancel();
    /// What was found is of something else than what stands in the form now.
    void markOutdated();
    bool isRunning() const { return m_test != nullptr; }

Q_SIGNALS:
    /// The button was pressed while nothing runs.
    void testRequested();
    void finished(const jackfield::TestReport &report);
    void unlockRequested();
    /// The test failed for want of this variable, and the person wants to give it a value.
    void variableWanted(const QString &name);

private:
    void build();
    void reset();
    void finish(const TestReport &report);
    void showReport(const TestReport &report);
    void offerRemedy(const TestReport &report);
    void doRemedy();
    void addOutput(const QString &line);
    void updateButton();

    ConnectionTestFactory &m_tests;
    std::unique_ptr<ConnectionTest> m_test;
    QLabel *m_caption;
    QPlainTextEdit *m_subject;
    QPushButton *m_button;
    TestStepsView *m_steps;
    MessageStrip *m_result;
    QLabel *m_outputCaption;
    QPlainTextEdit *m_output;
    QString m_command; ///< of the latest test; empty for a remote server
    QString m_wantedVariable;
    QString m_install; ///< what installs the command
    bool m_hasResult = false;
};

} // namespace jackfield
