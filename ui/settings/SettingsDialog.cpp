// SPDX-License-Identifier: MIT
#include "ui/settings/SettingsDialog.h"

#include "connectors/SettingChanges.h"
#include "ui/forms/FormRows.h"
#include "ui/forms/MessageStrip.h"
#include "ui/forms/RememberedSize.h"
#include "ui/settings/CaFileField.h"
#include "ui/theme/Spacing.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace jackfield {

namespace {

Result<QString> noteOnDocument(const QString &address)
{
    return checkClientDocument(address).map([] {
        return SettingsDialog::tr("The https address of a document that tells servers who "
                                  "Jackfield is, such as your office's.");
    });
}

} // namespace

class SettingsDialog::Private
{
public:
    Private(SettingsDialog &dialog, SettingsRepository &settings);

    void build();
    void buildHealth();
    QCheckBox *addCheckBox(QFormLayout *form, const QString &text, const QString &explanation);
    QFormLayout *addGroup(const QString &title);
    QSpinBox *addSpinBox(QFormLayout *form, const QString &label, SettingRange range,
                         const QString &explanation);
    QSpinBox *addSeconds(QFormLayout *form, const QString &label, SettingRange range,
                         const QString &explanation);
    void addField(QFormLayout *form, const QString &label, CheckedField *field);
    void addKeyRow(QFormLayout *form);
    void load();
    Settings shown() const;
    void apply();

    SettingsDialog &q;
    SettingsRepository &repository;
    QVBoxLayout *groups = nullptr;
    QComboBox *appearance = nullptr;
    QSpinBox *testTimeLimit = nullptr;
    QSpinBox *coldStartLimit = nullptr;
    QSpinBox *parallelTests = nullptr;
    CaFileField *caFile = nullptr;
    CheckedField *clientDocument = nullptr;
    QSpinBox *revealHides = nullptr;
    QSpinBox *clipboardClears = nullptr;
    QComboBox *retestEvery = nullptr;
    QCheckBox *notifications = nullptr;
    QCheckBox *trayIcon = nullptr;
    QCheckBox *closeToTray = nullptr;
    QLabel *keyPlace = nullptr;
    MessageStrip *message;
    Settings current;
    bool loading = false;
};

SettingsDialog::Private::Private(SettingsDialog &dialog, SettingsRepository &settings)
    : q(dialog), repository(settings), message(new MessageStrip(&dialog))
{
    build();
    for (QComboBox *choice : {appearance, retestEvery})
        QObject::connect(choice, &QComboBox::currentIndexChanged, &q, [this] { apply(); });
    for (QCheckBox *box : {notifications, trayIcon, closeToTray})
        QObject::connect(box, &QCheckBox::toggled, &q, [this] { apply(); });
    for (QSpinBox *box :
         {testTimeLimit, coldStartLimit, parallelTests, revealHides, clipboardClears})
        QObject::connect(box, &QSpinBox::valueChanged, &q, [this] { apply(); });
    for (CheckedField *field : {static_cast<CheckedField *>(caFile), clientDocument})
        QObject::connect(field, &CheckedField::chosen, &q, [this] { apply(); });
    QObject::connect(message, &MessageStrip::actionTriggered, &q, [this] { apply(); });
}

