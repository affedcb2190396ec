// SPDX-License-Identifier: MIT
#include "connectors/Variables.h"

#include <QCoreApplication>

#include <algorithm>

namespace jackfield {

namespace {

QString plainText(const Secret &secret)
{
    return secret.withBytes([](QByteArrayView bytes) { return QString::fromUtf8(bytes); });
}

const SecretEntry *entryNamed(QStringView name, const SecretEntries &variables)
{
    for (const SecretEntry &entry : variables)
        if (entry.name == name)
            return &entry;
    return nullptr;
}

void coverIn(ConnectionTarget &target, const SecretEntries &entries)
{
    for (const SecretEntry &entry : entries)
        target.mask.cover(entry.value);
}

Result<RemoteTarget> filledRemote(const ConnectorDraft &draft, const SecretEntries &environment,
                                  const SecretEntries &headers)
{
    const auto url = filled(draft.url, environment);
    if (!url)
        return failure(url.error());
    // The reasons that validate() gives could quote the address, and with it a variable's value.
    ConnectorDraft whole = draft;
    whole.url = *url;
    const auto isAboutTheAddress = [](const FieldProblem &p) { return p.field == Field::Url; };
    const auto problems = validate(whole);
    RemoteTarget remote;
    remote.url = QUrl(*url, QUrl::StrictMode);
    if (std::any_of(problems.begin(), problems.end(), isAboutTheAddress))
        return failure(ErrorCode::InvalidInput,
                       QCoreApplication::translate(
                           "Variables", "With its variables filled in, this is no valid address."));
    remote.transport = draft.transport;
    for (const SecretEntry &header : headers) {
        const auto value = filled(plainText(header.value), environment);
        if (!value)
            return failure(value.error());
        remote.headers.append({header.name, Secret::fromText(*value)});
    }
    return remote;
}

} // namespace

Result<QString> filled(const QString &text, const SecretEntries &variables)
{
    QString result;
    qsizetype at = 0;
    for (;;) {
        const auto start = text.indexOf(QLatin1String("${"), at);
        const auto end = start < 0 ? -1 : text.indexOf(u'}', start);
        if (end < 0)
            return result.append(QStringView(text).mid(at));
        result.append(QStringView(text).mid(at, start - at));
        if (start > at && text.at(start - 1) == u'$') { // "$${" stands for "${"
            result.append(u'{');
            at = start + 2;
            continue;
        }
        const QStringView name = QStringView(text).mid(start + 2, end - start - 2);
        const SecretEntry *entry = entryNamed(name, variables);
        if (!entry)
            return failure(ErrorCode::MissingVariable, name.left(100).toString());
        result.append(plainText(entry->value));
        at = end + 1;
    }
}

Result<ConnectionTarget> filledTarget(const ConnectorDraft &draft, const SecretEntries &environment,
                                      const SecretEntries &headers)
{
    ConnectionTarget target;
    coverIn(target, environment);
    if (draft.type == ConnectorType::Remote) {
        const auto remote = filledRemote(draft, environment, headers);
        if (!remote)
            return failure(remote.error());
        coverIn(target, remote->headers);
        target.endpoint = *remote;
        return target;
    }
    LocalTarget local{draft.command, {}, draft.cwd, environment};
    for (const QString &arg : draft.args) {
        const auto value = filled(arg, environment);
        if (!value)
            return failure(value.error());
        local.args.append(*value);
    }
    target.endpoint = local;
    return target;
}

} // namespace jackfield
