// SPDX-License-Identifier: MIT
#include "app/jackfield/StartOptions.h"

#include "app/composition/OsAccount.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <cstdio>

namespace jackfield {

namespace {

struct Options
{
    Q_DECLARE_TR_FUNCTIONS(Options)
};

const auto dataDirOption = QStringLiteral("data-dir");
const auto userOption = QStringLiteral("user");
const auto passphraseOption = QStringLiteral("passphrase-file");
constexpr qint64 longestPassphrase = 4'096;

Result<Secret> readPassphrase(const QString &path)
{
    QFile file(path);
    const bool opened = path == QLatin1String("-") ? file.open(stdin, QIODevice::ReadOnly)
                                                   : file.open(QIODevice::ReadOnly);
    if (!opened)
        return failure(ErrorCode::InvalidInput,
                       Options::tr("The passphrase file cannot be read: %1").arg(path));
    QByteArray line = file.readLine(longestPassphrase);
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    if (line.isEmpty())
        return failure(ErrorCode::InvalidInput,
                       Options::tr("The passphrase file is empty: %1").arg(path));
    return Secret::fromBytes(line);
}

} // namespace

void declareOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        Options::tr("Keeps MCP connectors encrypted and tests them for real."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOption({dataDirOption, Options::tr("Keep the data in this folder."),
                      QStringLiteral("DIR"), defaultDataDir()});
    parser.addOption(
        {userOption, Options::tr("Open this user's connectors."), QStringLiteral("NAME")});
    parser.addOption({passphraseOption,
                      Options::tr("Unlock with the passphrase in this file; - is standard input."),
                      QStringLiteral("FILE")});
}

Result<StartOptions> readOptions(QCommandLineParser &parser, const QStringList &arguments)
{
    if (!parser.parse(arguments))
        return failure(ErrorCode::InvalidInput, parser.errorText());
    if (!parser.positionalArguments().isEmpty())
        return failure(ErrorCode::InvalidInput, Options::tr("Only options are taken."));
    StartOptions options;
    options.dataDir = QDir(parser.value(dataDirOption)).absolutePath();
    options.userName = parser.isSet(userOption) ? parser.value(userOption) : osAccountName();
    if (parser.isSet(passphraseOption)) {
        const auto passphrase = readPassphrase(parser.value(passphraseOption));
        if (!passphrase)
            return failure(passphrase.error());
        options.passphrase = *passphrase;
    }
    return options;
}

} // namespace jackfield
