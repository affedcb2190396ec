// SPDX-License-Identifier: MIT
#pragma once

#include "domain/Result.h"

#include <QString>
#include <QStringList>
#include <QUrl>

namespace jackfield {

/// The person's own browser, in which pages are opened that they have agreed to. No shell comes
/// near an address, and what starts outlives us. InvalidInput for what is neither https nor http,
/// StartFailed where no browser could be started.
class WebBrowser
{
public:
    virtual ~WebBrowser() = default;
    /// In the one that is set up for pages.
    virtual Result<void> open(const QUrl &page) = 0;
    /// The programs of all browsers that are known and installed, for openIn().
    virtual QStringList installed() const = 0;
    virtual Result<void> openIn(const QString &program, const QUrl &page) = 0;
};

} // namespace jackfield
