// SPDX-License-Identifier: MIT
#include "ui/forms/WebAddressView.h"

#include "ui/forms/MessageStrip.h"
#include "ui/theme/Spacing.h"
#include "ui/theme/Type.h"

#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace jackfield {

namespace {

/// The whole address with its host in bold, as rich text in which everything of it is escaped.
QString withHostInBold(const QUrl &url)
{
    const QString whole = QString::fromLatin1(url.toEncoded());
    const QString host = url.host(QUrl::FullyEncoded);
    const qsizetype authority = whole.indexOf(QLatin1String("//")) + 2;
    const qsizetype path = whole.indexOf(u'/', authority);
    const qsizetype user = whole.lastIndexOf(u'@', path < 0 ? -1 : path);
    const qsizetype at = whole.indexOf(host, std::max(authority, user + 1));
    const auto escaped = [](const QString &text) { return breakable(text).toHtmlEscaped(); };
    if (at < 0 || host.isEmpty())
        return escaped(whole);
    return escaped(whole.left(at)) + QStringLiteral("<b>") + escaped(host) +
           QStringLiteral("</b>") + escaped(whole.mid(at + host.size()));
}

} // namespace

WebAddressView::WebAddressView(QWidget *parent)
    : QWidget(parent), m_address(new QLabel(this)), m_warning(new MessageStrip(this))
{
    m_address->setObjectName(QStringLiteral("webAddress"));
    m_address->setTextFormat(Qt::RichText);
    m_address->setWordWrap(true);
    m_address->setFont(fixedFont());
    m_address->setLayoutDirection(Qt::LeftToRight);
    m_address->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_warning->setObjectName(QStringLiteral("webAddressWarning"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::gap);
    layout->addWidget(m_address);
    layout->addWidget(m_warning);
}

void WebAddressView::setAddress(const QUrl &url)
{
    m_address->setText(withHostInBold(url));
    m_address->setAccessibleName(QString::fromLatin1(url.toEncoded()));
    const QStringList warnings = warningsAbout(url);
    if (warnings.isEmpty())
        m_warning->clear();
    else
        m_warning->showProblem(warnings.join(u'\n'));
}

bool WebAddressView::isWebAddress(const QUrl &url)
{
    return url.isValid() && !url.host().isEmpty() &&
           (url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http"));
}

QStringList WebAddressView::warningsAbout(const QUrl &url)
{
    if (!isWebAddress(url))
        return {tr("This is no address of the web. It will not be opened.")};
    QStringList warnings;
    const QString host = url.host(QUrl::FullyEncoded);
    const QStringList labels = host.split(u'.');
    const bool isForeign = std::any_of(labels.begin(), labels.end(), [](const QString &label) {
        return label.startsWith(QLatin1String("xn--"), Qt::CaseInsensitive);
    });
    if (isForeign)
        warnings.append(tr("The name of this site has letters that can look like others. It reads "
                           "“%1”, and is really %2.")
                            .arg(url.host(QUrl::FullyDecoded), host));
    if (!url.userInfo().isEmpty())
        warnings.append(
            tr("There is a user name before the site's own name, which can mislead: the site is "
               "%1.")
                .arg(host));
    const bool isLocal = host == QLatin1String("localhost") || host == QLatin1String("127.0.0.1") ||
                         host == QLatin1String("::1");
    if (url.scheme() == QLatin1String("http") && !isLocal)
        warnings.append(tr("The connection is not encrypted (http)."));
    return warnings;
}

} // namespace jackfield
