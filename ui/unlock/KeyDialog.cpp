// SPDX-License-Identifier: MIT
#include "ui/unlock/KeyDialog.h"

#include "domain/WhenFinished.h"
#include "ui/forms/FormRows.h"
#include "ui/forms/MessageStrip.h"
#include "ui/forms/RememberedSize.h"
#include "ui/secrets/SecretLineEdit.h"
#include "ui/theme/Spacing.h"
#include "ui/unlock/NewPassphrase.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace jackfield {

class KeyDialog::Private
{
public:
    Private(KeyDialog &dialog, SessionService &sessions);

    void build();
    void buildButtons();
    void showChoice();
    void setBusy(bool busy);
    void move();
    void finish(const Result<void> &moved);
    bool isAcceptable() const;
    VaultKind chosen() const
    {
        return keychain->isChecked() ? VaultKind::Keychain : VaultKind::Passphrase;
    }

    KeyDialog &q;
    SessionService &sessions;
    VaultKind vault = VaultKind::Keychain;
    bool busy = false;
    QWidget *fields;
    QRadioButton *keychain;
    QRadioButton *underPassphrase;
    QWidget *currentRow;
    SecretLineEdit *current;
    NewPassphrase *fresh;
    QLabel *warning;
    QProgressBar *progress;
    MessageStrip *message;
    QPushButton *proceed = nullptr;
};

KeyDialog::Private::Private(KeyDialog &dialog, SessionService &service)
    : q(dialog),
      sessions(service),
      vault(service.vault().value_or(std::nullopt).value_or(VaultKind::Keychain)),
      fields(new QWidget(&dialog)),
      keychain(new QRadioButton(fields)),
      underPassphrase(new QRadioButton(fields)),
      currentRow(new QWidget(fields)),
      current(new SecretLineEdit({}, currentRow)),
      fresh(new NewPassphrase(KeyDialog::tr("&New passphrase:"), fields)),
      warning(new QLabel(&dialog)),
      progress(new QProgressBar(&dialog)),
      message(new MessageStrip(&dialog))
{
    build();
    QObject::connect(keychain, &QRadioButton::toggled, &q, [this] { showChoice(); });
    QObject::connect(current, &QLineEdit::textChanged, &q, [this] { showChoice(); });
    QObject::connect(fresh, &NewPassphrase::changed, &q, [this] { showChoice(); });
    showChoice();
}

void KeyDialog::Private::build()
{
    const bool isPassphrase = vault == VaultKind::Passphrase;
    auto *text = new QLabel(
        isPassphrase
            ? KeyDialog::tr("The key that your secrets are sealed with is under a "
                            "passphrase now. Where is it to be kept?")
            : KeyDialog::tr("The key that your secrets are sealed with is in %1 now. Where "
                            "is it to be kept?")
                  .arg(sessions.keychainName()),
        &q);
    keychain->setText(KeyDialog::tr("In the &keychain (%1)").arg(sessions.keychainName()));
    underPassphrase->setText(isPassphrase ? KeyDialog::tr("&Under another passphrase")
                                          : KeyDialog::tr("&Under a passphrase"));
    underPassphrase->setChecked(true);
    warning->setText(KeyDialog::tr("There is no way to recover a forgotten passphrase. The key "
                                   "itself stays the same, so every "
                                   "secret stays as it is."));
    for (QLabel *label : {text, warning}) {
        label->setWordWrap(true);
        label->setMinimumWidth(64 * label->fontMetrics().averageCharWidth());
    }
    current->setAccessibleName(KeyDialog::tr("Current passphrase"));
    auto *form = new QFormLayout(currentRow);
    prepareForm(*form);
    addFormRow(*form, KeyDialog::tr("&Current passphrase:"), current, current, nullptr);
    currentRow->setVisible(isPassphrase);
    progress->setRange(0, 0);
    progress->setTextVisible(false);

    auto *rows = new QVBoxLayout(fields);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(spacing::gap);
    for (QWidget *row : {static_cast<QWidget *>(keychain), static_cast<QWidget *>(underPassphrase),
                         currentRow, static_cast<QWidget *>(fresh)})
        rows->addWidget(row);
    alignFormLabels(*fields);

    auto *layout = new QVBoxLayout(&q);
    layout->setContentsMargins(spacing::margin, spacing::margin, spacing::margin, spacing::margin);
    layout->setSpacing(spacing::margin);
    for (QWidget *widget : {static_cast<QWidget *>(text), fields, static_cast<QWidget *>(warning),
                            static_cast<QWidget *>(message), static_cast<QWidget *>(progress)})
        layout->addWidget(widget);
    layout->addStretch(1);
    buildButtons();
    new GrowsWithContents(q);
    q.setWindowTitle(KeyDialog::tr("Where your key is kept"));
}

void KeyDialog::Private::buildButtons()
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, &q);
    proceed = buttons->addButton(KeyDialog::tr("&Keep it there"), QDialogButtonBox::AcceptRole);
    proceed->setDefault(true);
    QObject::connect(proceed, &QPushButton::clicked, &q, [this] { move(); });
    QObject::connect(buttons, &QDialogButtonBox::rejected, &q, &QDialog::reject);
    q.layout()->addWidget(buttons);
}

void KeyDialog::Private::showChoice()
{
    const bool isPassphrase = chosen() == VaultKind::Passphrase;
    fresh->setVisible(isPassphrase);
    warning->setVisible(isPassphrase);
    if (!busy)
        message->clear();
    proceed->setEnabled(!busy && isAcceptable());
}

bool KeyDialog::Private::isAcceptable() const
{
    const bool isProved = vault == VaultKind::Keychain || !current->text().isEmpty();
    if (chosen() == VaultKind::Passphrase)
        return isProved && fresh->isAcceptable();
    return isProved && vault != VaultKind::Keychain;
}

void KeyDialog::Private::setBusy(bool isBusy)
{
    busy = isBusy;
    fields->setEnabled(!busy);
    progress->setVisible(busy);
    proceed->setEnabled(!busy && isAcceptable());
}

void KeyDialog::Private::move()
{
    if (busy || !isAcceptable())
        return;
    message->clear();
    setBusy(true);
    whenFinished(sessions.moveKey(chosen(), fresh->secret(), current->secret()), &q,
                 [this](const Result<void> &moved) { finish(moved); });
}

void KeyDialog::Private::finish(const Result<void> &moved)
{
    setBusy(false);
    if (moved) {
        current->clear();
        fresh->clear();
        q.accept();
        return;
    }
    message->showError(moved.error());
    if (moved.error().code == ErrorCode::WrongPassphrase) {
        current->setFocus();
        current->selectAll();
    }
}

KeyDialog::KeyDialog(SessionService &sessions, QWidget *parent)
    : QDialog(parent), d(std::make_unique<Private>(*this, sessions))
{
    d->setBusy(false);
}

KeyDialog::~KeyDialog()
{
    // A field that loses the focus while the dialog goes has nobody left to tell.
    for (const QObject *part : findChildren<QObject *>())
        part->disconnect(this);
}

} // namespace jackfield
