// SPDX-License-Identifier: MIT
#pragma once

#include "connectors/SecretFields.h"
#include "domain/ConnectionTarget.h"
#include "domain/ConnectorDraft.h"
#include "domain/Session.h"
#include "domain/ports/Clock.h"
#include "domain/ports/ConnectorRepository.h"
#include "domain/ports/FieldCipher.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace jackfield {

/// The access tokens of a connector for its requests, and what must be masked of them now.
struct ConnectorTokens
{
    std::shared_ptr<AccessTokenSource> source;
    QList<Secret> masked;
};

/// The facade over one session's connectors: what the window and the command line call. Checks
/// input, seals and opens secrets, and tells when something changed, here or in another process.
/// Lives on the main thread; what it is built from is owned by the caller and outlives it. Calls
/// are fast and direct. Those that need a key give ErrorCode::Locked while the session is locked.
class ConnectorService : public QObject
{
    Q_OBJECT

public:
    ConnectorService(const Session &session, ConnectorRepository &repository, FieldCipher &cipher,
                     Clock &clock, QObject *parent = nullptr);

    /// All connectors, by name. Decrypts nothing.
    Result<QList<Connector>> list() const;
    /// At most so many, in the database's own order of names, beginning after the name `after`
    /// (empty: at the first). Fewer than asked for are the last ones. Decrypts nothing.
    Result<QList<Connector>> page(const QString &after, int atMost) const;
    Result<Connector> find(const ConnectorId &id) const;
    /// By exact name, else by slug, else by id; NotFound.
    Result<Connector> findByName(const QString &nameOrSlug) const;

    /// Makes a connector. InvalidInput (the detail holds all problems; validate() gives them one by
    /// one), NameTaken. A slug is made from the name. Needs a key only where secrets are set.
    Result<Connector> create(const ConnectorDraft &draft, const SecretsPatch &secrets = {});
    /// Replaces the configuration and applies the patch to the secrets; an empty patch opens
    /// nothing and keeps every secret. A real change makes the status Disconnected.
    Result<Connector> update(const ConnectorId &id, const ConnectorDraft &draft,
                             const SecretsPatch &secrets = {});
    Result<Connector> rename(const ConnectorId &id, const QString &name);
    /// A copy under another name, its secrets sealed anew for it.
    Result<Connector> duplicate(const ConnectorId &id, const QString &name);
    Result<Connector> setEnabled(const ConnectorId &id, bool enabled);
    /// Removes and gives back whole, still sealed, for restore().
    Result<StoredConnector> remove(const ConnectorId &id);
    /// Undoes remove(). NameTaken where the name was given away meanwhile.
    Result<void> restore(const StoredConnector &removed);

    /// A name like `name` that is free: "x", "x 2", "x 3"…
    Result<QString> freeName(const QString &name) const;

    /// The names of the variables or headers, which are sealed too. Decrypts that one field.
    Result<QStringList> environmentNames(const ConnectorId &id) const;
    Result<QStringList> headerNames(const ConnectorId &id) const;
    /// Whether there is anything sealed in that field; decrypts nothing.
    Result<bool> hasSecrets(const ConnectorId &id, SealedField field) const;
    /// Whether target() has to open something; decrypts nothing.
    Result<bool> needsKey(const ConnectorId &id) const;
    /// One value, because a person asked for it. NotFound.
    Result<Secret> revealVariable(const ConnectorId &id, const QString &name) const;
    Result<Secret> revealHeader(const ConnectorId &id, const QString &name) const;

    /// The client secret that the person gave the connector; nothing where none.
    Result<std::optional<Secret>> oauthClientSecret(const ConnectorId &id) const;
    /// What a sign-in left behind, opened now; nothing where nobody signed in.
    Result<std::optional<Secret>> signIn(const ConnectorId &id) const;
    /// Keeps what a sign-in left behind, sealed, and what may be known of it. A renewal leaves the
    /// status as it is; a change of who is signed in makes it Disconnected.
    Result<void> saveSignIn(const ConnectorId &id, const SignInSummary &summary,
                            const Secret &state);

    /// Where target() gets the tokens of a connector that is signed in; empty: nowhere.
    using TokenGiver =
        std::function<Result<ConnectorTokens>(const ConnectorId &id, const QUrl &server)>;
    void giveTokens(TokenGiver giver) { m_tokens = std::move(giver); }

    /// All that is needed to connect, decrypted now, ${VAR} filled in. MissingVariable names the
    /// variable that is not there. Names the era that the last test met, where that still holds.
    /// The second form takes a draft that is not saved, with the secrets of `saved` beneath its
    /// patch: for testing before saving.
    Result<ConnectionTarget> target(const ConnectorId &id) const;
    /// The same without tokens, for signing in: those that are kept may be what is broken.
    Result<ConnectionTarget> targetWithoutTokens(const ConnectorId &id) const;
    Result<ConnectionTarget> target(const ConnectorDraft &draft, const SecretsPatch &secrets,
                                    const std::optional<ConnectorId> &saved) const;

    /// Stores what a test found, as of now where the report has no time; dropped where the
    /// connector changed since `revision`.
    Result<void> saveReport(const ConnectorId &id, qint64 revision, TestReport report);
    Result<std::optional<TestReport>> lastReport(const ConnectorId &id) const;
    /// A person has seen these tools, so that they are what later tests are held against.
    Result<void> acceptTools(const ConnectorId &id, const ToolSnapshot &shown);

    /// Begins to look once a second whether another process wrote; see changed().
    void watchForChanges();

Q_SIGNALS:
    /// Something about the connectors changed; read them again.
    void changed();

private:
    Result<Connector> insertWithFreeSlug(StoredConnector stored);
    Result<ConnectionTarget> openedTarget(const ConnectorDraft &draft, const SecretsPatch &secrets,
                                          const std::optional<ConnectorId> &saved) const;
    Result<ConnectionTarget> withTokens(ConnectionTarget target, const ConnectorId &id,
                                        const ConnectorDraft &draft) const;
    Result<Connector> modify(const ConnectorId &id, const ConnectorRepository::Change &change);

    const Session &m_session;
    ConnectorRepository &m_repository;
    SecretFields m_secrets;
    Clock &m_clock;
    TokenGiver m_tokens;
    qint64 m_changeToken = 0;
};

} // namespace jackfield
