// SPDX-License-Identifier: MIT
#include "process/LoginShellFinder.h"

#include "process/LoginShell.h"
#include "process/UsualPlaces.h"

#include <QDir>
#include <QFileInfo>
#include <QPromise>

#include <vector>

#include <pwd.h>
#include <unistd.h>

namespace jackfield {

namespace {

/// How many folders an error text names.
constexpr qsizetype foldersToName = 12;

/// Folders to look in, and the words for "found in %1".
struct Source
{
    QStringList folders;
    QString through;
};

/// The absolute folders of a PATH. Empty and relative ones mean the working folder, which in a
/// terminal is the person's choice and here would be an accident.
QStringList foldersOf(const QString &path)
{
    QStringList folders = path.split(u':', Qt::SkipEmptyParts);
    folders.removeIf([](const QString &folder) { return !folder.startsWith(u'/'); });
    folders.removeDuplicates();
    return folders;
}

QString passwordDatabaseShell()
{
    const passwd *entry = getpwuid(getuid());
    return entry && entry->pw_shell ? QFile::decodeName(entry->pw_shell) : QString();
}

} // namespace

/// The search itself, the last answer of the shell, and who waits for the next one.
class LoginShellFinder::Private
{
public:
    Private(Policy thePolicy, const Surroundings &given, const QString &guardPath)
        : policy(thePolicy), surroundings(given), shell(given, guardPath)
    {
    }

    struct Waiting
    {
        QString command;
        QPromise<Result<FoundExecutable>> promise;
    };

    Result<FoundExecutable> lookUp(const QString &command) const;
    Result<FoundExecutable> lookUpPath(const QString &path) const;
    bool needsShell(const QString &command, const Result<FoundExecutable> &found) const;
    QList<Source> sources() const;
    QString mergedPath(const QString &first = {}) const;
    QString withTilde(const QString &folder) const;
    Error notFound(const QString &command) const;
    void take(const Result<QString> &path);

