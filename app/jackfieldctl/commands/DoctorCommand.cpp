// SPDX-License-Identifier: MIT
#include "app/jackfieldctl/commands/DoctorCommand.h"

#include "app/jackfieldctl/ConnectorJson.h"
#include "app/jackfieldctl/Examination.h"
#include "app/jackfieldctl/TextTable.h"
#include "process/Leftovers.h"

#include <QJsonArray>

#include <algorithm>

namespace jackfield {

namespace {

const QString endOption = QStringLiteral("end-leftovers");

QString wordFor(Finding::State state)
{
    switch (state) {
    case Finding::State::Ok:
        return QStringLiteral("ok");
    case Finding::State::Warn:
        return QStringLiteral("warn");
    case Finding::State::Fail:
        break;
    }
    return QStringLiteral("fail");
}

void printJson(Console &console, const QList<Finding> &findings)
{
    QJsonArray checks;
    for (const Finding &finding : findings)
        checks.append(QJsonObject{{QStringLiteral("name"), finding.name},
                                  {QStringLiteral("status"), wordFor(finding.state)},
                                  {QStringLiteral("detail"), orNull(finding.detail)},
                                  {QStringLiteral("remedy"), orNull(finding.remedy)}});
    console.print(QJsonObject{{QStringLiteral("checks"), checks}});
}

ExitStatus print(Console &console, const QList<Finding> &findings)
{
    if (console.isJson()) {
        printJson(console, findings);
    } else {
        int width = 0;
        for (const Finding &finding : findings)
            width = std::max(width, columnsOf(finding.name));
        for (const Finding &finding : findings) {
            const QString blanks(width - columnsOf(finding.name), u' ');
            console.print(QStringLiteral("%1  %2%3  %4")
                              .arg(wordFor(finding.state).leftJustified(4), finding.name, blanks,
                                   Console::plain(finding.detail)));
            if (!finding.remedy.isEmpty())
                console.print(QString(width + 8, u' ') + Console::plain(finding.remedy));
        }
    }
    const bool failed = std::any_of(findings.begin(), findings.end(), [](const Finding &finding) {
        return finding.state == Finding::State::Fail;
    });
    return failed ? ExitStatus::No : ExitStatus::Done;
}

} // namespace

void DoctorCommand::declare(QCommandLineParser &parser) const
{
    parser.addOption({endOption, tr("First end what earlier crashes left running.")});
}

QFuture<Outcome> DoctorCommand::run(const QCommandLineParser &parsed, Workspace &workspace)
{
    const auto examine = [&workspace] {
        return (new Examination(workspace))
            ->start()
            .then(&workspace, [&workspace](const QList<Finding> &findings) {
                return Outcome(print(workspace.console(), findings));
            });
    };
    const QList<Leftover> leftovers = parsed.isSet(endOption) ? findLeftovers() : QList<Leftover>();
    if (leftovers.isEmpty())
        return examine();
    return endLeftovers(leftovers)
        .then(&workspace,
              [examine, &workspace](int ended) {
                  workspace.console().progress(tr("%n leftover(s) ended.", nullptr, ended));
                  return examine();
              })
        .unwrap();
}

} // namespace jackfield
