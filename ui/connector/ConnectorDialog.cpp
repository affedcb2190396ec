// SPDX-License-Identifier: MIT
#include "ui/connector/ConnectorDialog.h"

#include "domain/CommandLine.h"
#include "domain/ErrorText.h"
#include "ui/connector/ConnectorForm.h"
#include "ui/connector/TestPanel.h"
#include "ui/forms/FormScrollArea.h"
#include "ui/forms/MessageStrip.h"
#include "ui/forms/RememberedSize.h"
#include "ui/theme/Spacing.h"

#include <QDialogButtonBox>
#include <QFrame>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

namespace jackfield {

namespace {

/// A name says nothing about how a server is reached.
ConnectorDraft withoutWords(ConnectorDraft draft)
{
    draft.name.clear();
    draft.description.clear();
    draft.enabled = true;
    return draft;
}

QString subjectOf(const ConnectorDraft &draft)
{
    if (draft.type == ConnectorType::Remote)
        return draft.url;
    if (draft.command.isEmpty())
        return {};
    return joinCommandLine(QStringList(draft.command) + draft.args);
}

} // namespace

class ConnectorDialog::Private
{
public:
    /// What a test was of, so that its result is kept only for exactly that.
    struct TestedState
    {
        ConnectorDraft draft;
        int secretEdits = 0;

        bool operator==(const TestedState &) const = default;
    };

    Private(ConnectorDialog &dialog, ConnectorService &service, ConnectionTestFactory &tests,
            const Settings &with);

    void build();
    void open(const QString &title);
    void save();
    Result<Connector> write(ConnectorDraft draft);
    bool wasChangedElsewhere();
    void showFailure(const Error &error);
    void test();
    void keepReport(const Connector &connector);
    TestedState state() const { return {withoutWords(form->draft()), form->secretEdits()}; }
    void formEdited();
    void askToDiscard();

    ConnectorDialog &q;
    ConnectorService &connectors;
    const Settings settings;
    ConnectorForm *form;
    TestPanel *panel;
    MessageStrip *message;
    QDialogButtonBox *buttons;
    QPointer<QMessageBox> question;
    std::optional<Connector> saved;
    TestedState tested;
    std::optional<TestReport> report; ///< of `tested`
    bool sizeIsRemembered = false;
    bool maySayGoodbye = false;
    bool asksForAttention = false; ///< the message is about fields that may be mended since
};

ConnectorDialog::Private::Private(ConnectorDialog &dialog, ConnectorService &service,
                                  ConnectionTestFactory &tests, const Settings &with)
    : q(dialog),
      connectors(service),
      settings(with),
      form(new ConnectorForm(service, with)),
      panel(new TestPanel(tests)),
      message(new MessageStrip(&dialog)),
      buttons(new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, &dialog))
{
    build();
    QObject::connect(buttons, &QDialogButtonBox::accepted, &q, [this] { save(); });
    QObject::connect(buttons, &QDialogButtonBox::rejected, &q, &QDialog::reject);
    QObject::connect(form, &ConnectorForm::edited, &q, [this] { formEdited(); });
    QObject::connect(form, &ConnectorForm::unlockRequested, &q, &ConnectorDialog::unlockRequested);
    QObject::connect(message, &MessageStrip::actionTriggered, &q,
                     &ConnectorDialog::unlockRequested);
    QObject::connect(panel, &TestPanel::unlockRequested, &q, &ConnectorDialog::unlockRequested);
    QObject::connect(panel, &TestPanel::variableWanted, form, &ConnectorForm::wantVariable);
    QObject::connect(panel, &TestPanel::testRequested, &q, [this] { test(); });
    QObject::connect(panel, &TestPanel::finished, &q, [this](const TestReport &found) {
        if (state() == tested)
            report = found;
        else
            panel->markOutdated();
    });
}

void ConnectorDialog::Private::build()
{
    auto *scroll = new FormScrollArea(&q);
    scroll->setWidget(form);
    auto *panelScroll = new FormScrollArea(&q);
    panelScroll->setWidget(panel);
    auto *line = new QFrame(&q);
    line->setFrameShape(QFrame::VLine);
    line->setFrameShadow(QFrame::Sunken);

    auto *columns = new QHBoxLayout;
    columns->setSpacing(spacing::group);
    columns->addWidget(scroll, 3);
    columns->addWidget(line);
    columns->addWidget(panelScroll, 2);
    auto *layout = new QVBoxLayout(&q);
    layout->setContentsMargins(spacing::margin, spacing::margin, spacing::margin, spacing::margin);
    layout->setSpacing(spacing::margin);
    layout->addLayout(columns, 1);
    layout->addWidget(message);
    layout->addWidget(buttons);
    q.setSizeGripEnabled(true);
    buttons->button(QDialogButtonBox::Save)->setDefault(true);
}

void ConnectorDialog::Private::open(const QString &title)
{
    q.setWindowTitle(title);
    message->clear();
    panel->clear();
    report.reset();
    maySayGoodbye = false;
    formEdited();
    // Room for notes beneath the fields and for the steps of a test, before there are any.
    const QFontMetrics metrics = q.fontMetrics();
    if (!sizeIsRemembered)
        fitToContents(q, {128 * metrics.averageCharWidth(), 36 * metrics.lineSpacing()});
    q.open();
}

void ConnectorDialog::Private::formEdited()
{
    const ConnectorDraft draft = form->draft();
    panel->showSubject(draft.type, subjectOf(draft));
    if (asksForAttention && form->isValid()) {
        asksForAttention = false;
        message->clear();
    }
    if (!report || state() == tested)
        return;
    report.reset();
    panel->markOutdated();
}

