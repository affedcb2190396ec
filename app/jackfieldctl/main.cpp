// SPDX-License-Identifier: MIT
#include "app/composition/ProcessHardening.h"
#include "app/composition/Translations.h"
#include "app/jackfieldctl/Program.h"

#include <QCoreApplication>
#include <QFutureWatcher>

#include <cstdio>

int main(int argc, char **argv)
{
    jackfield::keepMemoryPrivate();
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("jackfieldctl"));
    QCoreApplication::setApplicationVersion(QStringLiteral(JACKFIELD_VERSION));

    jackfield::installTranslations(application);

    jackfield::Program program;
    const auto ended = program.run(QCoreApplication::arguments().mid(1));
    // Most commands are done by now; an event loop is for the others.
    if (!ended.isFinished()) {
        QFutureWatcher<jackfield::ExitStatus> watcher;
        QObject::connect(&watcher, &QFutureWatcherBase::finished, &application,
                         &QCoreApplication::quit);
        watcher.setFuture(ended);
        QCoreApplication::exec();
    }
    // A full disk behind standard output shows only now; a result that is not there is no success.
    const bool written = std::fflush(stdout) == 0 && std::ferror(stdout) == 0;
    return static_cast<int>(written ? ended.result() : jackfield::ExitStatus::No);
}
