// SPDX-License-Identifier: MIT
#include "app/composition/Translations.h"

#include <QCoreApplication>
#include <QFile>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

// Outside the namespaces, as the resource system wants it.
static void initialiseCatalogues()
{
    Q_INIT_RESOURCE(translations);
}

namespace jackfield {

namespace {

void install(QCoreApplication &application, const QString &name, const QString &folder)
{
    auto *const translator = new QTranslator(&application);
    if (translator->load(name, folder))
        QCoreApplication::installTranslator(translator);
    else
        delete translator;
}

/// The language to speak, of those that there are: the first that the person knows.
QString chosenLanguage()
{
    const QStringList wanted = QLocale::system().uiLanguages();
    for (const QString &name : wanted) {
        const QString language = name.section(u'-', 0, 0);
        if (language == QLatin1String("C"))
            break;
        if (QFile::exists(QStringLiteral(":/translations/jackfield_%1.qm").arg(language)))
            return language;
    }
    // It has the plurals, which the source texts leave open.
    return QStringLiteral("en");
}

} // namespace

void installTranslations(QCoreApplication &application)
{
    initialiseCatalogues();
    const QString language = chosenLanguage();
    if (language != QLatin1String("en"))
        install(application, QStringLiteral("qtbase_") + language,
                QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(application, QStringLiteral("jackfield_") + language, QStringLiteral(":/translations"));
}

} // namespace jackfield