void ConnectorDialog::Private::save()
{
    if (!form->isValid()) {
        message->showProblem(
            ConnectorDialog::tr("Some fields want your attention; nothing was saved yet."));
        asksForAttention = true;
        form->showAllProblems();
        return;
    }
    asksForAttention = false;
    if (wasChangedElsewhere())
        return;
    const auto written = write(form->draft());
    if (!written) {
        showFailure(written.error());
        return;
    }
    keepReport(*written);
    panel->cancel();
    Q_EMIT q.connectorSaved(written->id);
    q.accept();
}

Result<Connector> ConnectorDialog::Private::write(ConnectorDraft draft)
{
    if (!saved)
        return connectors.create(draft, form->patch());
    // Whether it is on is no field of this form, and may have been changed meanwhile.
    draft.enabled = saved->enabled;
    return connectors.update(saved->id, draft, form->patch());
}

/// Another window or program saved the same connector while this dialog was open: said once, so
/// that the person decides whose version stays.
bool ConnectorDialog::Private::wasChangedElsewhere()
{
    if (!saved)
        return false;
    const auto current = connectors.find(saved->id);
    if (!current) {
        showFailure(current.error());
        return true;
    }
    const bool changed = current->revision != saved->revision || current->name != saved->name ||
                         current->description != saved->description;
    saved = *current;
    if (changed)
        message->showProblem(ConnectorDialog::tr(
            "This connector was changed elsewhere while you edited it. Save again to put your "
            "version in its place, or cancel to keep the other one."));
    return changed;
}

void ConnectorDialog::Private::showFailure(const Error &error)
{
    if (error.code == ErrorCode::NameTaken) {
        message->clear();
        form->showNameTaken(textFor(error).inOneLine());
        return;
    }
    message->showError(error);
    if (error.code == ErrorCode::Locked)
        message->offer(ConnectorDialog::tr("&Unlock…"));
}

void ConnectorDialog::Private::test()
{
    if (!form->isTestable()) {
        form->showAllProblems();
        panel->showHint(ConnectorDialog::tr("Some fields want your attention before a test."));
        return;
    }
    const std::optional<ConnectorId> id =
        saved ? std::optional<ConnectorId>(saved->id) : std::nullopt;
    ConnectorDraft draft = form->draft();
    // It is not the name that is tested.
    draft.name = QStringLiteral("-");
    draft.description.clear();
    const auto target = connectors.target(draft, form->patch(), id);
    if (!target) {
        panel->showError(target.error());
        return;
    }
    report.reset();
    tested = state();
    panel->start(*target, {settings.testTimeLimit, settings.coldStartLimit});
}

/// What was just measured of exactly this is known already, and need not be tested again.
void ConnectorDialog::Private::keepReport(const Connector &connector)
{
    if (!report || state() != tested)
        return;
    if (report->error && report->error->code == ErrorCode::Cancelled)
        return;
    // The connector is saved; a report that could not be is only a test to be run again.
    Q_UNUSED(connectors.saveReport(connector.id, connector.revision, *report))
}

void ConnectorDialog::Private::askToDiscard()
{
    if (question)
        return;
    question = new QMessageBox(QMessageBox::Question, q.windowTitle(),
                               ConnectorDialog::tr("Discard what you changed?"),
                               QMessageBox::NoButton, &q);
    question->setInformativeText(
        ConnectorDialog::tr("It was not saved and cannot be brought back."));
    question->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *discard =
        question->addButton(ConnectorDialog::tr("&Discard"), QMessageBox::DestructiveRole);
    QPushButton *keep =
        question->addButton(ConnectorDialog::tr("&Keep editing"), QMessageBox::RejectRole);
    question->setDefaultButton(keep);
    question->setEscapeButton(keep);
    QObject::connect(discard, &QPushButton::clicked, &q, [this] {
        maySayGoodbye = true;
        q.reject();
    });
    question->open();
}

ConnectorDialog::ConnectorDialog(ConnectorService &connectors, ConnectionTestFactory &tests,
                                 const Settings &settings, QWidget *parent)
    : QDialog(parent), d(std::make_unique<Private>(*this, connectors, tests, settings))
{
}

ConnectorDialog::~ConnectorDialog()
{
    // A field that loses the focus while the dialog goes has nobody left to tell.
    for (const QObject *part : findChildren<QObject *>())
        part->disconnect(this);
}

void ConnectorDialog::rememberSizeIn(QSettings &store)
{
    const QString key = QStringLiteral("connectorDialog/size");
    d->sizeIsRemembered = store.contains(key);
    new RememberedSize(*this, store, key);
}

void ConnectorDialog::openNew(const ConnectorDraft &preset, const QStringList &variableNames)
{
    d->saved.reset();
    d->form->loadNew(preset, variableNames);
    d->open(tr("Add a connector"));
}

void ConnectorDialog::openExisting(const Connector &connector, const QString &wantedVariable)
{
    d->saved = connector;
    d->form->loadSaved(connector);
    d->open(tr("Edit “%1”").arg(connector.name));
    if (!wantedVariable.isEmpty())
        d->form->wantVariable(wantedVariable);
}

void ConnectorDialog::reject()
{
    if (!d->maySayGoodbye && d->form->isModified()) {
        d->askToDiscard();
        return;
    }
    d->panel->cancel();
    QDialog::reject();
}

} // namespace jackfield
