// SPDX-License-Identifier: MIT
#include "ui/tasks/ChangesView.h"

#include "domain/ErrorText.h"
#include "domain/WhenFinished.h"
#include "ui/theme/Spacing.h"
#include "ui/theme/StatusColours.h"
#include "ui/theme/Type.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSyntaxHighlighter>

namespace jackfield {

namespace {

/// Lines that came and went, in the colours of what is well and what is not.
class DiffColours : public QSyntaxHighlighter
{
public:
    explicit DiffColours(QPlainTextEdit *view) : QSyntaxHighlighter(view->document()), m_view(view)
    {
    }

protected:
    void highlightBlock(const QString &line) override
    {
        const QPalette palette = m_view->palette();
        QTextCharFormat format;
        if (line.startsWith(QLatin1String("diff ")))
            format.setFontWeight(QFont::DemiBold);
        else if (line.startsWith(QLatin1String("+++")) || line.startsWith(QLatin1String("---")) ||
                 line.startsWith(QLatin1String("@@")) || line.startsWith(QLatin1String("index ")))
            format.setForeground(palette.placeholderText());
        else if (line.startsWith(u'+'))
            format.setForeground(statusColour(StatusKind::Connected, palette, Ground::Row));
        else if (line.startsWith(u'-'))
            format.setForeground(statusColour(StatusKind::Error, palette, Ground::Row));
        setFormat(0, int(line.size()), format);
    }

private:
    QPlainTextEdit *m_view;
};

} // namespace

ChangesView::ChangesView(const FolderChanges::Ports &ports, QWidget *parent)
    : QWidget(parent),
      m_ports(ports),
      m_note(new QLabel(this)),
      m_text(new QPlainTextEdit(this)),
      m_again(new QPushButton(tr("&Look again"), this))
{
    m_note->setObjectName(QStringLiteral("changesNote"));
    m_note->setWordWrap(true);
    m_note->setTextFormat(Qt::PlainText);
    m_text->setObjectName(QStringLiteral("changesText"));
    m_text->setAccessibleName(tr("What differs in the folder"));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setUndoRedoEnabled(false);
    m_text->setFont(fixedFont());
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setFrameShape(QFrame::NoFrame);
    new DiffColours(m_text);

    auto *row = new QHBoxLayout;
    row->setContentsMargins(spacing::margin, spacing::gap, spacing::margin, 0);
    row->setSpacing(spacing::gap);
    row->addWidget(m_note, 1);
    row->addWidget(m_again, 0, Qt::AlignTop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::gap);
    layout->addLayout(row);
    layout->addWidget(m_text, 1);
    connect(m_again, &QPushButton::clicked, this, &ChangesView::look);
}

ChangesView::~ChangesView() = default;

void ChangesView::setTask(const Task &task)
{
    const bool isSame = task.id == m_task.id && task.isOver() == m_task.isOver();
    m_task = task;
    if (isSame)
        return;
    m_isOld = true;
    if (isVisible())
        look();
}

void ChangesView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isOld)
        look();
}

void ChangesView::look()
{
    m_isOld = false;
    m_text->clear();
    m_again->setEnabled(false);
    m_changes = std::make_unique<FolderChanges>(m_ports, m_task.directory);
    if (!m_changes->hasRepository()) {
        take(failure(ErrorCode::NotFound));
        return;
    }
    say(tr("Asking git…"));
    whenFinished(m_changes->since(m_task.baseline.commit), m_changes.get(),
                 [this](const Result<FolderDiff> &diff) { take(diff); });
}

void ChangesView::take(const Result<FolderDiff> &diff)
{
    m_again->setEnabled(true);
    if (!diff) {
        if (diff.error().code == ErrorCode::NotFound)
            say(tr("The folder is not in a git repository, so nobody knows what differs."));
        else if (diff.error().code == ErrorCode::NoSandbox)
            say(tr("Git is asked in a sandbox, since the agent may have changed what git does; "
                   "there is none on this machine."));
        else
            say(textFor(diff.error()).inOneLine());
        return;
    }
    m_text->setPlainText(diff->text);
    QStringList notes;
    const QString &commit = m_task.baseline.commit;
    if (diff->text.isEmpty())
        notes.append(tr("Nothing in the folder differs from what was checked out."));
    else if (commit.isEmpty())
        notes.append(tr("How the folder differs now from what was committed last."));
    else
        notes.append(tr("How the folder differs now from %1, which was checked out when the task "
                        "began.")
                         .arg(commit.left(10)));
    if (!m_task.baseline.isClean)
        notes.append(tr("Some of it differed already then."));
    if (diff->isCut)
        notes.append(tr("It is long; the rest is left out."));
    say(notes.join(u' '));
}

void ChangesView::say(const QString &text)
{
    m_note->setText(text);
}

} // namespace jackfield