    const Policy policy;
    const Surroundings surroundings;
    LoginShell shell;
    QStringList shellFolders;
    QString shellProblem;
    QElapsedTimer answerAge; ///< invalid while there was no answer
    std::vector<Waiting> waiting;
};

QList<Source> LoginShellFinder::Private::sources() const
{
    const Source own{foldersOf(surroundings.path), tr("%1, from this program's PATH")};
    const Source login{shellFolders, tr("%1, from the PATH of the login shell %2")
                                         .arg(QStringLiteral("%1"), surroundings.shell)};
    const Source usual{usualPlaces(surroundings.home), tr("%1, a usual place")};
    return policy == Policy::PreferInherited ? QList{own, login, usual} : QList{login, own, usual};
}

/// All folders that are known, in the order of the search.
QString LoginShellFinder::Private::mergedPath(const QString &first) const
{
    QStringList folders;
    if (!first.isEmpty())
        folders << first;
    for (const Source &source : sources())
        folders << source.folders;
    folders.removeDuplicates();
    return folders.join(u':');
}

QString LoginShellFinder::Private::withTilde(const QString &folder) const
{
    const bool below = folder.startsWith(surroundings.home + u'/');
    return below ? u'~' + folder.mid(surroundings.home.size()) : folder;
}

Result<FoundExecutable> LoginShellFinder::Private::lookUp(const QString &command) const
{
    if (command.contains(u'/'))
        return lookUpPath(command);
    QString notExecutable;
    const QList<Source> all = sources();
    for (const Source &source : all) {
        for (const QString &folder : source.folders) {
            const QFileInfo file(folder + u'/' + command);
            if (!file.isFile())
                continue;
            if (!file.isExecutable()) {
                notExecutable = notExecutable.isEmpty() ? file.filePath() : notExecutable;
                continue;
            }
            // A program outside every PATH brings its neighbours, such as npx its own node.
            const bool stray = &source == &all.last();
            return FoundExecutable{file.filePath(),
                                   source.through.arg(stray ? withTilde(folder) : folder),
                                   mergedPath(stray ? folder : QString())};
        }
    }
    if (!notExecutable.isEmpty())
        return failure(ErrorCode::NotExecutable, notExecutable);
    return failure(notFound(command));
}

Result<FoundExecutable> LoginShellFinder::Private::lookUpPath(const QString &path) const
{
    const QDir home(surroundings.home);
    const QString relative = path.startsWith(QLatin1String("~/")) ? path.mid(2) : path;
    const QFileInfo file(QDir::cleanPath(home.filePath(relative)));
    if (!file.exists())
        return failure(ErrorCode::CommandNotFound, file.filePath());
    if (!file.isFile() || !file.isExecutable())
        return failure(ErrorCode::NotExecutable, file.filePath());
    return FoundExecutable{file.filePath(), tr("a full path"), mergedPath()};
}

Error LoginShellFinder::Private::notFound(const QString &command) const
{
    QStringList folders = mergedPath().split(u':', Qt::SkipEmptyParts);
    const qsizetype more = folders.size() - foldersToName;
    if (more > 0) {
        folders.resize(foldersToName);
        folders << tr("and %n more", nullptr, int(more));
    }
    QString detail =
        tr("“%1” is in none of these folders: %2").arg(command, folders.join(QLatin1String(", ")));
    if (!shellProblem.isEmpty())
        detail += QLatin1String("; ") + shellProblem;
    return {ErrorCode::CommandNotFound, detail};
}

/// Whether the shell's word is missing for this outcome, or is an old one that may have been
/// overtaken by an installation.
bool LoginShellFinder::Private::needsShell(const QString &command,
                                           const Result<FoundExecutable> &found) const
{
    if (!answerAge.isValid())
        return policy == Policy::PreferLoginShell || (!found && !command.contains(u'/'));
    return !found && !command.contains(u'/') && answerAge.hasExpired(surroundings.patience.count());
}

void LoginShellFinder::Private::take(const Result<QString> &path)
{
    answerAge.start();
    shellProblem = path ? QString() : path.error().detail;
    if (path)
        shellFolders = foldersOf(*path);
    // Whoever hears of the outcome may search again, or destroy the finder.
    std::vector<Waiting> asked = std::exchange(waiting, {});
    std::vector<Result<FoundExecutable>> outcomes;
    for (const Waiting &one : asked)
        outcomes.push_back(lookUp(one.command));
    for (size_t i = 0; i < asked.size(); ++i) {
        asked[i].promise.addResult(outcomes[i]);
        asked[i].promise.finish();
    }
}

LoginShellFinder::LoginShellFinder(Policy policy, const Surroundings &surroundings,
                                   const QString &guardPath)
    : d(std::make_unique<Private>(policy, surroundings, guardPath))
{
    connect(&d->shell, &LoginShell::answered, this,
            [this](const Result<QString> &path) { d->take(path); });
}

LoginShellFinder::~LoginShellFinder() = default;

void LoginShellFinder::prefetch()
{
    if (!d->answerAge.isValid())
        d->shell.ask();
}

QFuture<Result<FoundExecutable>> LoginShellFinder::find(const QString &command)
{
    Private::Waiting one{command, {}};
    one.promise.start();
    const auto future = one.promise.future();
    if (command.isEmpty() || command.contains(QChar(u'\0'))) {
        one.promise.addResult(failure(ErrorCode::InvalidInput, tr("There is no command.")));
        one.promise.finish();
        return future;
    }
    const Result<FoundExecutable> found = d->lookUp(command);
    if (d->needsShell(command, found)) {
        d->waiting.push_back(std::move(one));
        d->shell.ask();
    } else {
        one.promise.addResult(found);
        one.promise.finish();
    }
    return future;
}

LoginShellFinder::Surroundings LoginShellFinder::Surroundings::ofThisProcess()
{
    Surroundings surroundings;
    surroundings.home = QDir::homePath();
    surroundings.path = qEnvironmentVariable("PATH");
    surroundings.shell = qEnvironmentVariable("SHELL");
    if (!surroundings.shell.startsWith(u'/'))
        surroundings.shell = passwordDatabaseShell();
    return surroundings;
}

} // namespace jackfield
