// SPDX-License-Identifier: MIT
#include "ui/connector/RemoteEditor.h"

#include "connectors/ConnectorService.h"
#include "ui/secrets/SecretEntriesEditor.h"
#include "ui/secrets/SecretField.h"
#include "ui/theme/Spacing.h"

#include <QFontDatabase>
#include <QLabel>
#include <QVBoxLayout>

namespace jackfield {

RemoteEditor::RemoteEditor(const ConnectorService &connectors, const Settings &settings,
                           QWidget *parent)
    : EndpointEditor(parent),
      m_connectors(connectors),
      m_url(new QLineEdit(this)),
      m_transport(new QComboBox(this)),
      m_headers(new SecretEntriesEditor(Field::Headers, settings, this)),
      m_oauthPage(new QWidget(this)),
      m_clientId(new QLineEdit(m_oauthPage))
{
    m_url->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_url->setPlaceholderText(QStringLiteral("https://example.com/mcp"));
    m_url->setAccessibleName(tr("Address"));
    m_url->setInputMethodHints(Qt::ImhUrlCharactersOnly);
    m_transport->addItem(tr("Automatic"), int(TransportChoice::Auto));
    m_transport->addItem(tr("Streamable HTTP"), int(TransportChoice::Http));
    m_transport->addItem(tr("SSE (older servers)"), int(TransportChoice::Sse));
    m_transport->setAccessibleName(tr("Transport"));
    addRow(tr("Addr&ess:"), m_url, m_url, notes().add(Field::Url, m_url));
    addRow(tr("Transp&ort:"), m_transport, m_transport, notes().add(Field::Transport, m_transport));
    buildOauthPage(settings);

    connect(m_url, &QLineEdit::textEdited, this, [this] { notes().touch(Field::Url); });
    connect(m_url, &QLineEdit::textChanged, this, &EndpointEditor::edited);
    connect(m_transport, &QComboBox::currentIndexChanged, this, &EndpointEditor::edited);
    connect(m_clientId, &QLineEdit::textChanged, this, &EndpointEditor::edited);
    connect(m_headers, &SecretEntriesEditor::edited, this, &EndpointEditor::secretsEdited);
    connect(m_headers, &SecretEntriesEditor::validityChanged, this,
            &EndpointEditor::validityChanged);
    connect(m_headers, &SecretEntriesEditor::unlockRequested, this,
            &EndpointEditor::unlockRequested);
    connect(m_clientSecret, &SecretField::edited, this, &EndpointEditor::secretsEdited);
}

void RemoteEditor::buildOauthPage(const Settings &settings)
{
    m_clientSecret = new SecretField(tr("Client secret"), settings, m_oauthPage);
    m_clientId->setAccessibleName(tr("Client ID"));
    m_clientId->setPlaceholderText(tr("Only where the server does not register clients itself"));
    auto *form = new QFormLayout;
    prepareForm(*form);
    auto *layout = new QVBoxLayout(m_oauthPage);
    layout->setContentsMargins(spacing::margin, spacing::margin, spacing::margin, spacing::margin);
    layout->addLayout(form);
    layout->addStretch(1);
    addFormRow(*form, tr("Client &ID:"), m_clientId, m_clientId,
               notes().add(Field::OauthClientId, m_clientId));
    addFormRow(*form, tr("Client se&cret:"), m_clientSecret, m_clientSecret,
               notes().add(Field::OauthClientSecret, m_clientSecret));
}

void RemoteEditor::load(const ConnectorDraft &draft, const ConnectorId &saved)
{
    m_url->setText(draft.url);
    m_url->setCursorPosition(0);
    m_transport->setCurrentIndex(std::max(0, m_transport->findData(int(draft.transport))));
    m_clientId->setText(draft.oauthClientId);
    loadSecrets(saved);
    notes().reset();
}

void RemoteEditor::loadSecrets(const ConnectorId &saved)
{
    const auto has = [&](SealedField field) {
        return !saved.isEmpty() && m_connectors.hasSecrets(saved, field).value_or(false);
    };
    if (has(SealedField::Headers))
        m_headers->loadSealed({[this, saved] { return m_connectors.headerNames(saved); },
                               [this, saved](const QString &name) {
                                   return m_connectors.revealHeader(saved, name);
                               }});
    else
        m_headers->loadNew({});
    m_clientSecret->load(has(SealedField::OauthClientSecret));
}

void RemoteEditor::result(ConnectorDraft &draft, SecretsPatch &patch) const
{
    draft.url = m_url->text().trimmed();
    draft.transport = TransportChoice(m_transport->currentData().toInt());
    draft.oauthClientId = m_clientId->text().trimmed();
    patch.headers = m_headers->patch();
    patch.oauthClientSecret = m_clientSecret->change();
}

QList<EndpointEditor::Page> RemoteEditor::pages() const
{
    return {{tr("Headers"), m_headers, m_headers->isValid()}, {tr("OAuth"), m_oauthPage, true}};
}

} // namespace jackfield
