// SPDX-License-Identifier: MIT
#include "ui/detail/ToolChangesBox.h"

#include "ui/theme/Icons.h"
#include "ui/theme/Spacing.h"
#include "ui/theme/StatusColours.h"
#include "ui/theme/Type.h"

#include <QEvent>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace jackfield {

namespace {

// As much as can be looked at in a panel; the command line shows all.
constexpr qsizetype mostChanged = 10;
constexpr qsizetype mostNames = 40;
constexpr qsizetype longestText = 1'500;

void makePlain(QLabel *label)
{
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    label->setSizePolicy(policy);
}

} // namespace

ToolChangesBox::ToolChangesBox(QWidget *parent)
    : QFrame(parent),
      m_icon(new QLabel(this)),
      m_title(new QLabel(this)),
      m_advice(new QLabel(this)),
      m_layout(new QVBoxLayout),
      m_button(new QPushButton(tr("&Seen"), this))
{
    setObjectName(QStringLiteral("toolChanges"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Window);
    m_title->setFont(headingFont());
    makePlain(m_title);
    makePlain(m_advice);
    m_button->setObjectName(QStringLiteral("toolsSeenButton"));
    m_button->setToolTip(tr("Accept the tools as they are now; later tests are held against them"));

    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(spacing::margin, spacing::margin, spacing::margin, spacing::margin);
    layout->setHorizontalSpacing(spacing::gap);
    layout->setVerticalSpacing(spacing::tight);
    layout->setColumnStretch(1, 1);
    m_layout->setContentsMargins(0, spacing::tight, 0, spacing::gap);
    layout->addWidget(m_icon, 0, 0, Qt::AlignTop);
    layout->addWidget(m_title, 0, 1);
    layout->addWidget(m_advice, 1, 1);
    layout->addLayout(m_layout, 2, 1);
    layout->addWidget(m_button, 3, 1, Qt::AlignLeading | Qt::AlignBottom);
    hide();

    connect(m_button, &QPushButton::clicked, this, [this] {
        if (m_memory.seen)
            Q_EMIT seen(*m_memory.seen);
    });
}

void ToolChangesBox::tell(const ToolMemory &memory)
{
    if (memory == m_memory)
        return;
    m_memory = memory;
    const ToolDifference difference = memory.difference();
    setVisible(!difference.isEmpty());
    if (!difference.isEmpty())
        showDifference(difference);
}

void ToolChangesBox::showDifference(const ToolDifference &difference)
{
    m_drift = difference.drift();
    const bool known = m_drift == ToolDrift::Known;
    m_title->setText(known ? tr("A tool that you know says something else now")
                           : tr("Some tools came or went"));
    m_advice->setText(known
                          ? tr("A server that changes what a known tool says may want your agent "
                               "to do what you never agreed to. Read both texts before you go on.")
                          : tr("The server offers other tools than when you last looked."));
    setAccessibleName(m_title->text());
    setAccessibleDescription(m_advice->text());

    delete m_rows;
    m_rows = new QWidget(this);
    auto *rows = new QVBoxLayout(m_rows);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(spacing::tight);
    m_layout->addWidget(m_rows);
    for (const ChangedTool &tool : difference.changed.mid(0, mostChanged))
        addChanged(tool);
    if (const qsizetype more = difference.changed.size() - mostChanged; more > 0)
        addLabel(tr("and %1 more changed; jackfieldctl tools NAME --changes shows all").arg(more),
                 font());
    if (difference.beyondChanged)
        addLabel(tr("and some of the tools beyond the first %1").arg(ToolSnapshot::mostTools),
                 font());
    addNames(QStringLiteral("+"), tr("New"), difference.added);
    addNames(QStringLiteral("−"), tr("Gone"), difference.removed);
    applyColours();
}

void ToolChangesBox::addChanged(const ChangedTool &tool)
{
    addLabel(QStringLiteral("≠ ") + breakable(tool.after.name), headingFont());
    if (tool.wordsChanged())
        addTexts(tr("Description"), tool.before.words, tool.after.words);
    if (tool.schemaChanged())
        addTexts(tr("Schema"), tool.before.schema, tool.after.schema);
}

void ToolChangesBox::addTexts(const QString &what, const QString &before, const QString &after)
{
    if (before == after) {
        addLabel(tr("%1: differs behind what is kept of it, or in what cannot be seen").arg(what),
                 font());
        return;
    }
    const DifferingTexts texts = differingTexts(before, after, longestText);
    const auto add = [this](const QString &title, const QString &text) {
        addLabel(title, smallFont())->setForegroundRole(QPalette::PlaceholderText);
        QLabel *shown = addLabel(text.isEmpty() ? tr("(nothing)") : breakable(text), fixedFont());
        shown->setAccessibleName(title);
    };
    add(tr("%1, before").arg(what), texts.before);
    add(tr("%1, now").arg(what), texts.after);
}

void ToolChangesBox::addNames(const QString &mark, const QString &what,
                              const QList<ToolRecord> &tools)
{
    if (tools.isEmpty())
        return;
    QStringList names;
    for (const ToolRecord &tool : tools.mid(0, mostNames))
        names.append(tool.name);
    if (const qsizetype more = tools.size() - mostNames; more > 0)
        names.append(tr("and %1 more").arg(more));
    addLabel(tr("%1 %2: %3", "a sign, such as +; new or gone; names of tools")
                 .arg(mark, what, breakable(names.join(QStringLiteral(", ")))),
             font());
}

QLabel *ToolChangesBox::addLabel(const QString &text, const QFont &font)
{
    auto *label = new QLabel(text, m_rows);
    makePlain(label);
    label->setFont(font);
    m_rows->layout()->addWidget(label);
    return label;
}

void ToolChangesBox::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyColours();
}

void ToolChangesBox::applyColours()
{
    // Not the parent's, which may learn of a change after us.
    const QPalette ambient = QGuiApplication::palette();
    const StatusKind kind =
        m_drift == ToolDrift::Known ? StatusKind::ToolsChanged : StatusKind::Testing;
    const QColor accent = statusColour(kind, ambient, Ground::Row);
    // This one colour alone, so that the others go on following the application's.
    QPalette own;
    own.setColor(QPalette::Window, tint(accent, ambient.color(QPalette::Base)));
    if (own.color(QPalette::Window) != palette().color(QPalette::Window))
        setPalette(own);
    const Icon shape = m_drift == ToolDrift::Known ? Icon::StatusToolsChanged : Icon::Info;
    m_icon->setPixmap(iconPixmap(shape, 16, devicePixelRatioF(), accent));
}

} // namespace jackfield
