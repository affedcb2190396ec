// SPDX-License-Identifier: MIT
#include "ui/unlock/UnlockDialog.h"

#include "ui/forms/FormRows.h"
#include "ui/forms/MessageStrip.h"
#include "ui/forms/RememberedSize.h"
#include "ui/secrets/SecretLineEdit.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Spacing.h"
#include "ui/unlock/NewPassphrase.h"

#include <QDialogButtonBox>
#include <QFutureWatcher>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace jackfield {

class UnlockDialog::Private
{
public:
    /// What is to be asked of the person.
    enum class Question {
        Passphrase, ///< of the vault that is there
        NewVault,   ///< there is no key yet, and no keychain to keep one
        Keychain,   ///< it has the key, and did not give it
    };

    Private(UnlockDialog &dialog, SessionService &sessions);

    void build();
    void ask(Question question);
    void updateButtons();
    void setBusy(bool busy, const QString &what);
    void proceed();
    void tryKeychain();
    void follow(const QFuture<Result<void>> &future, const QString &what);
    void finish(const Result<void> &result);
    bool isAcceptable() const;

    UnlockDialog &q;
    SessionService &sessions;
    Question question = Question::Passphrase;
    bool busy = false;
    QLabel *heading;
    QLabel *text;
    QWidget *fields;
    QWidget *passphraseRow;
    SecretLineEdit *passphrase;
    NewPassphrase *fresh;
    QLabel *warning;
    QProgressBar *progress;
    QLabel *progressText;
    MessageStrip *message;
    QPushButton *keychainButton = nullptr;
    QPushButton *proceedButton = nullptr;
};

UnlockDialog::Private::Private(UnlockDialog &dialog, SessionService &service)
    : q(dialog),
      sessions(service),
      heading(new QLabel(&dialog)),
      text(new QLabel(&dialog)),
      fields(new QWidget(&dialog)),
      passphraseRow(new QWidget(fields)),
      passphrase(new SecretLineEdit({}, passphraseRow)),
      fresh(new NewPassphrase(UnlockDialog::tr("&Passphrase:"), fields)),
      warning(new QLabel(&dialog)),
      progress(new QProgressBar(&dialog)),
      progressText(new QLabel(&dialog)),
      message(new MessageStrip(&dialog))
{
    build();
    const auto onTyped = [this] {
        if (!busy)
            message->clear();
        updateButtons();
    };
    QObject::connect(passphrase, &QLineEdit::textChanged, &q, onTyped);
    QObject::connect(fresh, &NewPassphrase::changed, &q, onTyped);
}

void UnlockDialog::Private::build()
{
    QFont font = heading->font();
    font.setPointSizeF(font.pointSizeF() * 1.2);
    font.setWeight(QFont::DemiBold);
    heading->setFont(font);
    for (QLabel *label : {text, warning}) {
        label->setWordWrap(true);
        label->setMinimumWidth(64 * label->fontMetrics().averageCharWidth());
    }
    warning->setText(UnlockDialog::tr(
        "There is no way to recover a forgotten passphrase: without it, your secrets stay sealed "
        "for good. Write it down or keep it in a password manager."));
    progress->setRange(0, 0);
    progress->setTextVisible(false);
    passphrase->setAccessibleName(UnlockDialog::tr("Passphrase"));
    auto *form = new QFormLayout(passphraseRow);
    prepareForm(*form);
    addFormRow(*form, UnlockDialog::tr("&Passphrase:"), passphrase, passphrase, nullptr);
    auto *rows = new QVBoxLayout(fields);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(passphraseRow);
    rows->addWidget(fresh);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, &q);
    proceedButton = buttons->addButton(QString(), QDialogButtonBox::AcceptRole);
    keychainButton = buttons->addButton(UnlockDialog::tr("&Try the keychain again"),
                                        QDialogButtonBox::ActionRole);
    proceedButton->setDefault(true);
    new GrowsWithContents(q);
    QObject::connect(proceedButton, &QPushButton::clicked, &q, [this] { proceed(); });
    QObject::connect(keychainButton, &QPushButton::clicked, &q, [this] { tryKeychain(); });
    QObject::connect(buttons, &QDialogButtonBox::rejected, &q, &QDialog::reject);

    auto *layout = new QVBoxLayout(&q);
    layout->setContentsMargins(spacing::margin, spacing::margin, spacing::margin, spacing::margin);
    layout->setSpacing(spacing::margin);
    for (QWidget *widget : {static_cast<QWidget *>(heading), static_cast<QWidget *>(text), fields,
                            static_cast<QWidget *>(warning), static_cast<QWidget *>(message),
                            static_cast<QWidget *>(progressText), static_cast<QWidget *>(progress)})
        layout->addWidget(widget);
    layout->addStretch(1);
    layout->addWidget(buttons);
}

