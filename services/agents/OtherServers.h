// SPDX-License-Identifier: MIT
#pragma once

#include "domain/Result.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace jackfield {

/// The object in a config file of an agent's, JSON with comments and trailing commas; empty where
/// there is no file. InvalidInput, with the path, where it is something else: an agent whose own
/// servers cannot be known cannot be kept from them.
Result<QJsonObject> readConfig(const QString &path);

/// The names below `key` in each of these files, once each. Errors of readConfig().
Result<QStringList> serversNamedIn(const QStringList &paths, const QString &key);

/// `name` in this folder and in each one above it.
QStringList upwardsFrom(const QString &folder, const QString &name);

} // namespace jackfield
