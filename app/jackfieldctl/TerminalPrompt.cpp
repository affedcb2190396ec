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

enum Key : char { CtrlC = 3, CtrlD = 4, Backspace = 8, CtrlU = 21, Delete = 127 };

/// What a terminal does by itself: nothing, or it shows and edits the line that is typed.
enum class Manner { Silent, Line };

/// The controlling terminal, in another manner while this lives. Its signals are off: a Ctrl-C that
/// ended us here would leave the person's terminal without echo.
class BorrowedTerminal
{
public:
    explicit BorrowedTerminal(Manner manner) : m_fd(open("/dev/tty", O_RDWR | O_NOCTTY | O_CLOEXEC))
    {
        if (m_fd < 0 || tcgetattr(m_fd, &m_before) != 0)
            return;
        termios ours = m_before;
        ours.c_lflag &= ~tcflag_t(ISIG);
        if (manner == Manner::Line) {
            ours.c_lflag |= tcflag_t(ECHO | ICANON);
            ours.c_cc[VEOL] = CtrlC; // ends the line, so that it is seen at once
        } else {
            ours.c_lflag &= ~tcflag_t(ECHO | ICANON);
            ours.c_cc[VMIN] = 1;
            ours.c_cc[VTIME] = 0;
        }
        m_isOurs = tcsetattr(m_fd, TCSAFLUSH, &ours) == 0;
    }
    ~BorrowedTerminal()
    {
        if (m_isOurs)
            tcsetattr(m_fd, TCSAFLUSH, &m_before);
        if (m_fd >= 0)
            close(m_fd);
    }
    BorrowedTerminal(const BorrowedTerminal &) = delete;
    BorrowedTerminal &operator=(const BorrowedTerminal &) = delete;

    bool isOurs() const { return m_isOurs; }

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
    bool m_isOurs = false;
    termios m_before{};
};

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

Result<Secret> readLine(BorrowedTerminal &terminal)
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
    BorrowedTerminal terminal(Manner::Silent);
    if (!terminal.isOurs())
        return failure(ErrorCode::Locked);
    terminal.write(question.toLocal8Bit() + ' ');
    auto answer = readLine(terminal);
    terminal.write("\n");
    return answer;
}

Result<QString> TerminalPrompt::askLine(const QString &question)
{
    BorrowedTerminal terminal(Manner::Line);
    if (!terminal.isOurs())
        return failure(ErrorCode::Cancelled);
    terminal.write(question.toLocal8Bit() + ' ');
    // The terminal edits the line: only its end is looked for.
    QByteArray typed;
    while (const auto c = terminal.read()) {
        if (*c == '\n')
            return QString::fromLocal8Bit(typed);
        if (*c == CtrlC)
            break;
        typed.append(*c);
    }
    terminal.write("\n");
    return failure(ErrorCode::Cancelled);
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

Result<QString> TerminalPrompt::askLine(const QString &)
{
    return failure(ErrorCode::Cancelled);
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
