// SPDX-License-Identifier: MIT
#include "app/composition/ProcessHardening.h"
#include "app/composition/Translations.h"
#include "app/jackfield/StartOptions.h"
#include "app/jackfield/WindowProgram.h"

#include <QApplication>
#include <QCommandLineParser>

#include <algorithm>
#include <cstdio>
#include <string_view>

namespace {

/// Help and version want no display.
bool asksForHelp(int argc, char **argv)
{
    return std::any_of(argv + 1, argv + argc, [](std::string_view word) {
        return word == "--help" || word == "-h" || word == "--help-all" || word == "--version" ||
               word == "-v";
    });
}

/// Names and languages, before anything says a word.
void prepare(QCoreApplication &application)
{
    jackfield::installTranslations(application);
    QCoreApplication::setApplicationName(QStringLiteral("Jackfield"));
    QCoreApplication::setApplicationVersion(QStringLiteral(JACKFIELD_VERSION));
}

} // namespace

int main(int argc, char **argv)
{
    jackfield::keepMemoryPrivate();
    QCommandLineParser parser;
    if (argc > 1 && asksForHelp(argc, argv)) {
        QCoreApplication application(argc, argv);
        prepare(application);
        jackfield::declareOptions(parser);
        parser.process(application);
        return 0;
    }

    QApplication application(argc, argv);
    prepare(application);
    QGuiApplication::setDesktopFileName(QStringLiteral("jackfield"));
    jackfield::declareOptions(parser);
    const auto options = jackfield::readOptions(parser, QCoreApplication::arguments());
    if (!options) {
        std::fprintf(stderr, "jackfield: %s\n", qUtf8Printable(options.error().detail));
        return 2;
    }
    jackfield::WindowProgram program(*options);
    const auto started = program.start();
    const int status = QApplication::exec();
    return started ? status : 4;
}
