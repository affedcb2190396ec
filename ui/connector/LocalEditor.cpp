// SPDX-License-Identifier: MIT
#include "ui/connector/LocalEditor.h"

#include "domain/CommandLine.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Spacing.h"

#include <QDir>
#include <QFileDialog>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace jackfield {

namespace {

constexpr int longestWordShown = 60;

/// The word, cut in its middle: it stands whole in the field above and in the test's panel.
QString shortened(const QString &word)
{
    if (word.size() <= longestWordShown)
        return word;
    constexpr int half = longestWordShown / 2;
    return word.left(half) + QChar(0x2026) + word.right(half);
}

/// `~/` is the home folder, as a person's terminal has it.
QString withHome(const QString &path)
{
    if (path == QLatin1String("~"))
        return QDir::homePath();
    return path.startsWith(QLatin1String("~/")) ? QDir::homePath() + path.mid(1) : path;
}

} // namespace

LocalEditor::LocalEditor(QWidget *parent)
    : EndpointEditor(parent),
      m_command(new QLineEdit(this)),
      m_folder(new QLineEdit(this)),
      m_words(new FieldNote(this))
{
    m_command->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_command->setPlaceholderText(QStringLiteral("npx -y @modelcontextprotocol/server-memory"));
    m_command->setAccessibleName(tr("Command"));
    m_folder->setFont(m_command->font());
    m_folder->setPlaceholderText(tr("Your home folder"));
    m_folder->setAccessibleName(tr("Working folder"));

    auto *commandNotes = new QWidget(this);
    auto *column = new QVBoxLayout(commandNotes);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing::tight);
    column->addWidget(notes().add(Field::Command, m_command));
    column->addWidget(notes().add(Field::Arguments, m_command));
    column->addWidget(m_words);
    addFormRow(*static_cast<QFormLayout *>(layout()), tr("&Command:"), m_command, m_command,
               commandNotes);

    auto *browseButton = new QPushButton(icon(Icon::Folder), tr("&Browse…"), this);
    browseButton->setAutoDefault(false);
    auto *folderRow = new QWidget(this);
    auto *row = new QHBoxLayout(folderRow);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(spacing::gap);
    row->addWidget(m_folder, 1);
    row->addWidget(browseButton);
    addRow(tr("Working &folder:"), folderRow, m_folder,
           notes().add(Field::WorkingFolder, m_folder));

    connect(m_command, &QLineEdit::textChanged, this, &LocalEditor::showWords);
    connect(m_command, &QLineEdit::textEdited, this, [this] {
        notes().touch(Field::Command);
        notes().touch(Field::Arguments);
    });
    connect(m_command, &QLineEdit::textChanged, this, &EndpointEditor::edited);
    connect(m_folder, &QLineEdit::textEdited, this,
            [this] { notes().touch(Field::WorkingFolder); });
    connect(m_folder, &QLineEdit::textChanged, this, &EndpointEditor::edited);
    connect(browseButton, &QPushButton::clicked, this, &LocalEditor::browse);
}

void LocalEditor::load(const ConnectorDraft &draft, const ConnectorId &saved)
{
    Q_UNUSED(saved)
    const QStringList words =
        draft.command.isEmpty() ? QStringList() : QStringList(draft.command) + draft.args;
    m_command->setText(joinCommandLine(words));
    m_command->setCursorPosition(0);
    m_folder->setText(draft.cwd);
    notes().reset();
}

void LocalEditor::result(ConnectorDraft &draft, SecretsPatch &patch) const
{
    Q_UNUSED(patch)
    const QStringList words = splitCommandLine(m_command->text()).value_or(QStringList());
    draft.command = words.value(0);
    draft.args = words.mid(1);
    draft.cwd = withHome(m_folder->text().trimmed());
}

QList<FieldProblem> LocalEditor::ownProblems() const
{
    const auto words = splitCommandLine(m_command->text());
    if (words)
        return {};
    return {{Field::Command, words.error().detail}};
}

/// What the program will be given, so that a missing quote is seen before it runs.
void LocalEditor::showWords()
{
    const QStringList words = splitCommandLine(m_command->text()).value_or(QStringList());
    QStringList shown;
    for (const QString &word : words.mid(0, 12))
        shown.append(word.isEmpty() ? QStringLiteral("''") : shortened(word));
    if (words.size() > shown.size())
        shown.append(QString(QChar(0x2026)));
    m_words->showHint(
        words.size() < 2 ? QString() : tr("As words: %1").arg(shown.join(QStringLiteral("  ·  "))));
}

void LocalEditor::browse()
{
    auto *dialog = new QFileDialog(this, tr("Choose the working folder"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    const QString start = withHome(m_folder->text());
    dialog->setDirectory(QDir(start).exists() && !start.isEmpty() ? start : QDir::homePath());
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        m_folder->setText(QDir::toNativeSeparators(path));
        notes().touch(Field::WorkingFolder);
    });
    dialog->open();
}

} // namespace jackfield
