// SPDX-License-Identifier: MIT
#include "process/UnixSockets.h"

#include "process/DescriptorStream.h"

#include <QDir>
#include <QFile>
#include <QSocketNotifier>
#include <QTemporaryDir>

#include <cerrno>
#include <cstring>

#include <sys/socket.h>
#include <sys/un.h>

namespace jackfield {

namespace {

constexpr int mostWaiting = 16;

/// False for a path that is longer than the system takes (107 bytes).
bool setAddress(sockaddr_un &address, const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    address = {};
    address.sun_family = AF_UNIX;
    if (size_t(name.size()) >= sizeof address.sun_path)
        return false;
    std::memcpy(address.sun_path, name.constData(), size_t(name.size()));
    return true;
}

FileDescriptor newSocket()
{
    return FileDescriptor(socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
}

const sockaddr *generic(const sockaddr_un &address)
{
    return reinterpret_cast<const sockaddr *>(&address);
}

class Listener final : public StreamListener
{
public:
    Listener(std::unique_ptr<QTemporaryDir> folder, FileDescriptor socket)
        : m_folder(std::move(folder)),
          m_socket(std::move(socket)),
          m_notifier(m_socket.number(), QSocketNotifier::Read)
    {
        connect(&m_notifier, &QSocketNotifier::activated, this, [this] { take(); });
    }

    QString address() const override { return m_folder->filePath(QStringLiteral("s")); }

private:
    void take()
    {
        FileDescriptor taken(
            accept4(m_socket.number(), nullptr, nullptr, SOCK_CLOEXEC | SOCK_NONBLOCK));
        ucred peer = {};
        socklen_t size = sizeof peer;
        if (!taken.isOpen() ||
            getsockopt(taken.number(), SOL_SOCKET, SO_PEERCRED, &peer, &size) != 0 ||
            peer.uid != geteuid())
            return;
        Q_EMIT connected(Taken(DescriptorStream::ofSocket(std::move(taken))));
    }

    std::unique_ptr<QTemporaryDir> m_folder; ///< removes the socket too
    FileDescriptor m_socket;
    QSocketNotifier m_notifier;
};

/// The runtime folder is this user's alone, and gone when the machine is off.
QString parentFolder()
{
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    return !runtime.isEmpty() && QDir(runtime).exists() ? runtime : QDir::tempPath();
}

Error systemError(ErrorCode code)
{
    return {code, qt_error_string(errno)};
}

} // namespace

Result<std::unique_ptr<StreamListener>> UnixSockets::listen()
{
    // QTemporaryDir makes it with mode 0700.
    auto folder =
        std::make_unique<QTemporaryDir>(parentFolder() + QStringLiteral("/jackfield-XXXXXX"));
    sockaddr_un address;
    if (!folder->isValid())
        return failure(ErrorCode::StartFailed, folder->errorString());
    if (!setAddress(address, folder->filePath(QStringLiteral("s"))))
        return failure(ErrorCode::StartFailed, folder->path());
    FileDescriptor socket = newSocket();
    if (!socket.isOpen() || bind(socket.number(), generic(address), sizeof address) != 0 ||
        ::listen(socket.number(), mostWaiting) != 0)
        return failure(systemError(ErrorCode::StartFailed));
    return std::unique_ptr<StreamListener>(
        std::make_unique<Listener>(std::move(folder), std::move(socket)));
}

Result<std::unique_ptr<ByteStream>> UnixSockets::connectTo(const QString &path)
{
    sockaddr_un address;
    FileDescriptor socket = newSocket();
    // Connecting to a listener on this machine succeeds or fails at once.
    if (!setAddress(address, path) || !socket.isOpen() ||
        connect(socket.number(), generic(address), sizeof address) != 0)
        return failure(systemError(ErrorCode::Refused));
    return std::unique_ptr<ByteStream>(DescriptorStream::ofSocket(std::move(socket)));
}

} // namespace jackfield
