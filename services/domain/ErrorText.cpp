// SPDX-License-Identifier: MIT
#include "domain/ErrorText.h"

#include <QCoreApplication>

namespace jackfield {

namespace {

/// A code's two sentences as they stand in the source, to be translated when they are asked for.
struct Source
{
    ErrorCode code;
    const char *cause;
    const char *remedy;
};

// One row a code, in the order of the list; docs/error-codes.md holds the same rows for readers.
constexpr Source sources[] = {
    {ErrorCode::CommandNotFound, QT_TRANSLATE_NOOP("ErrorText", "The command was not found."),
     QT_TRANSLATE_NOOP("ErrorText",
                       "Install the program, or give its full path in the connector's command.")},
    {ErrorCode::NotExecutable,
     QT_TRANSLATE_NOOP("ErrorText", "The file is there, but it may not be run as a program."),
     QT_TRANSLATE_NOOP("ErrorText",
                       "Make it executable, or name another program in the connector's command.")},
    {ErrorCode::WorkingFolder,
     QT_TRANSLATE_NOOP("ErrorText", "The working folder is not there or cannot be entered."),
     QT_TRANSLATE_NOOP("ErrorText",
                       "Make the folder, or choose another one in the connector's settings.")},
    {ErrorCode::StartFailed, QT_TRANSLATE_NOOP("ErrorText", "The program could not be started."),
     QT_TRANSLATE_NOOP("ErrorText",
                       "Start the same command in a terminal to see whether it works there.")},
    {ErrorCode::Exited, QT_TRANSLATE_NOOP("ErrorText", "The server ended before it answered."),
     QT_TRANSLATE_NOOP(
         "ErrorText",
         "Read what it wrote to standard error; a missing key or argument is the usual cause.")},
    {ErrorCode::LauncherFailed,
     QT_TRANSLATE_NOOP("ErrorText", "The launcher could not provide the server."),
     QT_TRANSLATE_NOOP("ErrorText", "Check the package's name in the command, and whether this "
                                    "machine reaches the place that it is downloaded from.")},
    {ErrorCode::Timeout, QT_TRANSLATE_NOOP("ErrorText", "The server did not answer in time."),
     QT_TRANSLATE_NOOP(
         "ErrorText",
         "Test again, since a first start may download a lot, or raise the time limit.")},
    {ErrorCode::NotMcp,
     QT_TRANSLATE_NOOP("ErrorText", "Something answered, but it does not speak MCP."),
     QT_TRANSLATE_NOOP("ErrorText", "Check the command or the address; many servers want the path "
                                    "/mcp or an argument such as “stdio”.")},
    {ErrorCode::Protocol,
     QT_TRANSLATE_NOOP("ErrorText", "The server broke the rules of the protocol."),
     QT_TRANSLATE_NOOP(
         "ErrorText", "Update the server; if it is new already, report this to whoever makes it.")},
    {ErrorCode::UnsupportedVersion,
     QT_TRANSLATE_NOOP("ErrorText",
                       "The server speaks only versions of the protocol that are not known here."),
     QT_TRANSLATE_NOOP("ErrorText", "Update the server or Jackfield, whichever is older.")},
    {ErrorCode::TooLarge, QT_TRANSLATE_NOOP("ErrorText", "The server sent more than is taken."),
     QT_TRANSLATE_NOOP(
         "ErrorText",
         "Report this to whoever makes the server; an answer of that size helps no agent.")},
    {ErrorCode::Unsupported,
     QT_TRANSLATE_NOOP("ErrorText", "The server asks for something that is not supported yet."),
     QT_TRANSLATE_NOOP("ErrorText", "Choose another transport or another tool of this server.")},
    {ErrorCode::ToolFailed, QT_TRANSLATE_NOOP("ErrorText", "The tool ran and reported a failure."),
     QT_TRANSLATE_NOOP("ErrorText",
                       "Read the tool's answer, and check the arguments that it was given.")},
    {ErrorCode::Unauthorized,
     QT_TRANSLATE_NOOP("ErrorText", "The server wants you to sign in, or did not accept the key."),
     QT_TRANSLATE_NOOP("ErrorText",
                       "Sign in, or set the Authorization header with a key that is valid.")},
    {ErrorCode::Forbidden,
     QT_TRANSLATE_NOOP("ErrorText", "The server knows you, but refuses access."),
     QT_TRANSLATE_NOOP(
         "ErrorText",
         "Ask for the rights that are missing, or use a key or an account that has them.")},
    {ErrorCode::Dns, QT_TRANSLATE_NOOP("ErrorText", "The host's name is not known."),
     QT_TRANSLATE_NOOP(
         "ErrorText",
         "Check the address for a typing mistake, and whether this machine is online.")},
    {ErrorCode::Tls,
     QT_TRANSLATE_NOOP("ErrorText", "No trusted encrypted connection could be made."),
     QT_TRANSLATE_NOOP("ErrorText", "Check this machine's date, and whether the server's "
                                    "certificate is valid and from a trusted issuer.")},
    {ErrorCode::Refused, QT_TRANSLATE_NOOP("ErrorText", "Nothing answers at this address."),
     QT_TRANSLATE_NOOP("ErrorText", "Start the server, and check the port in the address.")},
    {ErrorCode::Proxy,
     QT_TRANSLATE_NOOP("ErrorText", "The proxy did not let the connection through."),
     QT_TRANSLATE_NOOP(
         "ErrorText",
         "Check the proxy settings of this machine, and whether the proxy asks for a password.")},
    {ErrorCode::Network, QT_TRANSLATE_NOOP("ErrorText", "The connection failed or broke off."),
     QT_TRANSLATE_NOOP("ErrorText", "Check whether this machine is online, and test again.")},
    {ErrorCode::Http, QT_TRANSLATE_NOOP("ErrorText", "The server answered with an error."),
     QT_TRANSLATE_NOOP(
         "ErrorText",
         "Check the address; if it is right, the fault is the server's: try again later.")},
    {ErrorCode::SignInRefused, QT_TRANSLATE_NOOP("ErrorText", "Access was not granted."),
     QT_TRANSLATE_NOOP("ErrorText",
                       "Sign in again and allow what is asked for, or use an account that may.")},
    {ErrorCode::SignInUnsafe,
     QT_TRANSLATE_NOOP("ErrorText", "The sign-in was stopped, because it would not be safe."),
     QT_TRANSLATE_NOOP("ErrorText", "Do not sign in to this server in another way either; tell "
                                    "whoever runs it what is written here.")},
    {ErrorCode::SignInExpired,
     QT_TRANSLATE_NOOP("ErrorText", "Nobody finished the sign-in in time."),
     QT_TRANSLATE_NOOP("ErrorText", "Start it again, and finish it in the browser; if no answer "
                                    "comes back, paste the address of the page that you end at.")},
    {ErrorCode::ClientRefused,
     QT_TRANSLATE_NOOP("ErrorText",
                       "The authorization server does not accept Jackfield as its client."),
     QT_TRANSLATE_NOOP("ErrorText", "Sign in again to register anew, or register a client with the "
                                    "provider and enter its id.")},
    {ErrorCode::AgentNotFound, QT_TRANSLATE_NOOP("ErrorText", "The agent is not installed."),
     QT_TRANSLATE_NOOP("ErrorText",
                       "Install it so that its command starts in a terminal; the command of an "
                       "agent of your own stands in its template.")},
    {ErrorCode::AgentSignedOut,
     QT_TRANSLATE_NOOP("ErrorText", "The agent is not signed in to its own service."),
     QT_TRANSLATE_NOOP(
         "ErrorText", "Start the agent in a terminal and sign in there, then run the task again.")},
    {ErrorCode::NoSandbox,
     QT_TRANSLATE_NOOP("ErrorText", "There is no sandbox to shut the agent up in."),
     QT_TRANSLATE_NOOP("ErrorText", "Install bubblewrap; or let the agent have all that you may "
                                    "have yourself (--no-sandbox).")},
    {ErrorCode::AgentFailed, QT_TRANSLATE_NOOP("ErrorText", "The agent ended with a failure."),
     QT_TRANSLATE_NOOP("ErrorText",
                       "Read the end of the task's log; often the agent wants you to sign in to "
                       "its own service first.")},
    {ErrorCode::AgentTooOld,
     QT_TRANSLATE_NOOP("ErrorText", "The agent is too old to be told which servers it may use."),
     QT_TRANSLATE_NOOP("ErrorText", "Update the agent.")},
    {ErrorCode::MissingVariable,
     QT_TRANSLATE_NOOP("ErrorText", "A ${VARIABLE} is used that has no value."),
     QT_TRANSLATE_NOOP(
         "ErrorText",
         "Set the variable in the connector, or remove it from the command, address or header.")},
    {ErrorCode::InvalidInput,
     QT_TRANSLATE_NOOP("ErrorText", "Something that was given is not right."),
     QT_TRANSLATE_NOOP("ErrorText", "Correct it and try again; nothing was changed.")},
    {ErrorCode::NotFound, QT_TRANSLATE_NOOP("ErrorText", "There is no such thing."),
     QT_TRANSLATE_NOOP("ErrorText", "List what is there, and check the name.")},
    {ErrorCode::NameTaken,
     QT_TRANSLATE_NOOP("ErrorText", "Another connector has this name already."),
     QT_TRANSLATE_NOOP("ErrorText", "Choose another name.")},
    {ErrorCode::Locked, QT_TRANSLATE_NOOP("ErrorText", "Your secrets are locked."),
     QT_TRANSLATE_NOOP("ErrorText",
                       "Unlock them with your passphrase, or unlock the desktop's keychain.")},
    {ErrorCode::NoKeychain,
     QT_TRANSLATE_NOOP("ErrorText", "No keychain can be reached on this machine."),
     QT_TRANSLATE_NOOP("ErrorText", "Start the desktop's keychain, or keep your secrets under a "
                                    "passphrase: jackfieldctl init --vault passphrase.")},
    {ErrorCode::KeychainDenied, QT_TRANSLATE_NOOP("ErrorText", "The keychain refused access."),
     QT_TRANSLATE_NOOP(
         "ErrorText", "Unlock the keychain and allow Jackfield to use its entry, then try again.")},
    {ErrorCode::WrongPassphrase,
     QT_TRANSLATE_NOOP("ErrorText", "The passphrase is not the right one."),
     QT_TRANSLATE_NOOP("ErrorText", "Type it again; without it the secrets cannot be opened.")},
    {ErrorCode::KeyMissing,
     QT_TRANSLATE_NOOP("ErrorText",
                       "The key that these secrets were sealed with is not in the keychain."),
     QT_TRANSLATE_NOOP(
         "ErrorText",
         "Restore the keychain from your backup, or enter the secrets anew in a new user.")},
    {ErrorCode::Decrypt,
     QT_TRANSLATE_NOOP(
         "ErrorText", "A sealed value does not open: it was damaged, or moved from another place."),
     QT_TRANSLATE_NOOP(
         "ErrorText",
         "Enter this connector's secrets again, or restore the database from a backup.")},
    {ErrorCode::Crypto,
     QT_TRANSLATE_NOOP("ErrorText", "The encryption library does not offer what is needed."),
     QT_TRANSLATE_NOOP("ErrorText",
                       "Install the QCA plugin for OpenSSL (Debian: libqca-qt6-plugins).")},
    {ErrorCode::NotADatabase,
     QT_TRANSLATE_NOOP("ErrorText", "The file is not a database of Jackfield."),
     QT_TRANSLATE_NOOP("ErrorText",
                       "Move it away or restore it from a backup; it was left as it is.")},
    {ErrorCode::NewerDatabase,
     QT_TRANSLATE_NOOP("ErrorText", "The database was written by a newer Jackfield."),
     QT_TRANSLATE_NOOP("ErrorText", "Update this program; the database was left as it is.")},
    {ErrorCode::ReadOnlyStorage,
     QT_TRANSLATE_NOOP("ErrorText", "The database cannot be written to."),
     QT_TRANSLATE_NOOP("ErrorText", "Check the rights of the file and its folder, and whether the "
                                    "disk is mounted for reading only.")},
    {ErrorCode::DiskFull, QT_TRANSLATE_NOOP("ErrorText", "The disk is full."),
     QT_TRANSLATE_NOOP("ErrorText",
                       "Make room and try again; nothing that was saved before is lost.")},
    {ErrorCode::StorageBusy,
     QT_TRANSLATE_NOOP("ErrorText", "Another program holds the database for too long."),
     QT_TRANSLATE_NOOP(
         "ErrorText",
         "Try again; if it stays so, close other programs that have the database open.")},
    {ErrorCode::StorageCorrupt, QT_TRANSLATE_NOOP("ErrorText", "Part of the database is damaged."),
     QT_TRANSLATE_NOOP("ErrorText", "Restore it from a backup: copies lie beside the database.")},
    {ErrorCode::Storage, QT_TRANSLATE_NOOP("ErrorText", "The database could not be used."),
     QT_TRANSLATE_NOOP("ErrorText", "Check the folder, its rights and the free space.")},
    {ErrorCode::Cancelled, QT_TRANSLATE_NOOP("ErrorText", "It was cancelled."),
     QT_TRANSLATE_NOOP("ErrorText", "Start it again whenever you like.")},
    {ErrorCode::Internal, QT_TRANSLATE_NOOP("ErrorText", "Something went wrong inside Jackfield."),
     QT_TRANSLATE_NOOP("ErrorText", "Try again; if it happens again, please report it.")},
};

QString translated(const char *source)
{
    return QCoreApplication::translate("ErrorText", source);
}

/// The sentence with the detail behind a colon, in place of its full stop.
QString withDetail(QString sentence, const QString &detail)
{
    if (sentence.endsWith(u'.'))
        sentence.chop(1);
    return QCoreApplication::translate("ErrorText", "%1: %2", "sentence, detail")
        .arg(sentence, detail);
}

/// Codes whose detail is a whole sentence for the person, so that the general one says nothing
/// more.
bool speaksForItself(ErrorCode code)
{
    return code == ErrorCode::InvalidInput || code == ErrorCode::NotFound;
}

} // namespace

QString ErrorText::inOneLine() const
{
    if (remedy.isEmpty())
        return cause;
    // A detail may end in anything.
    const bool isEnded = QStringLiteral(".!?…。").contains(cause.right(1));
    return (isEnded ? QStringLiteral("%1 %2") : QStringLiteral("%1. %2")).arg(cause, remedy);
}

ErrorText textFor(const Error &error)
{
    for (const Source &source : sources) {
        if (source.code != error.code)
            continue;
        ErrorText text{translated(source.cause), translated(source.remedy)};
        if (!error.detail.isEmpty())
            text.cause =
                speaksForItself(error.code) ? error.detail : withDetail(text.cause, error.detail);
        return text;
    }
    return {wireName(error.code), {}};
}

} // namespace jackfield
