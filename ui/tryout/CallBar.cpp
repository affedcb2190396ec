// SPDX-License-Identifier: MIT
#include "ui/tryout/CallBar.h"

#include "models/RelativeTime.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Spacing.h"
#include "ui/theme/Type.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

namespace jackfield {

using namespace std::chrono_literals;

CallBar::CallBar(const QString &verb, QWidget *parent)
    : QWidget(parent),
      m_ask(new QPushButton(verb, this)),
      m_cancel(new QPushButton(tr("Cancel"), this)),
      m_goOn(new QPushButton(tr("&Go on"), this)),
      m_sign(new QLabel(this)),
      m_warning(new QLabel(this)),
      m_bar(new QProgressBar(this)),
      m_message(new QLabel(this))
{
    m_ask->setObjectName(QStringLiteral("callButton"));
    m_ask->setIcon(icon(Icon::Run));
    m_cancel->setObjectName(QStringLiteral("cancelButton"));
    m_goOn->setObjectName(QStringLiteral("goOnButton"));
    m_goOn->setToolTip(tr("Asks the server again, without its word that the page is done"));
    m_message->setObjectName(QStringLiteral("callMessage"));
    m_warning->setObjectName(QStringLiteral("callWarning"));
    m_warning->setWordWrap(true);
    m_warning->setFont(smallFont());
    m_message->setWordWrap(true);
    m_message->setFont(smallFont());
    m_message->setTextFormat(Qt::PlainText);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Progress"));
    m_bar->setMaximumHeight(fontMetrics().height() / 2);
    m_tick.setInterval(1s);
    connect(&m_tick, &QTimer::timeout, this, &CallBar::showTime);
    connect(m_ask, &QPushButton::clicked, this, &CallBar::requested);
    connect(m_cancel, &QPushButton::clicked, this, &CallBar::cancelRequested);
    connect(m_goOn, &QPushButton::clicked, this, &CallBar::goOnRequested);

    auto *row = new QHBoxLayout;
    row->setSpacing(spacing::gap);
    row->addWidget(m_ask);
    row->addWidget(m_cancel);
    row->addWidget(m_goOn);
    row->addWidget(m_sign, 0, Qt::AlignVCenter);
    row->addWidget(m_warning, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::tight);
    layout->addLayout(row);
    layout->addWidget(m_bar);
    layout->addWidget(m_message);
    setFocusProxy(m_ask);
    m_cancel->hide();
    m_goOn->hide();
    m_bar->hide();
    m_message->hide();
    setWarning({});
}

void CallBar::setWarning(const QString &text)
{
    m_warning->setText(text);
    m_sign->setVisible(!text.isEmpty());
    m_ask->setAccessibleDescription(text);
    colour();
}

void CallBar::begin()
{
    const bool hadFocus = m_ask->hasFocus();
    m_isBusy = true;
    m_said.clear();
    m_ask->setEnabled(false);
    m_cancel->show();
    if (hadFocus)
        m_cancel->setFocus();
    m_bar->setRange(0, 0);
    m_bar->show();
    m_time.start();
    m_tick.start();
    m_message->setText(tr("Waiting for the server…"));
    m_message->show();
}

void CallBar::showProgress(const RequestProgress &progress)
{
    if (!m_isBusy)
        return;
    m_said = progress.message.simplified().left(300);
    if (progress.total && *progress.total > 0) {
        const double part = std::clamp(progress.progress / *progress.total, 0.0, 1.0);
        m_bar->setRange(0, 1'000);
        m_bar->setValue(int(part * 1'000));
        if (m_said.isEmpty())
            m_said = tr("%1 of %2").arg(progress.progress).arg(*progress.total);
    } else if (m_said.isEmpty()) {
        m_said = tr("Progress: %1").arg(progress.progress);
    }
    showTime();
}

void CallBar::showPages(int pages)
{
    if (!m_isBusy)
        return;
    m_pages = pages;
    m_bar->setRange(0, 0);
    m_said = pages > 0 ? tr("Finish the page in your browser, then this goes on by itself")
                       : tr("The page is done");
    if (pages == 0 && m_goOn->hasFocus())
        m_cancel->setFocus();
    m_goOn->setVisible(pages > 0);
    showTime();
}

void CallBar::showPageDone()
{
    if (m_pages > 0)
        return; // one of several
    if (m_isBusy) {
        m_said = tr("The page is done");
        showTime();
    } else {
        m_message->setText(tr("The page is done. You can ask the server again."));
    }
}

void CallBar::showTime()
{
    const QString time = durationText(int(m_time.elapsed()));
    m_message->setText(m_said.isEmpty() ? tr("Waiting for the server… %1").arg(time)
                                        : QStringLiteral("%1 · %2").arg(m_said, time));
}

void CallBar::end()
{
    if (!m_isBusy)
        return;
    const bool hadFocus = m_cancel->hasFocus() || m_goOn->hasFocus();
    m_isBusy = false;
    m_pages = 0;
    m_tick.stop();
    m_bar->hide();
    m_ask->setEnabled(true);
    if (hadFocus)
        m_ask->setFocus();
    m_cancel->hide();
    m_goOn->hide();
    m_message->setText(tr("Took %1.").arg(durationText(int(m_time.elapsed()))));
}

void CallBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        colour();
}

void CallBar::colour()
{
    if (m_warning->text().isEmpty())
        return;
    const int size = style()->pixelMetric(QStyle::PM_SmallIconSize);
    m_sign->setPixmap(iconPixmap(Icon::Warning, size, devicePixelRatioF(),
                                 palette().color(QPalette::WindowText)));
}

} // namespace jackfield
