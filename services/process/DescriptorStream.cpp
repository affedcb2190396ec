// SPDX-License-Identifier: MIT
#include "process/DescriptorStream.h"

#include <utility>

#include <fcntl.h>
#include <sys/socket.h>
#include <sys/stat.h>

namespace jackfield {

namespace {

/// The same pipe or terminal, opened anew: O_NONBLOCK belongs to what was opened and not to the
/// descriptor, so setting it on an inherited one would set it for our parent and its other children
/// too. A socket's end is ours alone; a file is always ready.
FileDescriptor nonBlocking(int number, int mode)
{
    struct stat facts = {};
    fstat(number, &facts);
    if (S_ISFIFO(facts.st_mode) || S_ISCHR(facts.st_mode)) {
        const QByteArray path = "/proc/self/fd/" + QByteArray::number(number);
        FileDescriptor anew(open(path.constData(), mode | O_NONBLOCK | O_CLOEXEC | O_NOCTTY));
        if (anew.isOpen())
            return anew;
    }
    FileDescriptor copy(fcntl(number, F_DUPFD_CLOEXEC, 3));
    if (S_ISSOCK(facts.st_mode))
        fcntl(copy.number(), F_SETFL, fcntl(copy.number(), F_GETFL) | O_NONBLOCK);
    return copy;
}

} // namespace

DescriptorStream::DescriptorStream(FileDescriptor input, FileDescriptor output)
    : m_input(std::move(input)), m_output(std::move(output))
{
    connect(&m_input, &OutputPipe::received, this, &ByteStream::received);
    connect(&m_input, &OutputPipe::ended, this, &ByteStream::inputEnded);
    connect(&m_output, &InputPipe::written, this, [this] {
        if (m_ending)
            closeOutput();
        Q_EMIT written();
    });
    connect(&m_output, &InputPipe::lost, this, [this] { m_socket = -1; });
    // Not from within write(): whoever calls that is not done with the stream.
    connect(&m_output, &InputPipe::lost, this, &ByteStream::outputLost, Qt::QueuedConnection);
}

std::unique_ptr<DescriptorStream> DescriptorStream::ofStandardStreams()
{
    return std::make_unique<DescriptorStream>(nonBlocking(STDIN_FILENO, O_RDONLY),
                                              nonBlocking(STDOUT_FILENO, O_WRONLY));
}

std::unique_ptr<DescriptorStream> DescriptorStream::ofSocket(FileDescriptor socket)
{
    FileDescriptor other(fcntl(socket.number(), F_DUPFD_CLOEXEC, 3));
    const int number = other.number();
    auto stream = std::make_unique<DescriptorStream>(std::move(socket), std::move(other));
    stream->m_socket = number;
    return stream;
}

void DescriptorStream::endOutput()
{
    m_ending = true;
    if (m_output.waiting() == 0)
        closeOutput();
}

void DescriptorStream::closeOutput()
{
    // One of two descriptors of a socket: closing it would tell the other side nothing.
    if (m_socket >= 0)
        shutdown(m_socket, SHUT_WR);
    m_output.close();
}

} // namespace jackfield
