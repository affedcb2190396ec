// SPDX-License-Identifier: MIT
#pragma once

#include "mcp/ConnectionTest.h"

#include <QElapsedTimer>
#include <QGridLayout>
#include <QLabel>
#include <QList>
#include <QTimer>
#include <QWidget>

namespace jackfield {

/// The steps of one running test, each with the shape of its state, its name, how long it took, and
/// what it found. Owned by the test's panel.
class TestStepsView : public QWidget
{
    Q_OBJECT

public:
    explicit TestStepsView(QWidget *parent = nullptr);

    void clear();
    /// Adds the step, or shows its new state.
    void report(const TestStep &step);
    /// The test is over: a step that is still running ran no further.
    void end();

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Row
    {
        TestStep step;
        QLabel *sign = nullptr;
        QLabel *name = nullptr;
        QLabel *time = nullptr;
        QLabel *detail = nullptr;
        QElapsedTimer since;
    };

    Row makeRow(const TestStep &step);
    void show(Row &row);
    void showSign(Row &row);
    void tick();

    QGridLayout *m_layout;
    QList<Row> m_rows;
    QTimer m_ticker; ///< while a step runs
};

} // namespace jackfield