void SettingsDialog::Private::build()
{
    auto *layout = new QVBoxLayout(&q);
    layout->setContentsMargins(spacing::margin, spacing::margin, spacing::margin, spacing::margin);
    layout->setSpacing(spacing::group);
    groups = new QVBoxLayout;
    groups->setSpacing(spacing::group);
    layout->addLayout(groups);

    QFormLayout *look = addGroup(SettingsDialog::tr("Appearance"));
    appearance = new QComboBox(&q);
    appearance->addItem(SettingsDialog::tr("As the system"), int(Appearance::System));
    appearance->addItem(SettingsDialog::tr("Light"), int(Appearance::Light));
    appearance->addItem(SettingsDialog::tr("Dark"), int(Appearance::Dark));
    appearance->setAccessibleName(SettingsDialog::tr("Colours"));
    addFormRow(*look, SettingsDialog::tr("&Colours:"), appearance, appearance, nullptr);

    QFormLayout *tests = addGroup(SettingsDialog::tr("Tests"));
    testTimeLimit =
        addSeconds(tests, SettingsDialog::tr("Time l&imit:"), settingRanges::testTimeLimit,
                   SettingsDialog::tr("For a server that has started."));
    coldStartLimit =
        addSeconds(tests, SettingsDialog::tr("&First start:"), settingRanges::coldStartLimit,
                   SettingsDialog::tr("For a start that may download the server, as npx does."));
    parallelTests = addSpinBox(tests, SettingsDialog::tr("&At once:"), settingRanges::parallelTests,
                               SettingsDialog::tr("How many tests run side by side."));
    caFile = new CaFileField(&q);
    addField(tests, SettingsDialog::tr("&Trust also:"), caFile);

    QFormLayout *signingIn = addGroup(SettingsDialog::tr("Signing in"));
    clientDocument = new CheckedField(SettingsDialog::tr("Client document"), noteOnDocument, &q);
    clientDocument->field()->setPlaceholderText(SettingsDialog::tr("None is published"));
    addField(signingIn, SettingsDialog::tr("Client &document:"), clientDocument);

    buildHealth();

    QFormLayout *secrets = addGroup(SettingsDialog::tr("Secrets"));
    revealHides = addSeconds(secrets, SettingsDialog::tr("&Hide again after:"),
                             settingRanges::revealHidesAfter,
                             SettingsDialog::tr("How long a value that you show stays visible."));
    clipboardClears =
        addSeconds(secrets, SettingsDialog::tr("C&lear the clipboard after:"),
                   settingRanges::clipboardClearsAfter,
                   SettingsDialog::tr("How long a value that you copy stays on the clipboard."));
    addKeyRow(secrets);
    alignFormLabels(q);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, &q);
    QObject::connect(buttons, &QDialogButtonBox::rejected, &q, &QDialog::reject);
    layout->addWidget(message);
    layout->addStretch(1);
    layout->addWidget(buttons);
    new GrowsWithContents(q);
    q.setWindowTitle(SettingsDialog::tr("Settings"));
}

void SettingsDialog::Private::buildHealth()
{
    QFormLayout *health = addGroup(SettingsDialog::tr("While you do something else"));
    const QStringList names{SettingsDialog::tr("Never"), SettingsDialog::tr("Every 15 minutes"),
                            SettingsDialog::tr("Every hour"), SettingsDialog::tr("Every 6 hours"),
                            SettingsDialog::tr("Every day")};
    retestEvery = new QComboBox(&q);
    for (size_t i = 0; i < HealthSettings::intervals.size(); ++i)
        retestEvery->addItem(names.at(qsizetype(i)), int(HealthSettings::intervals[i].count()));
    retestEvery->setAccessibleName(SettingsDialog::tr("Test again"));
    retestEvery->setToolTip(SettingsDialog::tr(
        "Tests the connectors that are on and were tested before, one after the other"));
    addFormRow(*health, SettingsDialog::tr("Test a&gain:"), retestEvery, retestEvery, nullptr);
    notifications =
        addCheckBox(health, SettingsDialog::tr("Tell &me"),
                    SettingsDialog::tr("When such a test finds one broken, or its tools changed"));
    trayIcon = addCheckBox(health, SettingsDialog::tr("Show an ico&n"),
                           SettingsDialog::tr("In the desktop's notification area, if it has one"));
    closeToTray =
        addCheckBox(health, SettingsDialog::tr("&Keep running"),
                    SettingsDialog::tr("When the window is closed, while the icon is there"));
}

QCheckBox *SettingsDialog::Private::addCheckBox(QFormLayout *form, const QString &text,
                                                const QString &explanation)
{
    auto *row = new QWidget(&q);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::gap);
    auto *box = new QCheckBox(text, row);
    box->setAccessibleName(QString(text).remove(u'&'));
    box->setAccessibleDescription(explanation);
    auto *label = new QLabel(explanation, row);
    label->setForegroundRole(QPalette::PlaceholderText);
    layout->addWidget(box);
    layout->addWidget(label, 1);
    addFormRow(*form, QString(), row, box, nullptr);
    return box;
}

QFormLayout *SettingsDialog::Private::addGroup(const QString &title)
{
    auto *heading = new QLabel(title, &q);
    QFont font = heading->font();
    font.setWeight(QFont::DemiBold);
    heading->setFont(font);
    auto *form = new QFormLayout;
    prepareForm(*form);
    auto *group = new QVBoxLayout;
    group->setSpacing(spacing::gap);
    group->addWidget(heading);
    group->addLayout(form);
    groups->addLayout(group);
    return form;
}

QSpinBox *SettingsDialog::Private::addSpinBox(QFormLayout *form, const QString &label,
                                              SettingRange range, const QString &explanation)
{
    auto *row = new QWidget(&q);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::gap);
    auto *box = new QSpinBox(row);
    box->setRange(range.least, range.most);
    // While a number is typed, its first digits are not yet what is meant.
    box->setKeyboardTracking(false);
    box->setMinimumWidth(14 * box->fontMetrics().averageCharWidth());
    box->setAccessibleName(QString(label).remove(u'&').remove(u':'));
    box->setAccessibleDescription(explanation);
    auto *text = new QLabel(explanation, row);
    text->setForegroundRole(QPalette::PlaceholderText);
    layout->addWidget(box);
    layout->addWidget(text, 1);
    addFormRow(*form, label, row, box, nullptr);
    return box;
}

