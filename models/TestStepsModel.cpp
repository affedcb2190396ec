// SPDX-License-Identifier: MIT
#include "models/TestStepsModel.h"

#include "models/RelativeTime.h"

#include <QCoreApplication>

#include <algorithm>

namespace jackfield {

namespace {

QString stateText(TestStep::State state)
{
    switch (state) {
    case TestStep::State::Running:
        return QCoreApplication::translate("TestSteps", "running");
    case TestStep::State::Done:
        return QCoreApplication::translate("TestSteps", "done");
    case TestStep::State::Failed:
        return QCoreApplication::translate("TestSteps", "failed");
    case TestStep::State::Skipped:
        return QCoreApplication::translate("TestSteps", "skipped");
    }
    return {};
}

} // namespace

QString stepText(TestStep::Kind kind)
{
    switch (kind) {
    case TestStep::Kind::FindCommand:
        return QCoreApplication::translate("TestSteps", "Find the command");
    case TestStep::Kind::Start:
        return QCoreApplication::translate("TestSteps", "Start it");
    case TestStep::Kind::Connect:
        return QCoreApplication::translate("TestSteps", "Reach the server");
    case TestStep::Kind::Download:
        return QCoreApplication::translate("TestSteps", "Download it");
    case TestStep::Kind::Handshake:
        return QCoreApplication::translate("TestSteps", "Handshake");
    case TestStep::Kind::ListTools:
        return QCoreApplication::translate("TestSteps", "List tools");
    case TestStep::Kind::ListResources:
        return QCoreApplication::translate("TestSteps", "List resources");
    case TestStep::Kind::ListPrompts:
        return QCoreApplication::translate("TestSteps", "List prompts");
    }
    return {};
}

TestStepsModel::TestStepsModel(ConnectorTester &tester, QObject *parent)
    : QAbstractListModel(parent)
{
    connect(&tester, &ConnectorTester::queued, this, &TestStepsModel::begin);
    connect(&tester, &ConnectorTester::stepReported, this, &TestStepsModel::report);
    connect(&tester, &ConnectorTester::testFinished, this, &TestStepsModel::end);
}

int TestStepsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_steps.size());
}

QVariant TestStepsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const TestStep &step = m_steps.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return stepText(step.kind);
    case Qt::ToolTipRole:
    case DetailRole:
        return step.detail;
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1: %2").arg(stepText(step.kind), stateText(step.state));
    case StateRole:
        return QVariant::fromValue(step.state);
    case ElapsedRole:
        return step.state == TestStep::State::Running ? QString() : durationText(step.elapsedMs);
    default:
        return {};
    }
}

void TestStepsModel::setConnector(const ConnectorId &id)
{
    if (id == m_id)
        return;
    m_id = id;
    show(m_running.value(id));
}

void TestStepsModel::show(const QList<TestStep> &steps)
{
    if (!m_steps.isEmpty()) {
        beginRemoveRows({}, 0, int(m_steps.size()) - 1);
        m_steps.clear();
        endRemoveRows();
    }
    if (!steps.isEmpty()) {
        beginInsertRows({}, 0, int(steps.size()) - 1);
        m_steps = steps;
        endInsertRows();
    }
}

void TestStepsModel::begin(const ConnectorId &id)
{
    m_running.insert(id, {});
    if (id == m_id)
        show({});
}

void TestStepsModel::report(const ConnectorId &id, const TestStep &step)
{
    QList<TestStep> &steps = m_running[id];
    const auto sameKind = std::find_if(
        steps.begin(), steps.end(), [&](const TestStep &known) { return known.kind == step.kind; });
    if (sameKind == steps.end()) {
        // In the order of a test: that something is downloaded shows only after the next step
        // began.
        const auto later = std::find_if(steps.begin(), steps.end(), [&](const TestStep &known) {
            return known.kind > step.kind;
        });
        const int place = int(later - steps.begin());
        if (id == m_id)
            beginInsertRows({}, place, place);
        steps.insert(place, step);
        if (id == m_id) {
            m_steps = steps;
            endInsertRows();
        }
        return;
    }
    *sameKind = step;
    if (id != m_id)
        return;
    const int row = int(sameKind - steps.begin());
    m_steps = steps;
    Q_EMIT dataChanged(index(row), index(row));
}

void TestStepsModel::end(const ConnectorId &id)
{
    // What is shown stays to be read; of the others the stored report is enough.
    m_running.remove(id);
}

} // namespace jackfield
