// SPDX-License-Identifier: MIT
#include "ui/theme/Icons.h"

#include "domain/WireNames.h"
#include "ui/theme/SvgIconEngine.h"

#include <QFile>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

// A static library's resources are there only once somebody asks for them; outside of any
// namespace.
static void initIcons()
{
    Q_INIT_RESOURCE(icons);
}

namespace jackfield {

namespace {

constexpr WireNames<Icon, 43> names{{
    {Icon::Add, "add"},
    {Icon::Test, "test"},
    {Icon::TestAll, "test-all"},
    {Icon::Stop, "stop"},
    {Icon::SignIn, "sign-in"},
    {Icon::Run, "run"},
    {Icon::Search, "search"},
    {Icon::Settings, "settings"},
    {Icon::Edit, "edit"},
    {Icon::Rename, "rename"},
    {Icon::Delete, "delete"},
    {Icon::Remove, "remove"},
    {Icon::Duplicate, "duplicate"},
    {Icon::Eye, "eye"},
    {Icon::EyeOff, "eye-off"},
    {Icon::Copy, "copy"},
    {Icon::Paste, "paste"},
    {Icon::Undo, "undo"},
    {Icon::Local, "local"},
    {Icon::Remote, "remote"},
    {Icon::Folder, "folder"},
    {Icon::Import, "import"},
    {Icon::ChevronDown, "chevron-down"},
    {Icon::ChevronRight, "chevron-right"},
    {Icon::Close, "close"},
    {Icon::Check, "check"},
    {Icon::Warning, "warning"},
    {Icon::Info, "info"},
    {Icon::Lock, "lock"},
    {Icon::Unlock, "unlock"},
    {Icon::Key, "key"},
    {Icon::Enable, "enable"},
    {Icon::Disable, "disable"},
    {Icon::Connectors, "connectors"},
    {Icon::Preset, "preset"},
    {Icon::StatusConnected, "status-connected"},
    {Icon::StatusError, "status-error"},
    {Icon::StatusNeedsSignIn, "status-needs-sign-in"},
    {Icon::StatusSignInRefused, "status-sign-in-refused"},
    {Icon::StatusToolsChanged, "status-tools-changed"},
    {Icon::StatusTesting, "status-testing"},
    {Icon::StatusDisconnected, "status-disconnected"},
    {Icon::StatusOff, "status-off"},
}};

QPixmap render(const QString &path, int pixels, const QColor &colour)
{
    initIcons();
    QPixmap drawn(pixels, pixels);
    drawn.fill(Qt::transparent);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return drawn;
    QByteArray svg = file.readAll();
    if (colour.isValid())
        svg.replace("currentColor", colour.name(QColor::HexRgb).toLatin1());
    QSvgRenderer renderer(svg);
    QPainter painter(&drawn);
    painter.setOpacity(colour.isValid() ? colour.alphaF() : 1.0);
    renderer.render(&painter);
    return drawn;
}

} // namespace

QString iconPath(Icon name)
{
    initIcons();
    return QStringLiteral(":/icons/%1.svg").arg(names.toWire(name));
}

QIcon icon(Icon name)
{
    return QIcon(new SvgIconEngine(name));
}

QIcon icon(Icon name, const QColor &colour, const QColor &on)
{
    return QIcon(new SvgIconEngine(name, SvgIconEngine::Colours{colour, on}));
}

QPixmap iconPixmap(Icon name, int size, qreal devicePixelRatio, const QColor &colour)
{
    const int pixels = qMax(1, qRound(size * devicePixelRatio));
    const QString key = QStringLiteral("jackfield/%1/%2/%3")
                            .arg(int(name))
                            .arg(pixels)
                            .arg(colour.name(QColor::HexArgb));
    QPixmap drawn;
    if (!QPixmapCache::find(key, &drawn)) {
        drawn = render(iconPath(name), pixels, colour);
        QPixmapCache::insert(key, drawn);
    }
    drawn.setDevicePixelRatio(devicePixelRatio);
    return drawn;
}

Icon statusShape(StatusKind kind)
{
    switch (kind) {
    case StatusKind::Connected:
        return Icon::StatusConnected;
    case StatusKind::Error:
        return Icon::StatusError;
    case StatusKind::NeedsSignIn:
        return Icon::StatusNeedsSignIn;
    case StatusKind::SignInRefused:
        return Icon::StatusSignInRefused;
    case StatusKind::ToolsChanged:
        return Icon::StatusToolsChanged;
    case StatusKind::Testing:
        return Icon::StatusTesting;
    case StatusKind::Disconnected:
        return Icon::StatusDisconnected;
    case StatusKind::Off:
        break;
    }
    return Icon::StatusOff;
}

QIcon applicationIcon()
{
    QIcon icon;
    for (const int size : {16, 24, 32, 48, 64, 128})
        icon.addPixmap(render(QStringLiteral(":/icons/jackfield.svg"), size, {}));
    return icon;
}

} // namespace jackfield
