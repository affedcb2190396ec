// SPDX-License-Identifier: MIT
#pragma once

#include "domain/ports/ByteStream.h"
#include "domain/ports/ProcessLauncher.h"

namespace jackfield {

/// A started program's standard input and output as a stream. Its end of input has the program
/// ended, in order. The process outlives it.
class ProcessStream final : public ByteStream
{
    Q_OBJECT

public:
    explicit ProcessStream(ProcessTree &process, QObject *parent = nullptr);

    void write(const QByteArray &bytes) override { m_process.write(bytes); }
    qint64 bytesToWrite() const override { return m_process.bytesToWrite(); }
    void endOutput() override { m_process.end(); }
    void pauseInput(bool paused) override { m_process.pauseOutput(paused); }

private:
    ProcessTree &m_process;
};

} // namespace jackfield
