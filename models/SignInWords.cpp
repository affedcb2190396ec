// SPDX-License-Identifier: MIT
#include "models/SignInWords.h"

#include <QCoreApplication>
#include <QLocale>

#include <array>

namespace jackfield {

namespace {

/// Where the texts of this file are found by translators.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(SignIn)
};

struct Console
{
    const char *host; ///< of the issuer, or of a domain above it
    const char *page;
};

constexpr std::array consoles{
    Console{"github.com", "https://github.com/settings/developers"},
    Console{"accounts.google.com", "https://console.cloud.google.com/apis/credentials"},
    Console{"login.microsoftonline.com",
            "https://entra.microsoft.com/#view/Microsoft_AAD_RegisteredApps"},
    Console{"slack.com", "https://api.slack.com/apps"},
    Console{"gitlab.com", "https://gitlab.com/-/user_settings/applications"},
    Console{"api.notion.com", "https://www.notion.so/profile/integrations"},
    Console{"auth.atlassian.com", "https://developer.atlassian.com/console/myapps/"},
    Console{"linear.app", "https://linear.app/settings/api/applications"},
};

} // namespace

QString signInStepText(SignInStep step)
{
    switch (step) {
    case SignInStep::Resource:
        return Words::tr("Ask the server where to sign in");
    case SignInStep::Server:
        return Words::tr("Read what the authorization server offers");
    case SignInStep::Client:
        return Words::tr("Register Jackfield as a client");
    case SignInStep::Authorization:
        return Words::tr("Wait for you in the browser");
    case SignInStep::Token:
        return Words::tr("Get the tokens");
    case SignInStep::Device:
        return Words::tr("Wait for the code on another device");
    case SignInStep::Refresh:
        return Words::tr("Renew the tokens");
    case SignInStep::Revocation:
        return Words::tr("Tell the server that it is over");
    }
    return {};
}

QString scopeText(const QString &scope)
{
    if (scope == QLatin1String("offline_access"))
        return Words::tr("stay signed in without asking you again (%1)").arg(scope);
    if (scope == QLatin1String("openid"))
        return Words::tr("know which account it is (%1)").arg(scope);
    if (scope == QLatin1String("profile"))
        return Words::tr("read your name and picture (%1)").arg(scope);
    if (scope == QLatin1String("email"))
        return Words::tr("read your e-mail address (%1)").arg(scope);
    return scope;
}

QString scopesText(const QStringList &scopes)
{
    if (scopes.isEmpty())
        return Words::tr("what the server gives without being asked");
    QStringList lines;
    for (const QString &scope : scopes)
        lines.append(scopeText(scope));
    return lines.join(u'\n');
}

QString signInText(const std::optional<SignInSummary> &signIn, const QDateTime &now)
{
    if (!signIn)
        return {};
    switch (signIn->state) {
    case SignInSummary::State::SignedIn:
        break;
    case SignInSummary::State::Refused:
        return Words::tr("sign-in refused");
    case SignInSummary::State::SignedOut:
        return Words::tr("signed out");
    }
    if (signIn->renews)
        return Words::tr("signed in, renews itself");
    if (!signIn->expiresAt.isValid())
        return Words::tr("signed in");
    if (signIn->expiresAt <= now)
        return Words::tr("sign-in ended");
    const QDateTime local = signIn->expiresAt.toLocalTime();
    const QLocale locale;
    return local.date() == now.toLocalTime().date()
               ? Words::tr("signed in until %1")
                     .arg(locale.toString(local.time(), QLocale::ShortFormat))
               : Words::tr("signed in until %1").arg(locale.toString(local, QLocale::ShortFormat));
}

QUrl providerConsole(const QString &issuer)
{
    const QString host = QUrl(issuer).host().toLower();
    for (const Console &known : consoles) {
        const QString domain = QLatin1String(known.host);
        if (host == domain || host.endsWith(u'.' + domain))
            return QUrl(QLatin1String(known.page));
    }
    return {};
}

} // namespace jackfield
