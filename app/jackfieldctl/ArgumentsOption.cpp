// SPDX-License-Identifier: MIT
#include "app/jackfieldctl/ArgumentsOption.h"

#include "app/jackfieldctl/Workspace.h"

#include <QJsonDocument>

namespace jackfield {

namespace {
const QString option = QStringLiteral("args");
}

void declareArgumentsOption(QCommandLineParser &parser, const QString &about)
{
    parser.addOption({option, about, QStringLiteral("JSON")});
}

Result<QJsonObject> argumentsOf(const QCommandLineParser &parsed, Workspace &workspace)
{
    if (!parsed.isSet(option))
        return QJsonObject{};
    QByteArray text = parsed.value(option).toUtf8();
    if (text == "-") {
        const auto read = workspace.input().readSecret(QStringLiteral("--args"));
        if (!read)
            return failure(read.error());
        text = read->withBytes([](QByteArrayView bytes) { return bytes.toByteArray(); });
    }
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(text, &error);
    if (error.error != QJsonParseError::NoError)
        return failure(ErrorCode::InvalidInput,
                       QCoreApplication::translate("ArgumentsOption", "--args: %1, at byte %2.")
                           .arg(error.errorString())
                           .arg(error.offset));
    if (!document.isObject())
        return failure(ErrorCode::InvalidInput,
                       QCoreApplication::translate("ArgumentsOption",
                                                   "--args: the arguments are one JSON object."));
    return document.object();
}

} // namespace jackfield
