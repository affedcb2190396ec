// SPDX-License-Identifier: MIT
#pragma once

#include <QFont>
#include <QString>

namespace jackfield {

/// One size up and semi-bold: a page's title.
QFont titleFont();
/// The desktop's own size and semi-bold: the title of a group.
QFont headingFont();
/// A little smaller: what is there for searching, not for reading.
QFont smallFont();
/// For commands, addresses, JSON and logs.
QFont fixedFont();

/// The text with places (zero-width spaces) where a path or an address may be broken, so that a
/// label wraps it instead of growing; not for copying.
QString breakable(const QString &text);

} // namespace jackfield
