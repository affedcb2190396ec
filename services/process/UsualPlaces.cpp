// SPDX-License-Identifier: MIT
#include "process/UsualPlaces.h"

#include <QDir>
#include <QVersionNumber>

#include <algorithm>

namespace jackfield {

namespace {

/// `versions` holds a folder a version, such as v20.11.1; `below` leads on from there.
QString newestVersion(const QString &versions, const QString &below)
{
    const QStringList names = QDir(versions).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    const auto number = [](const QString &name) {
        return QVersionNumber::fromString(name.startsWith(u'v') ? name.mid(1) : name);
    };
    const auto newest =
        std::max_element(names.begin(), names.end(),
                         [&](const QString &a, const QString &b) { return number(a) < number(b); });
    return newest == names.end() ? QString() : versions + u'/' + *newest + below;
}

} // namespace

QStringList usualPlaces(const QString &home)
{
    QStringList places;
    for (const auto *folder :
         {u".local/bin", u".cargo/bin", u".bun/bin", u".deno/bin", u".volta/bin", u".asdf/shims",
          u".local/share/mise/shims", u".pyenv/shims", u".npm-global/bin", u".local/share/pnpm",
          u".yarn/bin", u"go/bin", u".nix-profile/bin"})
        places << home + u'/' + QString::fromUtf16(folder);
    places << newestVersion(home + QLatin1String("/.nvm/versions/node"), QStringLiteral("/bin"))
           << newestVersion(home + QLatin1String("/.local/share/fnm/node-versions"),
                            QStringLiteral("/installation/bin"));
    for (const auto *folder :
         {u"/usr/local/bin", u"/usr/bin", u"/bin", u"/opt/homebrew/bin",
          u"/home/linuxbrew/.linuxbrew/bin", u"/snap/bin", u"/var/lib/flatpak/exports/bin",
          u"/nix/var/nix/profiles/default/bin"})
        places << QString::fromUtf16(folder);
    places.removeIf([](const QString &place) { return place.isEmpty() || !QDir(place).exists(); });
    return places;
}

} // namespace jackfield
