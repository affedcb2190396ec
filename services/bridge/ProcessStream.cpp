// SPDX-License-Identifier: MIT
#include "bridge/ProcessStream.h"

namespace jackfield {

ProcessStream::ProcessStream(ProcessTree &process, QObject *parent)
    : ByteStream(parent), m_process(process)
{
    connect(&process, &ProcessTree::outputReceived, this, &ByteStream::received);
    connect(&process, &ProcessTree::inputWritten, this, &ByteStream::written);
    connect(&process, &ProcessTree::ended, this, &ByteStream::inputEnded);
}

} // namespace jackfield
