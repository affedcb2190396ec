// SPDX-License-Identifier: MIT
#include "connectors/ConnectorService.h"

#include "connectors/SecretFields.h"
#include "connectors/Slug.h"
#include "connectors/Variables.h"

#include <QTimer>

#include <chrono>

namespace jackfield {

namespace {

constexpr std::chrono::milliseconds watchInterval{1'000};

/// What is saved of a draft: blanks around a name or an address are nobody's wish.
ConnectorDraft tidied(ConnectorDraft draft)
{
    draft.name = draft.name.trimmed();
    draft.description = draft.description.trimmed();
    draft.command = draft.command.trimmed();
    draft.url = draft.url.trimmed();
    draft.oauthClientId = draft.oauthClientId.trimmed();
    if (draft.type == ConnectorType::Local) {
        draft.transport = TransportChoice::Stdio;
        draft.url.clear();
        draft.oauthClientId.clear();
    } else {
        draft.command.clear();
        draft.args.clear();
        draft.cwd.clear();
    }
    return draft;
}

Result<void> check(const ConnectorDraft &draft, const SecretsPatch &secrets)
{
    const QList<FieldProblem> problems = validate(draft) +
                                         validate(secrets.environment.set, Field::Environment) +
                                         validate(secrets.headers.set, Field::Headers);
    if (problems.isEmpty())
        return {};
    return failure(ErrorCode::InvalidInput, joinProblems(problems));
}

void apply(const ConnectorDraft &draft, Connector &connector)
{
    connector.type = draft.type;
    connector.transport = draft.transport;
    connector.name = draft.name;
    connector.description = draft.description;
    connector.command = draft.command;
    connector.args = draft.args;
    connector.cwd = draft.cwd;
    connector.url = draft.url;
    connector.oauthClientId = draft.oauthClientId;
    connector.enabled = draft.enabled;
}

/// Whether a test of the one says anything about the other: name and description do not matter.
bool connectsAlike(const Connector &a, const Connector &b)
{
    return a.type == b.type && a.transport == b.transport && a.command == b.command &&
           a.args == b.args && a.cwd == b.cwd && a.url == b.url &&
           a.oauthClientId == b.oauthClientId;
}

bool mayBeAnotherServer(const Connector &a, const Connector &b)
{
    return a.type != b.type || a.url != b.url || a.oauthClientId != b.oauthClientId;
}

/// It is not what was tested any more, and a test that is under way is not of it.
void forgetTest(Connector &connector)
{
    ++connector.revision;
    connector.lastTest.reset();
    connector.status = measuredStatus(connector);
}

/// The tokens of a connection that may outlive them: what is renewed is masked from then on.
class CoveredTokens final : public AccessTokenSource
{
public:
    CoveredTokens(std::shared_ptr<AccessTokenSource> source, const SecretMask &mask)
        : m_source(std::move(source)), m_mask(mask)
    {
    }
    QFuture<Result<Secret>> accessToken() override { return covered(m_source->accessToken()); }
    QFuture<Result<Secret>> tokenAfter(const Secret &refused) override
    {
        return covered(m_source->tokenAfter(refused));
    }

private:
    QFuture<Result<Secret>> covered(QFuture<Result<Secret>> future) const
    {
        return future.then([mask = m_mask](const Result<Secret> &token) mutable {
            if (token)
                mask.cover(*token);
            return token;
        });
    }

    std::shared_ptr<AccessTokenSource> m_source;
    SecretMask m_mask;
};

bool isSameSignIn(const std::optional<SignInSummary> &before, const SignInSummary &after)
{
    return before && before->state == after.state && before->issuer == after.issuer &&
           before->clientId == after.clientId && before->account == after.account &&
           before->scopes == after.scopes;
}

} // namespace

ConnectorService::ConnectorService(const Session &session, ConnectorRepository &repository,
                                   FieldCipher &cipher, Clock &clock, QObject *parent)
    : QObject(parent),
      m_session(session),
      m_repository(repository),
      m_secrets(session, repository, cipher),
      m_clock(clock)
{
}

Result<QList<Connector>> ConnectorService::list() const
{
    return m_repository.list();
}

Result<QList<Connector>> ConnectorService::page(const QString &after, int atMost) const
{
    return m_repository.page(after, atMost);
}

Result<Connector> ConnectorService::find(const ConnectorId &id) const
{
    return m_repository.find(id);
}

Result<Connector> ConnectorService::findByName(const QString &nameOrSlug) const
{
    const auto all = m_repository.names();
    if (!all)
        return failure(all.error());
    const auto found = [&](auto isMeant) {
        return std::find_if(all->cbegin(), all->cend(), isMeant);
    };
    auto match = found([&](const ConnectorNames &c) { return c.name == nameOrSlug; });
    if (match == all->cend())
        match = found([&](const ConnectorNames &c) { return c.slug == nameOrSlug; });
    if (match == all->cend())
        match = found([&](const ConnectorNames &c) { return c.id.toString() == nameOrSlug; });
    if (match == all->cend())
        return failure(ErrorCode::NotFound,
                       tr("There is no connector named “%1”.").arg(nameOrSlug.left(200)));
    return m_repository.find(match->id);
}

Result<Connector> ConnectorService::create(const ConnectorDraft &draft, const SecretsPatch &secrets)
{
    const ConnectorDraft wanted = tidied(draft);
    if (const auto checked = check(wanted, secrets); !checked)
        return failure(checked.error());

    StoredConnector stored;
    Connector &connector = stored.connector;
    connector.id = ConnectorId::generate();
    connector.userId = m_session.user();
    connector.createdAt = connector.updatedAt = m_clock.now();
    connector.revision = 1;
    apply(wanted, connector);

    const auto sealed = m_secrets.patched({}, connector.id, secrets);
    if (!sealed)
        return failure(sealed.error());
    stored.sealed = *sealed;
    return insertWithFreeSlug(stored);
}

Result<Connector> ConnectorService::insertWithFreeSlug(StoredConnector stored)
{
    const auto all = m_repository.names();
    if (!all)
        return failure(all.error());
    stored.connector.slug = freeSlug(stored.connector.name, *all);
    if (const auto inserted = m_repository.insert(stored); !inserted)
        return failure(inserted.error());
    Q_EMIT changed();
    return stored.connector;
}

Result<Connector> ConnectorService::update(const ConnectorId &id, const ConnectorDraft &draft,
                                           const SecretsPatch &secrets)
{
    const ConnectorDraft wanted = tidied(draft);
    if (const auto checked = check(wanted, secrets); !checked)
        return failure(checked.error());

    return modify(id, [&](StoredConnector stored) -> Result<StoredConnector> {
        const Connector before = stored.connector;
        apply(wanted, stored.connector);
        const auto sealed = m_secrets.patched(stored.sealed, id, secrets);
        if (!sealed)
            return failure(sealed.error());
        const bool connectsDifferently =
            *sealed != stored.sealed || !connectsAlike(before, stored.connector);
        stored.sealed = *sealed;
        if (mayBeAnotherServer(before, stored.connector)) {
            // Tokens go to the server that they were given for, and to no other.
            stored.sealed.remove(SealedField::OauthTokens);
            stored.connector.signIn.reset();
        }
        if (connectsDifferently)
            forgetTest(stored.connector);
        stored.connector.status = measuredStatus(stored.connector);
        return stored;
    });
}

Result<Connector> ConnectorService::modify(const ConnectorId &id,
                                           const ConnectorRepository::Change &change)
{
    const auto written =
        m_repository.modify(id, [&](StoredConnector stored) -> Result<StoredConnector> {
            const QString nameBefore = stored.connector.name;
            auto after = change(std::move(stored));
            if (!after)
                return after;
            if (after->connector.name != nameBefore) {
                const auto all = m_repository.names();
                if (!all)
                    return failure(all.error());
                after->connector.slug = freeSlug(after->connector.name, *all, id);
            }
            after->connector.updatedAt = m_clock.now();
            return after;
        });
    if (written)
        Q_EMIT changed();
    return written;
}

Result<Connector> ConnectorService::rename(const ConnectorId &id, const QString &name)
{
    const auto current = find(id);
    if (!current)
        return failure(current.error());
    ConnectorDraft draft = ConnectorDraft::from(*current);
    draft.name = name.trimmed();
    for (const FieldProblem &problem : validate(draft))
        if (problem.field == Field::Name)
            return failure(ErrorCode::InvalidInput, problem.text);
    return modify(id, [&](StoredConnector stored) -> Result<StoredConnector> {
        stored.connector.name = draft.name;
        return stored;
    });
}

Result<Connector> ConnectorService::duplicate(const ConnectorId &id, const QString &name)
{
    const auto original = find(id);
    if (!original)
        return failure(original.error());
    const auto sealed = m_repository.sealedFields(id);
    if (!sealed)
        return failure(sealed.error());

    StoredConnector copy;
    copy.connector = *original;
    copy.connector.id = ConnectorId::generate();
    copy.connector.name = name.trimmed();
    copy.connector.createdAt = copy.connector.updatedAt = m_clock.now();
    copy.connector.revision = 1;
    copy.connector.lastTest.reset();
    copy.connector.signIn.reset();
    copy.connector.status = measuredStatus(copy.connector);
    if (const auto checked = check(ConnectorDraft::from(copy.connector), {}); !checked)
        return failure(checked.error());
    const auto resealed = m_secrets.resealed(*sealed, id, copy.connector.id);
    if (!resealed)
        return failure(resealed.error());
    copy.sealed = *resealed;
    return insertWithFreeSlug(copy);
}

Result<Connector> ConnectorService::setEnabled(const ConnectorId &id, bool enabled)
{
    return modify(id, [enabled](StoredConnector stored) -> Result<StoredConnector> {
        stored.connector.enabled = enabled;
        stored.connector.status = measuredStatus(stored.connector);
        return stored;
    });
}

Result<StoredConnector> ConnectorService::remove(const ConnectorId &id)
{
    auto removed = m_repository.remove(id);
    if (removed)
        Q_EMIT changed();
    return removed;
}

Result<void> ConnectorService::restore(const StoredConnector &removed)
{
    auto restored = m_repository.insert(removed);
    if (restored)
        Q_EMIT changed();
    return restored;
}

Result<QString> ConnectorService::freeName(const QString &name) const
{
    const auto all = m_repository.names();
    if (!all)
        return failure(all.error());
    QSet<QString> taken;
    for (const ConnectorNames &connector : *all)
        taken.insert(connector.name);
    QString candidate = name;
    for (int number = 2; taken.contains(candidate); ++number)
        candidate = QStringLiteral("%1 %2").arg(name).arg(number);
    return candidate;
}

Result<QStringList> ConnectorService::environmentNames(const ConnectorId &id) const
{
    return m_secrets.read(id, SealedField::Environment).map(namesOf);
}

Result<QStringList> ConnectorService::headerNames(const ConnectorId &id) const
{
    return m_secrets.read(id, SealedField::Headers).map(namesOf);
}

Result<bool> ConnectorService::hasSecrets(const ConnectorId &id, SealedField field) const
{
    return m_repository.sealedFields(id).map(
        [field](const SealedFields &fields) { return fields.contains(field); });
}

Result<bool> ConnectorService::needsKey(const ConnectorId &id) const
{
    const auto connector = find(id);
    if (!connector)
        return failure(connector.error());
    if (connector->signIn && connector->signIn->isSignedIn())
        return true;
    return m_repository.sealedFields(id).map([](const SealedFields &fields) {
        return fields.contains(SealedField::Environment) || fields.contains(SealedField::Headers);
    });
}

Result<Secret> ConnectorService::revealVariable(const ConnectorId &id, const QString &name) const
{
    return m_secrets.value(id, SealedField::Environment, name);
}

Result<Secret> ConnectorService::revealHeader(const ConnectorId &id, const QString &name) const
{
    return m_secrets.value(id, SealedField::Headers, name);
}

Result<std::optional<Secret>> ConnectorService::oauthClientSecret(const ConnectorId &id) const
{
    return m_secrets.text(id, SealedField::OauthClientSecret);
}

Result<std::optional<Secret>> ConnectorService::signIn(const ConnectorId &id) const
{
    return m_secrets.text(id, SealedField::OauthTokens);
}

Result<void> ConnectorService::saveSignIn(const ConnectorId &id, const SignInSummary &summary,
                                          const Secret &state)
{
    const auto change = [&](StoredConnector stored) -> Result<StoredConnector> {
        auto sealed = m_secrets.withText(stored.sealed, id, SealedField::OauthTokens, state);
        if (!sealed)
            return failure(sealed.error());
        stored.sealed = *std::move(sealed);
        if (!isSameSignIn(stored.connector.signIn, summary))
            forgetTest(stored.connector);
        stored.connector.signIn = summary;
        return stored;
    };
    // Not modify(): tokens that were renewed are no change that a person made.
    const auto saved = m_repository.modify(id, change);
    if (!saved)
        return failure(saved.error());
    Q_EMIT changed();
    return {};
}

Result<ConnectionTarget> ConnectorService::target(const ConnectorId &id) const
{
    const auto connector = find(id);
    if (!connector)
        return failure(connector.error());
    auto whole = target(ConnectorDraft::from(*connector), {}, id);
    // That status says that the last test succeeded and nothing changed since.
    if (whole && connector->status == ConnectorStatus::Connected)
        if (const auto report = lastReport(id); report && *report)
            whole->knownEra = (*report)->era;
    return whole;
}

Result<ConnectionTarget> ConnectorService::target(const ConnectorDraft &draft,
                                                  const SecretsPatch &secrets,
                                                  const std::optional<ConnectorId> &saved) const
{
    const auto whole = openedTarget(draft, secrets, saved);
    return whole && saved ? withTokens(*whole, *saved, draft) : whole;
}

Result<ConnectionTarget> ConnectorService::targetWithoutTokens(const ConnectorId &id) const
{
    const auto connector = find(id);
    return connector ? openedTarget(ConnectorDraft::from(*connector), {}, id)
                     : failure(connector.error());
}

Result<ConnectionTarget>
ConnectorService::openedTarget(const ConnectorDraft &draft, const SecretsPatch &secrets,
                               const std::optional<ConnectorId> &saved) const
{
    ConnectorDraft wanted = tidied(draft);
    if (wanted.name.isEmpty())
        wanted.name = QStringLiteral("-"); // what is tested before it is saved needs no name yet
    if (const auto checked = check(wanted, secrets); !checked)
        return failure(checked.error());
    const auto environment = m_secrets.merged(saved, SealedField::Environment, secrets.environment);
    if (!environment)
        return failure(environment.error());
    const auto headers = m_secrets.merged(saved, SealedField::Headers, secrets.headers);
    if (!headers)
        return failure(headers.error());
    return filledTarget(wanted, *environment, *headers);
}

/// Only where the draft is still of the server that somebody signed in to. Without its tokens, when
/// they cannot be had, it would be refused for a reason that is none.
Result<ConnectionTarget> ConnectorService::withTokens(ConnectionTarget target,
                                                      const ConnectorId &id,
                                                      const ConnectorDraft &draft) const
{
    auto *const remote = std::get_if<RemoteTarget>(&target.endpoint);
    if (!remote || !m_tokens)
        return target;
    const auto connector = find(id);
    if (!connector)
        return failure(connector.error());
    Connector meant = *connector;
    apply(tidied(draft), meant);
    const bool isSignedIn = connector->signIn && connector->signIn->isSignedIn();
    if (!isSignedIn || mayBeAnotherServer(meant, *connector))
        return target;
    const auto tokens = m_tokens(id, remote->url);
    if (!tokens)
        return failure(tokens.error());
    for (const Secret &secret : tokens->masked)
        target.mask.cover(secret);
    if (tokens->source)
        remote->tokens = std::make_shared<CoveredTokens>(tokens->source, target.mask);
    return target;
}

Result<void> ConnectorService::saveReport(const ConnectorId &id, qint64 revision, TestReport report)
{
    if (!report.testedAt.isValid())
        report.testedAt = m_clock.now();
    const auto saved = m_repository.saveReport(id, revision, report);
    if (!saved)
        return failure(saved.error());
    if (*saved)
        Q_EMIT changed();
    return {};
}

Result<std::optional<TestReport>> ConnectorService::lastReport(const ConnectorId &id) const
{
    return m_repository.lastReport(id);
}

Result<void> ConnectorService::acceptTools(const ConnectorId &id, const ToolSnapshot &shown)
{
    auto accepted = m_repository.acceptTools(id, shown);
    if (accepted)
        Q_EMIT changed();
    return accepted;
}

void ConnectorService::watchForChanges()
{
    if (const auto token = m_repository.changeToken())
        m_changeToken = *token;
    auto *timer = new QTimer(this);
    connect(timer, &QTimer::timeout, this, [this] {
        const auto token = m_repository.changeToken();
        if (!token || *token == m_changeToken)
            return;
        m_changeToken = *token;
        Q_EMIT changed();
    });
    timer->start(watchInterval);
}

} // namespace jackfield
