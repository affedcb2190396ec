// SPDX-License-Identifier: MIT
#include "ui/window/WindowState.h"

#include <QHeaderView>
#include <QMainWindow>
#include <QSplitter>

namespace jackfield {

namespace {

const auto geometryKey = QStringLiteral("window/geometry");
const auto columnsKey = QStringLiteral("window/columns");
const auto splitterKey = QStringLiteral("window/splitter");
const auto darkKey = QStringLiteral("desktop/dark");

} // namespace

WindowState::WindowState(const QString &file) : m_store(file, QSettings::IniFormat) {}

void WindowState::restore(QMainWindow &window, QHeaderView &columns, QSplitter &splitter) const
{
    window.restoreGeometry(m_store.value(geometryKey).toByteArray());
    columns.restoreState(m_store.value(columnsKey).toByteArray());
    splitter.restoreState(m_store.value(splitterKey).toByteArray());
}

void WindowState::save(const QMainWindow &window, const QHeaderView &columns,
                       const QSplitter &splitter)
{
    m_store.setValue(geometryKey, window.saveGeometry());
    m_store.setValue(columnsKey, columns.saveState());
    m_store.setValue(splitterKey, splitter.saveState());
}

bool WindowState::wasDark() const
{
    return m_store.value(darkKey).toBool();
}

void WindowState::setWasDark(bool dark)
{
    if (dark != wasDark())
        m_store.setValue(darkKey, dark);
}

} // namespace jackfield
