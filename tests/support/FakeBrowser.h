// SPDX-License-Identifier: MIT
#pragma once

#include "domain/ports/WebBrowser.h"

#include <QList>

namespace jackfield {

/// A browser that only remembers what it was told to open.
class FakeBrowser final : public WebBrowser
{
public:
    Result<void> open(const QUrl &page) override { return openIn({}, page); }
    QStringList installed() const override { return programs; }
    Result<void> openIn(const QString &program, const QUrl &page) override
    {
        if (isMissing)
            return failure(ErrorCode::StartFailed);
        opened.append(page);
        usedProgram = program;
        return {};
    }

    QStringList programs{QStringLiteral("firefox")};
    QList<QUrl> opened;
    QString usedProgram;
    bool isMissing = false;
};

} // namespace jackfield
