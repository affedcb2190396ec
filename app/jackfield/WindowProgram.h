// SPDX-License-Identifier: MIT
#pragma once

#include "app/composition/Composition.h"
#include "app/jackfield/StartOptions.h"
#include "domain/ports/Clock.h"
#include "ui/theme/Theme.h"
#include "ui/window/MainWindow.h"

#include <QObject>

#include <memory>

namespace jackfield {

class StorageProblem;

/// The program with the window, from the opened database to the window on the screen; whatever can
/// wait begins after the first picture. Made inside the life of QApplication; main thread.
class WindowProgram : public QObject
{
    Q_OBJECT

public:
    explicit WindowProgram(const StartOptions &options, QObject *parent = nullptr);
    ~WindowProgram() override;

    /// Opens the database and shows the window, or says in a window of its own what is wrong and
    /// gives the error.
    Result<void> start();

    // After start() succeeded:
    MainWindow &window() { return *m_window; }
    Composition &composition() { return m_composition; }

private:
    void afterFirstPaint();

    StartOptions m_options;
    Composition m_composition;
    SystemClock m_clock;
    Theme m_theme;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<StorageProblem> m_problem;
};

} // namespace jackfield
