// SPDX-License-Identifier: MIT
#pragma once

#include <QNetworkAccessManager>

#include <memory>

namespace jackfield {

/// The network as every connection to a remote server has it: through the proxy that the system's
/// settings or `HTTPS_PROXY` name, but never for the loopback interface; without cache and without
/// cookies. Costs a few milliseconds: make it when it is first needed.
std::unique_ptr<QNetworkAccessManager> makeHttpNetwork();

} // namespace jackfield
