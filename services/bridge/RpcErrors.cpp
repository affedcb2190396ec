// SPDX-License-Identifier: MIT
#include "bridge/RpcErrors.h"

#include "domain/ErrorText.h"

namespace jackfield {

namespace {

constexpr int ofOurs = -32000;

} // namespace

RpcError rpcErrorFor(const Error &error)
{
    const ErrorText text = textFor(error);
    return {ofOurs, text.inOneLine(),
            QJsonObject{{QStringLiteral("code"), wireName(error.code)},
                        {QStringLiteral("remedy"), text.remedy}}};
}

} // namespace jackfield
