// SPDX-License-Identifier: MIT
#include "mcp/EraProbe.h"

#include "mcp/ProtocolVersions.h"

namespace jackfield {

namespace {

using Kind = ProbeVerdict::Kind;

ProbeVerdict failed(const Error &error)
{
    return {Kind::Failed, {}, error};
}

ProbeVerdict unsupported(const QStringList &versions)
{
    return failed({ErrorCode::UnsupportedVersion, versions.join(QStringLiteral(", "))});
}

ProbeVerdict fromResult(const QJsonObject &result, WireTransport transport)
{
    const auto offered = versionList(result.value(QStringLiteral("supportedVersions")));
    // Some legacy servers answer whatever they are asked with an empty result.
    if (!offered)
        return {Kind::Legacy, {}, {}};
    if (const auto version = commonVersion(*offered, Era::Modern))
        return {Kind::Modern, *version, {}};
    if (!commonVersion(*offered, Era::Legacy))
        return unsupported(*offered);
    return {transport == WireTransport::Stdio ? Kind::LegacyFresh : Kind::Legacy, {}, {}};
}

ProbeVerdict fromError(const RpcError &error)
{
    if (error.code != rpc::UnsupportedProtocolVersion)
        return {Kind::Legacy, {}, {}};
    const auto offered = versionList(error.data.toObject().value(QStringLiteral("supported")));
    if (!offered)
        return {Kind::Legacy, {}, {}};
    if (const auto version = commonVersion(*offered, Era::Modern))
        return {Kind::RetryModern, *version, {}};
    return unsupported(*offered);
}

ProbeVerdict fromFailure(const Error &error, WireTransport transport,
                         const std::optional<int> &httpStatus)
{
    if (transport == WireTransport::Stdio) {
        const bool ended = error.code == ErrorCode::Exited || error.code == ErrorCode::NotMcp ||
                           error.code == ErrorCode::Timeout;
        return ended ? ProbeVerdict{Kind::LegacyFresh, {}, {}} : failed(error);
    }
    const bool refused = error.code == ErrorCode::Unauthorized ||
                         error.code == ErrorCode::Forbidden || error.code == ErrorCode::Proxy;
    const bool answered = error.code == ErrorCode::Http || error.code == ErrorCode::NotMcp ||
                          error.code == ErrorCode::Protocol;
    if (httpStatus && !refused && answered)
        return {Kind::Legacy, {}, {}};
    return failed(error);
}

} // namespace

ProbeVerdict classifyProbe(const RpcOutcome &outcome, WireTransport transport)
{
    if (outcome.result)
        return fromResult(*outcome.result, transport);
    if (outcome.rpcError)
        return fromError(*outcome.rpcError);
    return fromFailure(outcome.failure.value_or(Error{}), transport, outcome.httpStatus);
}

} // namespace jackfield
