// SPDX-License-Identifier: MIT
#include "app/jackfieldctl/TerminalPrompt.h"

#include <QCoreApplication>

#ifdef Q_OS_UNIX
#include <cerrno>
#include <fcntl.h>
#include <termios.h>
#include <unistd.h>
#endif

namespace jackfield {

#ifdef Q_OS_UNIX

namespace {

/// The controlling terminal, silent while this lives. Its signals are off too: a Ctrl-C that ended
/// us here would leave the person's terminal without echo.
class SilentTerminal
{
public:
    SilentTerminal() : m_fd(open("/dev/tty", O_RDWR | O_NOCTTY | O_CLOEXEC))
    {
        if (m_fd < 0 || tcgetattr(m_fd, &m_before) != 0)
            return;
        termios silent = m_before;
        silent.c_lflag &= ~tcflag_t(ECHO | ISIG | ICANON);
        silent.c_cc[VMIN] = 1;
        silent.c_cc[VTIME] = 0;
        m_silent = tcsetattr(m_fd, TCSAFLUSH, &silent) == 0;
    }
    ~SilentTerminal()
    {
        if (m_silent)
            tcsetattr(m_fd, TCSAFLUSH, &m_before);
        if (m_fd >= 0)
            close(m_fd);
    }
    SilentTerminal(const SilentTerminal &) = delete;
    SilentTerminal &operator=(const SilentTerminal &) = delete;

    bool isSilent() const { return m_silent; }

    void write(const QByteArray &bytes)
    {
        [[maybe_unused]] const auto written =
            ::write(m_fd, bytes.constData(), size_t(bytes.size()));
    }

    /// One character, or nothing at the end.
    std::optional<char> read()
    {
        char c = 0;
        ssize_t got = 0;
        do
            got = ::read(m_fd, &c, 1);
        while (got < 0 && errno == EINTR);
        return got == 1 ? std::optional<char>(c) : std::nullopt;
    }

private:
    int m_fd;
    bool m_silent = false;
    termios m_before{};
};

enum Key : char { CtrlC = 3, CtrlD = 4, Backspace = 8, CtrlU = 21, Delete = 127 };

void eraseLast(QByteArray &typed)
{
    // A character may have several bytes: those that continue one begin with the bits 10.
    while (!typed.isEmpty()) {
        const auto byte = static_cast<unsigned char>(typed.back());
        typed.chop(1);
        if ((byte & 0xc0U) != 0x80U)
            return;
    }
}

Result<Secret> readLine(SilentTerminal &terminal)
{
    QByteArray typed;
    while (const auto c = terminal.read()) {
        switch (*c) {
        case '\n':
        case '\r':
            return Secret::fromBytes(typed);
        case CtrlC:
        case CtrlD:
            return failure(ErrorCode::Cancelled);
        case Backspace:
        case Delete:
            eraseLast(typed);
            break;
        case CtrlU:
            typed.clear();
            break;
        default:
            typed.append(*c);
        }
    }
    return failure(ErrorCode::Cancelled);
}

} // namespace

bool TerminalPrompt::isPossible()
{
    const int fd = open("/dev/tty", O_RDWR | O_NOCTTY | O_CLOEXEC);
    if (fd < 0)
        return false;
    close(fd);
    return true;
}

Result<Secret> TerminalPrompt::ask(const QString &question)
{
    SilentTerminal terminal;
    if (!terminal.isSilent())
        return failure(ErrorCode::Locked);
    terminal.write(question.toLocal8Bit() + ' ');
    auto answer = readLine(terminal);
    terminal.write("\n");
    return answer;
}

#else

bool TerminalPrompt::isPossible()
{
    return false;
}

Result<Secret> TerminalPrompt::ask(const QString &)
{
    return failure(ErrorCode::Locked);
}

#endif

Result<Secret> TerminalPrompt::askTwice(const QString &question, const QString &again)
{
    const auto first = ask(question);
    if (!first)
        return first;
    const auto second = ask(again);
    if (second && !(*first == *second))
        return failure(
            ErrorCode::InvalidInput,
            QCoreApplication::translate("TerminalPrompt", "The two passphrases are not the same."));
    return second;
}

} // namespace jackfield
