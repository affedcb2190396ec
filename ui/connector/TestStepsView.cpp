// SPDX-License-Identifier: MIT
#include "ui/connector/TestStepsView.h"

#include "models/RelativeTime.h"
#include "models/TestStepsModel.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Spacing.h"
#include "ui/theme/StatusColours.h"

#include <QEvent>
#include <QStyle>

#include <algorithm>
#include <chrono>

namespace jackfield {

namespace {

constexpr std::chrono::milliseconds tickInterval{200};

StatusKind kindOf(TestStep::State state)
{
    switch (state) {
    case TestStep::State::Running:
        return StatusKind::Testing;
    case TestStep::State::Done:
        return StatusKind::Connected;
    case TestStep::State::Failed:
        return StatusKind::Error;
    case TestStep::State::Skipped:
        break;
    }
    return StatusKind::Off;
}

} // namespace

TestStepsView::TestStepsView(QWidget *parent) : QWidget(parent), m_layout(new QGridLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setHorizontalSpacing(spacing::gap);
    m_layout->setVerticalSpacing(spacing::tight);
    m_layout->setColumnStretch(1, 1);
    m_ticker.setInterval(tickInterval);
    connect(&m_ticker, &QTimer::timeout, this, &TestStepsView::tick);
}

void TestStepsView::clear()
{
    m_ticker.stop();
    for (const Row &row : std::as_const(m_rows))
        for (QLabel *label : {row.sign, row.name, row.time, row.detail})
            delete label;
    m_rows.clear();
}

TestStepsView::Row TestStepsView::makeRow(const TestStep &step)
{
    Row row;
    row.step = step;
    row.sign = new QLabel(this);
    row.name = new QLabel(stepText(step.kind), this);
    row.time = new QLabel(this);
    row.detail = new QLabel(this);
    row.detail->setWordWrap(true);
    row.detail->setTextFormat(Qt::PlainText);
    row.detail->setTextInteractionFlags(Qt::TextSelectableByMouse);
    row.detail->setForegroundRole(QPalette::PlaceholderText);
    // A long path must not widen the dialog.
    row.detail->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    row.since.start();
    // In the order of a test, whichever is reported first.
    const int line = 2 * int(step.kind);
    m_layout->addWidget(row.sign, line, 0);
    m_layout->addWidget(row.name, line, 1);
    m_layout->addWidget(row.time, line, 2, Qt::AlignTrailing);
    m_layout->addWidget(row.detail, line + 1, 1, 1, 2);
    return row;
}

void TestStepsView::report(const TestStep &step)
{
    const auto same = [&step](const Row &row) { return row.step.kind == step.kind; };
    auto found = std::find_if(m_rows.begin(), m_rows.end(), same);
    if (found == m_rows.end()) {
        m_rows.append(makeRow(step));
        found = m_rows.end() - 1;
    }
    found->step = step;
    show(*found);
    if (step.state == TestStep::State::Running)
        m_ticker.start();
}

void TestStepsView::end()
{
    m_ticker.stop();
    for (Row &row : m_rows) {
        if (row.step.state != TestStep::State::Running)
            continue;
        row.step.state = TestStep::State::Skipped;
        row.step.elapsedMs = 0;
        show(row);
    }
}

void TestStepsView::show(Row &row)
{
    const TestStep &step = row.step;
    const bool running = step.state == TestStep::State::Running;
    const int elapsed = running ? int(row.since.elapsed()) : step.elapsedMs;
    row.time->setText(step.state == TestStep::State::Skipped ? tr("not done")
                                                             : durationText(elapsed));
    row.detail->setText(step.detail);
    row.detail->setVisible(!step.detail.isEmpty());
    const QString state = running                                 ? tr("running")
                          : step.state == TestStep::State::Done   ? tr("done")
                          : step.state == TestStep::State::Failed ? tr("failed")
                                                                  : tr("not done");
    row.name->setAccessibleName(stepText(step.kind) + QLatin1String(", ") + state);
    row.sign->setToolTip(state);
    showSign(row);
}

void TestStepsView::showSign(Row &row)
{
    const StatusKind kind = kindOf(row.step.state);
    const int size = style()->pixelMetric(QStyle::PM_SmallIconSize);
    row.sign->setPixmap(iconPixmap(statusShape(kind), size, devicePixelRatioF(),
                                   statusColour(kind, palette(), Ground::Window)));
}

void TestStepsView::tick()
{
    for (Row &row : m_rows)
        if (row.step.state == TestStep::State::Running)
            row.time->setText(durationText(int(row.since.elapsed())));
}

void TestStepsView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        for (Row &row : m_rows)
            showSign(row);
}

} // namespace jackfield
