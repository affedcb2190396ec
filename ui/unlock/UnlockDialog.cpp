// SPDX-License-Identifier: MIT
#include "ui/unlock/UnlockDialog.h"

#include "ui/forms/FieldNote.h"
#include "ui/forms/FormRows.h"
#include "ui/forms/MessageStrip.h"
#include "ui/forms/RememberedSize.h"
#include "ui/secrets/SecretLineEdit.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Spacing.h"

#include <QDialogButtonBox>
#include <QFutureWatcher>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace jackfield {

namespace {

constexpr int shortLength = 12; ///< below this, a passphrase is guessed within reach of one machine
constexpr int goodLength = 20;

} // namespace

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
    void updateNotes();
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
    SecretLineEdit *passphrase;
    QWidget *repeatRow;
    QLabel *repeatLabel = nullptr;
    SecretLineEdit *repeat;
    FieldNote *strength;
    FieldNote *mismatch;
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
      passphrase(new SecretLineEdit({}, fields)),
      repeatRow(new QWidget(fields)),
      repeat(new SecretLineEdit({}, repeatRow)),
      strength(new FieldNote(fields)),
      mismatch(new FieldNote(repeatRow)),
      warning(new QLabel(&dialog)),
      progress(new QProgressBar(&dialog)),
      progressText(new QLabel(&dialog)),
      message(new MessageStrip(&dialog))
{
    build();
    for (SecretLineEdit *field : {passphrase, repeat})
        QObject::connect(field, &QLineEdit::textChanged, &q, [this] {
            if (!busy)
                message->clear();
            updateNotes();
            updateButtons();
        });
    QObject::connect(repeat, &QLineEdit::editingFinished, &q, [this] { updateNotes(); });
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
    repeat->setAccessibleName(UnlockDialog::tr("Passphrase again"));

    auto *form = new QFormLayout(fields);
    prepareForm(*form);
    addFormRow(*form, UnlockDialog::tr("&Passphrase:"), passphrase, passphrase, strength);
    auto *again = new QVBoxLayout(repeatRow);
    again->setContentsMargins(0, 0, 0, 0);
    again->setSpacing(spacing::tight);
    again->addWidget(repeat);
    again->addWidget(mismatch);
    repeatLabel = addFormRow(*form, UnlockDialog::tr("&Again:"), repeatRow, repeat, nullptr);

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
    repeat->clear();
    message->clear();
    const bool isNew = what == Question::NewVault;
    const bool keychain = what == Question::Keychain;
    fields->setVisible(!keychain);
    repeatRow->setVisible(isNew);
    repeatLabel->setVisible(isNew);
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
    updateNotes();
    (keychain ? static_cast<QWidget *>(proceedButton) : passphrase)->setFocus();
    q.adjustSize();
}

void UnlockDialog::Private::updateNotes()
{
    if (question != Question::NewVault) {
        strength->clear();
        return;
    }
    const auto length = passphrase->text().size();
    if (length == 0)
        strength->showHint(UnlockDialog::tr("Several words are easier to remember than signs."));
    else if (length < shortLength)
        strength->showProblem(UnlockDialog::tr("Easy to guess: %n character(s). Take at least 12.",
                                               nullptr, int(length)));
    else if (length < goodLength)
        strength->showHint(UnlockDialog::tr("Fair. 20 characters or more are hard to guess."));
    else
        strength->showHint(UnlockDialog::tr("Hard to guess by its length."));

    // While the second one is typed, it is only wrong where it already differs.
    const bool differs = !repeat->text().isEmpty() &&
                         (repeat->hasFocus() ? !passphrase->text().startsWith(repeat->text())
                                             : passphrase->text() != repeat->text());
    if (differs)
        mismatch->showProblem(UnlockDialog::tr("The two are not the same."));
    else
        mismatch->clear();
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
    return !passphrase->text().isEmpty() && passphrase->text() == repeat->text();
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
        follow(sessions.unlockWithPassphrase(passphrase->secret()),
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
        repeat->clear();
        q.accept();
        return;
    }
    message->showError(result.error());
    if (question != Question::Keychain) {
        passphrase->setFocus();
        passphrase->selectAll();
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
