// SPDX-License-Identifier: MIT
#pragma once

#include "domain/Settings.h"
#include "ui/connector/EndpointEditor.h"

#include <QComboBox>
#include <QLineEdit>

namespace jackfield {

class SecretEntriesEditor;
class SecretField;

/// How a remote connector is reached: its address and transport, and on pages of their own the
/// headers and the OAuth client. The service gives what is saved, when it is asked for.
class RemoteEditor final : public EndpointEditor
{
    Q_OBJECT

public:
    RemoteEditor(const ConnectorService &connectors, const Settings &settings,
                 QWidget *parent = nullptr);

    ConnectorType type() const override { return ConnectorType::Remote; }
    void load(const ConnectorDraft &draft, const ConnectorId &saved) override;
    void result(ConnectorDraft &draft, SecretsPatch &patch) const override;
    QList<Page> pages() const override;

private:
    void buildOauthPage(const Settings &settings);
    void loadSecrets(const ConnectorId &saved);

    const ConnectorService &m_connectors;
    QLineEdit *m_url;
    QComboBox *m_transport;
    SecretEntriesEditor *m_headers;
    QWidget *m_oauthPage;
    QLineEdit *m_clientId;
    SecretField *m_clientSecret = nullptr;
};

} // namespace jackfield
