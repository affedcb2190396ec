// SPDX-License-Identifier: MIT
#pragma once

#include "domain/ports/ByteStream.h"
#include "process/FileDescriptor.h"
#include "process/InputPipe.h"
#include "process/OutputPipe.h"

#include <memory>

namespace jackfield {

/// A stream over descriptors: standard input and output, or a connected socket. Never blocks, and
/// changes nothing for others who hold the same descriptors.
class DescriptorStream final : public ByteStream
{
    Q_OBJECT

public:
    /// Reads one descriptor and writes the other; both must be non-blocking, or always ready.
    DescriptorStream(FileDescriptor input, FileDescriptor output);

    /// This program's standard input and output.
    static std::unique_ptr<DescriptorStream> ofStandardStreams();
    /// A connected stream socket; non-blocking.
    static std::unique_ptr<DescriptorStream> ofSocket(FileDescriptor socket);

    void write(const QByteArray &bytes) override { m_output.write(bytes); }
    qint64 bytesToWrite() const override { return m_output.waiting(); }
    void endOutput() override;
    void pauseInput(bool paused) override { m_input.setEnabled(!paused); }

private:
    void closeOutput();

    OutputPipe m_input; ///< named for what a program at its other end does with it
    InputPipe m_output;
    int m_socket = -1; ///< that of m_output, where both directions are one socket
    bool m_ending = false;
};

} // namespace jackfield
