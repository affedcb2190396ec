// SPDX-License-Identifier: MIT
#pragma once

#include "domain/ports/ExecutableFinder.h"
#include "domain/ports/ProcessLauncher.h"

#include <QHash>
#include <QPointer>
#include <QTimer>

#include <functional>

namespace jackfield {

/// A program that does what a test says.
class FakeProcess final : public ProcessTree
{
public:
    explicit FakeProcess(const LaunchSpec &started) : spec(started)
    {
        QTimer::singleShot(0, this, [this] {
            m_running = true;
            Q_EMIT started_();
        });
    }

    LaunchSpec spec;
    QByteArray input;
    bool wasEnded = false; ///< by end()

    void write(const QByteArray &bytes) override { input += bytes; }
    qint64 bytesToWrite() const override { return 0; }
    bool isRunning() const override { return m_running; }
    void closeInput() override {}
    void end() override
    {
        wasEnded = true;
        QTimer::singleShot(0, this, [this] { exit({0, 15}); });
    }
    void pauseOutput(bool) override {}

    void print(const QByteArray &bytes) { Q_EMIT outputReceived(bytes); }
    void exit(const ProcessExit &how)
    {
        if (!std::exchange(m_running, false))
            return;
        Q_EMIT ended(how);
    }

private:
    void started_() { Q_EMIT started(); }

    bool m_running = false;
};

/// Starts fake programs. `answers` may let one answer and end by itself; the others are the test's.
class FakeLauncher final : public ProcessLauncher
{
public:
    /// What a program prints before it ends with status 0; nothing: the test goes on with it.
    std::function<std::optional<QByteArray>(const LaunchSpec &)> answers;
    QList<QPointer<FakeProcess>> processes; ///< those that no answer ended

    std::unique_ptr<ProcessTree> launch(const LaunchSpec &spec) override
    {
        auto process = std::make_unique<FakeProcess>(spec);
        const auto answer = answers ? answers(spec) : std::nullopt;
        if (answer) {
            auto *answering = process.get();
            QObject::connect(answering, &ProcessTree::started, answering, [answering, answer] {
                answering->print(*answer);
                answering->exit({});
            });
        } else {
            processes.append(process.get());
        }
        return process;
    }
};

/// Finds what a test says is there.
class FakeFinder final : public ExecutableFinder
{
public:
    QHash<QString, QString> paths; ///< by command

    QFuture<Result<FoundExecutable>> find(const QString &command) override
    {
        QPromise<Result<FoundExecutable>> promise;
        promise.start();
        const QString path = paths.value(command);
        promise.addResult(
            path.isEmpty() ? Result<FoundExecutable>(failure(ErrorCode::CommandNotFound, command))
                           : FoundExecutable{path, {}, QStringLiteral("/bin")});
        promise.finish();
        return promise.future();
    }
};

} // namespace jackfield