void UnlockDialog::Private::ask(Question what)
{
    question = what;
    passphrase->clear();
    fresh->clear();
    message->clear();
    const bool isNew = what == Question::NewVault;
    const bool keychain = what == Question::Keychain;
    fields->setVisible(!keychain);
    passphraseRow->setVisible(!isNew);
    fresh->setVisible(isNew);
    warning->setVisible(isNew);
    keychainButton->setVisible(isNew);
    if (isNew) {
        q.setWindowTitle(UnlockDialog::tr("Make a vault"));
        heading->setText(UnlockDialog::tr("Keep your secrets under a passphrase"));
        text->setText(UnlockDialog::tr(
            "Jackfield seals your secrets with a key, and no keychain could be reached to keep it. "
            "You can keep it under a passphrase instead, which you type once each time you start "
            "Jackfield."));
        proceedButton->setText(UnlockDialog::tr("&Make the vault"));
    } else if (keychain) {
        q.setWindowTitle(UnlockDialog::tr("Unlock your secrets"));
        heading->setText(UnlockDialog::tr("Your secrets are locked"));
        text->setText(UnlockDialog::tr("The key to them is in %1, which did not give it yet.")
                          .arg(sessions.keychainName()));
        proceedButton->setText(UnlockDialog::tr("&Try again"));
    } else {
        q.setWindowTitle(UnlockDialog::tr("Unlock your secrets"));
        heading->setText(UnlockDialog::tr("Your secrets are locked"));
        text->setText(
            UnlockDialog::tr("Type the passphrase of %1 to unlock them.").arg(sessions.userName()));
        proceedButton->setText(UnlockDialog::tr("&Unlock"));
    }
    setBusy(false, {});
    if (keychain)
        proceedButton->setFocus();
    else
        (isNew ? static_cast<QWidget *>(fresh) : passphrase)->setFocus();
    q.adjustSize();
}

bool UnlockDialog::Private::isAcceptable() const
{
    switch (question) {
    case Question::Keychain:
        return true;
    case Question::Passphrase:
        return !passphrase->text().isEmpty();
    case Question::NewVault:
        break;
    }
    return fresh->isAcceptable();
}

void UnlockDialog::Private::updateButtons()
{
    proceedButton->setEnabled(!busy && isAcceptable());
    keychainButton->setEnabled(!busy);
}

void UnlockDialog::Private::setBusy(bool isBusy, const QString &what)
{
    busy = isBusy;
    fields->setEnabled(!busy);
    progress->setVisible(busy);
    progressText->setVisible(busy);
    progressText->setText(what);
    updateButtons();
}

void UnlockDialog::Private::proceed()
{
    if (busy || !isAcceptable())
        return;
    switch (question) {
    case Question::Passphrase:
        follow(
            sessions.unlockWithPassphrase(passphrase->secret()),
            UnlockDialog::tr("Checking the passphrase takes a moment, so that guessing is slow…"));
        return;
    case Question::NewVault:
        follow(sessions.unlockWithPassphrase(fresh->secret()),
               UnlockDialog::tr("Making the vault…"));
        return;
    case Question::Keychain:
        tryKeychain();
    }
}

void UnlockDialog::Private::tryKeychain()
{
    follow(sessions.unlock(), UnlockDialog::tr("Asking %1…").arg(sessions.keychainName()));
}

void UnlockDialog::Private::follow(const QFuture<Result<void>> &future, const QString &what)
{
    message->clear();
    setBusy(true, what);
    // Not then(): on Qt 6.4 a continuation must not outlive its context, and a dialog may.
    auto *watcher = new QFutureWatcher<Result<void>>(&q);
    QObject::connect(watcher, &QFutureWatcherBase::finished, &q, [this, watcher] {
        watcher->deleteLater();
        const bool answered = watcher->future().resultCount() > 0;
        finish(answered ? watcher->result() : Result<void>(failure(ErrorCode::Cancelled)));
    });
    watcher->setFuture(future);
}

void UnlockDialog::Private::finish(const Result<void> &result)
{
    setBusy(false, {});
    if (result) {
        passphrase->clear();
        fresh->clear();
        q.accept();
        return;
    }
    message->showError(result.error());
    if (question == Question::Passphrase) {
        passphrase->setFocus();
        passphrase->selectAll();
    } else if (question == Question::NewVault) {
        fresh->askAgain();
    }
}

UnlockDialog::UnlockDialog(SessionService &sessions, QWidget *parent)
    : QDialog(parent), d(std::make_unique<Private>(*this, sessions))
{
}

UnlockDialog::~UnlockDialog()
{
    // A field that loses the focus while the dialog goes has nobody left to tell.
    for (const QObject *part : findChildren<QObject *>())
        part->disconnect(this);
}

void UnlockDialog::open()
{
    const auto vault = d->sessions.vault();
    if (!vault) {
        d->ask(Private::Question::Keychain);
        d->message->showError(vault.error());
    } else if (!*vault) {
        d->ask(Private::Question::NewVault);
    } else {
        d->ask(**vault == VaultKind::Passphrase ? Private::Question::Passphrase
                                                : Private::Question::Keychain);
    }
    QDialog::open();
}

} // namespace jackfield