QSpinBox *SettingsDialog::Private::addSeconds(QFormLayout *form, const QString &label,
                                              SettingRange range, const QString &explanation)
{
    QSpinBox *box = addSpinBox(form, label, range, explanation);
    box->setSuffix(SettingsDialog::tr(" s", "seconds, behind a number"));
    return box;
}

void SettingsDialog::Private::addField(QFormLayout *form, const QString &label, CheckedField *field)
{
    QLabel *made = addFormRow(*form, label, field, field->field(), nullptr);
    made->setFixedHeight(field->field()->sizeHint().height()); // beside the field, not its note
}

void SettingsDialog::Private::addKeyRow(QFormLayout *form)
{
    auto *row = new QWidget(&q);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::gap);
    auto *button = new QPushButton(SettingsDialog::tr("Keep it &elsewhere…"), row);
    button->setAutoDefault(false);
    keyPlace = new QLabel(row);
    keyPlace->setTextFormat(Qt::PlainText);
    layout->addWidget(button);
    layout->addWidget(keyPlace, 1);
    addFormRow(*form, SettingsDialog::tr("&Your key:"), row, button, nullptr);
    QObject::connect(button, &QPushButton::clicked, &q, &SettingsDialog::keyRequested);
}

void SettingsDialog::Private::load()
{
    loading = true;
    current = repository.load();
    appearance->setCurrentIndex(std::max(0, appearance->findData(int(current.appearance))));
    testTimeLimit->setValue(int(current.testTimeLimit.count()));
    coldStartLimit->setValue(int(current.coldStartLimit.count()));
    parallelTests->setValue(current.parallelTests);
    caFile->setText(current.extraCaFile);
    clientDocument->setText(current.clientDocument);
    revealHides->setValue(int(current.revealHidesAfter.count()));
    clipboardClears->setValue(int(current.clipboardClearsAfter.count()));
    retestEvery->setCurrentIndex(
        std::max(0, retestEvery->findData(int(current.health.retestEvery.count()))));
    notifications->setChecked(current.health.notifications);
    trayIcon->setChecked(current.health.trayIcon);
    closeToTray->setChecked(current.health.closeToTray);
    message->clear();
    loading = false;
}

Settings SettingsDialog::Private::shown() const
{
    // What this dialog does not show stays as it is.
    Settings settings = current;
    settings.appearance = Appearance(appearance->currentData().toInt());
    settings.testTimeLimit = std::chrono::seconds(testTimeLimit->value());
    settings.coldStartLimit = std::chrono::seconds(coldStartLimit->value());
    settings.parallelTests = parallelTests->value();
    settings.extraCaFile = caFile->text();
    settings.clientDocument = clientDocument->text();
    settings.revealHidesAfter = std::chrono::seconds(revealHides->value());
    settings.clipboardClearsAfter = std::chrono::seconds(clipboardClears->value());
    settings.health.retestEvery = std::chrono::seconds(retestEvery->currentData().toInt());
    settings.health.notifications = notifications->isChecked();
    settings.health.trayIcon = trayIcon->isChecked();
    settings.health.closeToTray = closeToTray->isChecked();
    return settings;
}

void SettingsDialog::Private::apply()
{
    if (loading)
        return;
    current = shown();
    const auto done = repository.save(current);
    if (done) {
        message->clear();
    } else {
        message->showError(done.error(), SettingsDialog::tr("The change holds until you quit."));
        message->offer(SettingsDialog::tr("&Save again"));
    }
    Q_EMIT q.settingsChanged(current);
}

SettingsDialog::SettingsDialog(SettingsRepository &repository, QWidget *parent)
    : QDialog(parent), d(std::make_unique<Private>(*this, repository))
{
    d->load();
}

SettingsDialog::~SettingsDialog()
{
    // A field that loses the focus while the dialog goes has nobody left to tell.
    for (const QObject *part : findChildren<QObject *>())
        part->disconnect(this);
}

void SettingsDialog::showKeyPlace(const QString &place)
{
    d->keyPlace->setText(place);
}

void SettingsDialog::focus(Place place)
{
    if (place == Place::Start)
        return;
    QSpinBox *box = place == Place::TimeLimit ? d->testTimeLimit : d->coldStartLimit;
    box->setFocus(Qt::OtherFocusReason);
    box->selectAll();
}

void SettingsDialog::open()
{
    d->load();
    QDialog::open();
}

} // namespace jackfield
