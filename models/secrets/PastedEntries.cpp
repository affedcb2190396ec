// SPDX-License-Identifier: MIT
#include "models/secrets/PastedEntries.h"

#include "domain/DotEnv.h"

#include <QCoreApplication>
#include <QStringList>

namespace jackfield {

namespace {

QStringList linesOf(QByteArrayView bytes)
{
    QString text = QString::fromUtf8(bytes);
    text.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    return text.split(u'\n');
}

QString atLine(int line, const QString &problem)
{
    return QCoreApplication::translate("PastedEntries", "Line %1: %2").arg(line + 1).arg(problem);
}

/// The line cut at its first separator; all of it is the value where there is none.
PastedEntry cutAt(QChar separator, const QString &line)
{
    const auto at = line.indexOf(separator);
    if (at < 0)
        return {{}, Secret::fromText(line.trimmed()), {}};
    return {line.left(at).trimmed(), Secret::fromText(line.mid(at + 1).trimmed()), {}};
}

/// What can be saved of the line that a .env reader complained of. A key that is only there twice
/// is read as a whole, with a value of several lines where it has one.
PastedEntry rescue(const QStringList &lines, const FieldProblem &problem)
{
    const DotEnv rest = parseDotEnv(lines.mid(problem.row).join(u'\n').toUtf8());
    const bool readable =
        !rest.entries.isEmpty() && (rest.problems.isEmpty() || rest.problems.constFirst().row > 0);
    if (readable)
        return {rest.entries.constFirst().name, rest.entries.constFirst().value, {}};

    QString line = lines.value(problem.row).trimmed();
    if (line.startsWith(QLatin1String("export ")))
        line = line.mid(7);
    PastedEntry entry = cutAt(u'=', line);
    entry.problem = atLine(problem.row, problem.text);
    return entry;
}

} // namespace

QList<PastedEntry> readDotEnvBlock(QByteArrayView text)
{
    QList<PastedEntry> pasted;
    const DotEnv parsed = parseDotEnv(text);
    for (const SecretEntry &entry : parsed.entries)
        pasted.append({entry.name, entry.value, {}});
    const QStringList lines = linesOf(text);
    for (const FieldProblem &problem : parsed.problems)
        pasted.append(rescue(lines, problem));
    return pasted;
}

QList<PastedEntry> readHeaderLines(QByteArrayView text)
{
    QList<PastedEntry> pasted;
    const QStringList lines = linesOf(text);
    for (int line = 0; line < lines.size(); ++line) {
        if (lines.at(line).trimmed().isEmpty())
            continue;
        PastedEntry entry = cutAt(u':', lines.at(line));
        if (entry.name.isEmpty())
            entry.problem =
                atLine(line, QCoreApplication::translate("PastedEntries",
                                                         "This is no header. Write Name: value."));
        pasted.append(entry);
    }
    return pasted;
}

} // namespace jackfield
