// SPDX-License-Identifier: MIT
#include "ui/start/ImportDialog.h"

#include "domain/CommandLine.h"
#include "domain/ErrorText.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Spacing.h"
#include "ui/theme/Type.h"

#include <QDialogButtonBox>
#include <QFile>
#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace jackfield {

namespace {

/// More than any client's configuration; what is larger is something else.
constexpr qint64 largestFile = 4 * 1024 * 1024;

QString endpointOf(const ConnectorDraft &draft)
{
    return draft.type == ConnectorType::Local
               ? joinCommandLine(QStringList(draft.command) + draft.args)
               : draft.url;
}

} // namespace

ImportDialog::ImportDialog(ConnectorService &connectors, QWidget *parent)
    : QDialog(parent),
      m_connectors(connectors),
      m_text(new QPlainTextEdit(this)),
      m_message(new QLabel(this)),
      m_list(new QTreeWidget(this))
{
    setWindowTitle(tr("Import connectors"));
    build();
    connect(m_text, &QPlainTextEdit::textChanged, this, &ImportDialog::read);
    read();
    resize(fontMetrics().averageCharWidth() * 100, fontMetrics().lineSpacing() * 30);
}

ImportDialog::~ImportDialog() = default;

void ImportDialog::build()
{
    auto *intro = new QLabel(tr("&Paste the JSON in which another client keeps its servers "
                                "(“mcpServers”), drop it onto the window, or open the file."),
                             this);
    intro->setWordWrap(true);
    intro->setBuddy(m_text);
    m_text->setObjectName(QStringLiteral("importText"));
    m_text->setFont(fixedFont());
    m_text->setAccessibleName(tr("JSON to import"));
    m_text->setTabChangesFocus(true);
    m_text->setPlaceholderText(QStringLiteral(
        "{ \"mcpServers\": { \"files\": { \"command\": \"npx\", \"args\": [\"-y\", \"…\"] } } }"));
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    m_list->setHeaderLabels({tr("Name"), tr("Will run or be reached")});
    m_list->setRootIsDecorated(false);
    m_list->setAccessibleName(tr("What will be imported"));
    m_list->setWordWrap(true);
    m_list->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_import = buttons->addButton(tr("&Import"), QDialogButtonBox::AcceptRole);
    m_import->setObjectName(QStringLiteral("importButton"));
    m_import->setDefault(true);
    m_unlock = buttons->addButton(tr("&Unlock…"), QDialogButtonBox::ActionRole);
    m_unlock->hide();
    auto *file = buttons->addButton(tr("&Open a file…"), QDialogButtonBox::ActionRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_import, &QPushButton::clicked, this, &ImportDialog::importNow);
    connect(m_unlock, &QPushButton::clicked, this, &ImportDialog::unlockRequested);
    connect(file, &QPushButton::clicked, this, &ImportDialog::openFile);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::margin, spacing::margin, spacing::margin, spacing::margin);
    layout->setSpacing(spacing::gap);
    layout->addWidget(intro);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_message);
    layout->addWidget(m_list, 1);
    layout->addWidget(buttons);
}

void ImportDialog::setText(const QString &text)
{
    m_text->setPlainText(text);
}

void ImportDialog::read()
{
    m_list->clear();
    m_found.clear();
    m_unlock->hide();
    const QString text = m_text->toPlainText();
    if (text.trimmed().isEmpty()) {
        m_message->setText(tr("Nothing is imported before you have seen what would run."));
    } else if (const auto found = parseMcpServers(text.toUtf8())) {
        m_found = *found;
        m_message->setText(tr("Connectors found: %1").arg(m_found.size()));
    } else {
        m_message->setText(textFor(found.error()).cause);
    }
    for (const ImportedConnector &connector : std::as_const(m_found)) {
        auto *item = new QTreeWidgetItem(
            m_list, QStringList{connector.draft.name, endpointOf(connector.draft)});
        item->setIcon(
            0, icon(connector.draft.type == ConnectorType::Local ? Icon::Local : Icon::Remote));
        item->setFont(1, fixedFont());
    }
    m_import->setEnabled(!m_found.isEmpty());
}

void ImportDialog::openFile()
{
    auto *chooser = new QFileDialog(this, tr("Open a client's configuration"), QString(),
                                    tr("JSON (*.json *.jsonc);;All files (*)"));
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setFileMode(QFileDialog::ExistingFile);
    connect(chooser, &QFileDialog::fileSelected, this, [this](const QString &path) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly) || file.size() > largestFile)
            m_message->setText(tr("This file cannot be read: %1").arg(path));
        else
            setText(QString::fromUtf8(file.readAll()));
    });
    chooser->open();
}

void ImportDialog::importNow()
{
    QList<ConnectorId> ids;
    while (!m_found.isEmpty()) {
        ImportedConnector next = m_found.constFirst();
        const auto made = m_connectors.freeName(next.draft.name).and_then([&](const QString &name) {
            next.draft.name = name;
            return m_connectors.create(next.draft, next.secrets);
        });
        if (!made) {
            tellProblem(made.error());
            break;
        }
        ids.append(made->id);
        m_found.removeFirst();
        delete m_list->takeTopLevelItem(0);
    }
    if (!ids.isEmpty())
        Q_EMIT imported(ids);
    if (m_found.isEmpty())
        accept();
}

void ImportDialog::tellProblem(const Error &error)
{
    m_message->setText(
        tr("%1: %2").arg(m_found.constFirst().draft.name, textFor(error).inOneLine()));
    m_unlock->setVisible(error.code == ErrorCode::Locked);
}

} // namespace jackfield
