// SPDX-License-Identifier: MIT
#include "app/composition/ProcessHardening.h"
#include "app/composition/Translations.h"
#include "app/jackfield/WindowProgram.h"
#include "app/tour/Robot.h"
#include "app/tour/SampleServerTour.h"
#include "app/tour/ScreensTour.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>

#include <cstdio>

namespace {

using namespace std::chrono_literals;

int tour(const QString &folder, bool screens)
{
    QDir pictures(folder);
    if (!pictures.mkpath(QStringLiteral("."))) {
        std::fprintf(stderr, "jackfield-tour: cannot make %s\n", qUtf8Printable(folder));
        return 2;
    }
    QDir data(pictures.absoluteFilePath(QStringLiteral("data")));
    data.removeRecursively();

    jackfield::Robot robot(pictures);
    jackfield::WindowProgram program({data.absolutePath(), QStringLiteral("ada"), std::nullopt});
    robot.say(QStringLiteral("Opening the window over an empty folder."));
    const auto started = program.start();
    if (!started) {
        std::fprintf(stderr, "jackfield-tour: %s\n",
                     qUtf8Printable(jackfield::wireName(started.error().code)));
        return 1;
    }
    program.window().resize(1200, 760);
    robot.waitFor([&] { return program.window().isVisible(); }, 10s);
    const bool ok = screens ? jackfield::ScreensTour(program, robot).run()
                            : jackfield::SampleServerTour(program, robot).run();
    robot.say(ok ? QStringLiteral("Done.") : QStringLiteral("The tour did not get to its end."));
    program.window().close();
    return ok ? 0 : 1;
}

} // namespace

int main(int argc, char **argv)
{
    jackfield::keepMemoryPrivate();
    QApplication application(argc, argv);
    jackfield::installTranslations(application);
    QCoreApplication::setApplicationName(QStringLiteral("Jackfield"));
    QCoreApplication::setApplicationVersion(QStringLiteral(JACKFIELD_VERSION));
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("Drives the window through its main job and takes pictures."));
    parser.addHelpOption();
    parser.addOption({QStringLiteral("screens"), QStringLiteral("Every screen, light and dark.")});
    parser.addPositionalArgument(QStringLiteral("OUTDIR"), QStringLiteral("For the pictures."));
    parser.process(application);
    if (parser.positionalArguments().size() != 1)
        parser.showHelp(2);
    return tour(parser.positionalArguments().constFirst(), parser.isSet(QStringLiteral("screens")));
}
