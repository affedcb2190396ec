// SPDX-License-Identifier: MIT
#include "ui/window/WindowHealth.h"

#include "domain/ErrorText.h"
#include "ui/health/TrayIcon.h"
#include "ui/window/Banner.h"

#include <utility>

namespace jackfield {

namespace {

using Kind = HealthNotice::Kind;

QList<HealthNotice> ofKind(const QList<HealthNotice> &notices, Kind kind)
{
    QList<HealthNotice> found;
    for (const HealthNotice &notice : notices)
        if (notice.kind == kind)
            found.append(notice);
    return found;
}

QString namesOf(const QList<HealthNotice> &notices)
{
    constexpr qsizetype most = 5;
    QStringList names;
    for (const HealthNotice &notice : notices.mid(0, most))
        names.append(notice.name);
    if (const qsizetype more = notices.size() - most; more > 0)
        names.append(WindowHealth::tr("and %1 more").arg(more));
    return names.join(QStringLiteral(", "));
}

/// Title and text.
std::pair<QString, QString> wordsFor(const QList<HealthNotice> &notices, Kind kind)
{
    const HealthNotice &first = notices.constFirst();
    if (kind == Kind::ToolsChanged)
        return {notices.size() == 1 ? WindowHealth::tr("The tools of “%1” changed.").arg(first.name)
                                    : WindowHealth::tr("The tools of %1 connectors changed: %2.")
                                          .arg(QString::number(notices.size()), namesOf(notices)),
                WindowHealth::tr("Look at what changed before an agent uses them.")};
    if (notices.size() == 1)
        return {WindowHealth::tr("“%1” is no longer connected.").arg(first.name),
                first.code ? textFor(Error{*first.code, {}}).cause : QString()};
    return {WindowHealth::tr("%1 connectors are no longer connected.").arg(notices.size()),
            namesOf(notices)};
}

} // namespace

WindowHealth::WindowHealth(HealthWatch &watch, const ConnectorTableModel &model, Banner &banner,
                           HasTray hasTray, QObject *parent)
    : QObject(parent),
      m_watch(watch),
      m_model(model),
      m_banner(banner),
      m_hasTray(std::move(hasTray))
{
    connect(&m_watch, &HealthWatch::noticed, this, &WindowHealth::tell);
    connect(&m_banner, &Banner::actionTriggered, this, &WindowHealth::open);
    m_summarySoon.setSingleShot(true);
    m_summarySoon.setInterval(0);
    connect(&m_summarySoon, &QTimer::timeout, this, &WindowHealth::showSummary);
    const auto soon = qOverload<>(&QTimer::start);
    connect(&m_model, &ConnectorTableModel::reloaded, &m_summarySoon, soon);
    connect(&m_model, &QAbstractItemModel::dataChanged, &m_summarySoon, soon);
}

WindowHealth::~WindowHealth() = default;

void WindowHealth::applySettings(const Settings &settings)
{
    m_settings = settings.health;
    m_watch.setLimits(TestLimits{settings.testTimeLimit, settings.coldStartLimit});
    m_watch.setInterval(m_settings.retestEvery);
    showTray(m_settings.trayIcon && m_hasTray());
}

bool WindowHealth::hidesOnClose() const
{
    return m_settings.closeToTray && m_tray != nullptr;
}

void WindowHealth::showTray(bool wanted)
{
    if (wanted == (m_tray != nullptr))
        return;
    m_tray.reset();
    if (!wanted)
        return;
    m_tray = std::make_unique<TrayIcon>();
    connect(m_tray.get(), &TrayIcon::openRequested, this, &WindowHealth::openRequested);
    connect(m_tray.get(), &TrayIcon::testAllRequested, this, &WindowHealth::testAllRequested);
    connect(m_tray.get(), &TrayIcon::quitRequested, this, &WindowHealth::quitRequested);
    connect(m_tray.get(), &TrayIcon::messagePressed, this, &WindowHealth::open);
    showSummary();
}

void WindowHealth::showSummary()
{
    if (m_tray)
        m_tray->show(healthOf(m_model));
}

void WindowHealth::tell(const QList<HealthNotice> &notices)
{
    if (!m_settings.notifications)
        return;
    QStringList lines;
    for (const Kind kind : {Kind::Broke, Kind::ToolsChanged}) {
        const QList<HealthNotice> found = ofKind(notices, kind);
        if (found.isEmpty())
            continue;
        m_told = found.constFirst().id;
        const auto [title, text] = wordsFor(found, kind);
        if (m_tray)
            m_tray->tell(title, text);
        lines.append(QStringLiteral("%1 %2").arg(title, text).trimmed());
    }
    if (!m_tray && !lines.isEmpty())
        m_banner.tell(Banner::Kind::Problem, lines.join(u'\n'), tr("&Show"));
}

void WindowHealth::open()
{
    m_banner.dismiss();
    Q_EMIT openRequested();
    Q_EMIT connectorRequested(m_told);
}

} // namespace jackfield
