// SPDX-License-Identifier: MIT
#include "process/ChildEnvironment.h"

#include "domain/SecureMemory.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>
#include <cstring>

#include <unistd.h>

namespace jackfield {

namespace {

/// In groups, for the reasons in docs/decisions/0031. All fit to be known to any server of this
/// person's.
constexpr QByteArrayView inheritedNames[] = {
    // What the reference implementations of MCP pass on
    "HOME",
    "LOGNAME",
    "PATH",
    "SHELL",
    "TERM",
    "USER",
    // Language and place
    "LANG",
    "LANGUAGE",
    "TZ",
    "TMPDIR",
    // The person's folders and display, for servers that open a browser
    "XDG_RUNTIME_DIR",
    "XDG_CONFIG_HOME",
    "XDG_DATA_HOME",
    "XDG_CACHE_HOME",
    "XDG_STATE_HOME",
    "XDG_SESSION_TYPE",
    "XDG_CURRENT_DESKTOP",
    "DISPLAY",
    "WAYLAND_DISPLAY",
    "XAUTHORITY",
    // The way to the network, and whom to trust there
    "http_proxy",
    "https_proxy",
    "all_proxy",
    "no_proxy",
    "HTTP_PROXY",
    "HTTPS_PROXY",
    "ALL_PROXY",
    "NO_PROXY",
    "SSL_CERT_FILE",
    "SSL_CERT_DIR",
    "NODE_EXTRA_CA_CERTS",
    "REQUESTS_CA_BUNDLE",
    "CURL_CA_BUNDLE",
    // Where launchers such as npx and uvx keep their things, when not in the usual places
    "NVM_DIR",
    "NVM_BIN",
    "VOLTA_HOME",
    "FNM_DIR",
    "FNM_MULTISHELL_PATH",
    "ASDF_DIR",
    "ASDF_DATA_DIR",
    "MISE_DATA_DIR",
    "PYENV_ROOT",
    "RBENV_ROOT",
    "NODENV_ROOT",
    "PNPM_HOME",
    "BUN_INSTALL",
    "DENO_DIR",
    "DENO_INSTALL",
    "CARGO_HOME",
    "RUSTUP_HOME",
    "GOPATH",
    "GOBIN",
    "JAVA_HOME",
    "UV_CACHE_DIR",
    "UV_TOOL_DIR",
    "UV_PYTHON_INSTALL_DIR",
    "PIPX_HOME",
    "npm_config_cache",
    "npm_config_prefix",
    "npm_config_registry",
    "npm_config_userconfig",
    "NPM_CONFIG_CACHE",
    "NPM_CONFIG_PREFIX",
    "NPM_CONFIG_REGISTRY",
    "NPM_CONFIG_USERCONFIG",
    // Containers
    "DOCKER_HOST",
    "DOCKER_CONTEXT",
    "DOCKER_CONFIG",
    "CONTAINER_HOST",
};

Error unusable(const QString &name)
{
    return {ErrorCode::InvalidInput,
            QCoreApplication::translate("ChildEnvironment",
                                        "No process can have the environment variable “%1”.")
                .arg(name)};
}

} // namespace

bool ChildEnvironment::isInherited(QByteArrayView name)
{
    return name.startsWith("LC_") || std::find(std::begin(inheritedNames), std::end(inheritedNames),
                                               name) != std::end(inheritedNames);
}

Result<ChildEnvironment> ChildEnvironment::from(const LaunchSpec &spec)
{
    ChildEnvironment environment;
    for (char **line = environ; line && *line; ++line) {
        const QByteArrayView text(*line);
        const auto equals = std::find(text.begin(), text.end(), '=');
        const QByteArrayView name = text.first(equals - text.begin());
        if (equals != text.end() && isInherited(name))
            environment.setPlain(name.toByteArray(), text.sliced(name.size() + 1).toByteArray());
    }
    for (const auto &[name, value] : spec.defaults)
        if (!environment.contains(name.toUtf8()))
            environment.setPlain(name.toUtf8(), value.toUtf8());
    if (!spec.searchPath.isEmpty())
        environment.setPlain("PATH", QFile::encodeName(spec.searchPath));
    for (const SecretEntry &entry : spec.environment) {
        const QByteArray name = entry.name.toUtf8();
        const bool nul = entry.value.withBytes([](QByteArrayView value) {
            return std::find(value.begin(), value.end(), '\0') != value.end();
        });
        if (nul || name.isEmpty() || name.contains('=') || name.contains('\0'))
            return failure(unusable(entry.name));
        entry.value.withBytes([&](QByteArrayView value) { environment.setSecret(name, value); });
    }
    return environment;
}

bool ChildEnvironment::contains(const QByteArray &name) const
{
    return std::any_of(m_lines.begin(), m_lines.end(),
                       [&](const Line &line) { return line.name == name; });
}

void ChildEnvironment::set(const QByteArray &name, const Text &text)
{
    const auto same = std::find_if(m_lines.begin(), m_lines.end(),
                                   [&](const Line &line) { return line.name == name; });
    if (same != m_lines.end())
        same->text = text;
    else
        m_lines.push_back({name, text});
}

void ChildEnvironment::setPlain(const QByteArray &name, const QByteArray &value)
{
    set(name, name + '=' + value);
}

void ChildEnvironment::setSecret(const QByteArray &name, QByteArrayView value)
{
    ensureSecureMemory();
    QCA::SecureArray text(int(name.size() + value.size()) + 2);
    char *at = text.data();
    std::memcpy(at, name.constData(), size_t(name.size()));
    at[name.size()] = '=';
    if (!value.isEmpty())
        std::memcpy(at + name.size() + 1, value.data(), size_t(value.size()));
    at[name.size() + 1 + value.size()] = '\0';
    set(name, text);
}

std::vector<char *> ChildEnvironment::pointers()
{
    std::vector<char *> pointers;
    for (Line &line : m_lines)
        pointers.push_back(std::visit([](auto &text) { return text.data(); }, line.text));
    pointers.push_back(nullptr);
    return pointers;
}

} // namespace jackfield
