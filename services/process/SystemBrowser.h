// SPDX-License-Identifier: MIT
#pragma once

#include "domain/ports/WebBrowser.h"

namespace jackfield {

/// The browser that $BROWSER names (commands separated by colons, of which the first that starts is
/// taken; %s stands for the address), else the desktop's.
class SystemBrowser final : public WebBrowser
{
public:
    Result<void> open(const QUrl &page) override;
    QStringList installed() const override;
    Result<void> openIn(const QString &program, const QUrl &page) override;
};

} // namespace jackfield
