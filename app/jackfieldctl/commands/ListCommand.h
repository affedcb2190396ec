// SPDX-License-Identifier: MIT
#pragma once

#include "app/jackfieldctl/Command.h"
#include "app/jackfieldctl/Console.h"
#include "domain/Connector.h"

#include <QCoreApplication>

namespace jackfield {

/// Lists the connectors; decrypts nothing and writes nothing.
class ListCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(ListCommand)

public:
    QString name() const override { return QStringLiteral("list"); }
    QString summary() const override { return tr("List the connectors."); }
    QString words() const override { return {}; }
    QFuture<Outcome> run(const QCommandLineParser &parsed, Workspace &workspace) override;

private:
    static void print(const QList<Connector> &connectors, Console &console);
};

} // namespace jackfield
