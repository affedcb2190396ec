// SPDX-License-Identifier: MIT
//
// launch_and_hang PROGRAM [ARGUMENT…]: launches the program under a guard, passes on what it
// prints, and stays until killed. For tests of what is left then.

#include "process/GuardedProcessLauncher.h"

#include <QCoreApplication>

#include <cstdio>

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    jackfield::GuardedProcessLauncher launcher;
    jackfield::LaunchSpec spec;
    spec.args = application.arguments().mid(1);
    spec.program = spec.args.takeFirst();
    spec.environment = {{QStringLiteral("JACKFIELD_TEST_TREE"),
                         jackfield::Secret::fromText(qEnvironmentVariable("JACKFIELD_TEST_TREE"))}};
    const auto tree = launcher.launch(spec);
    QObject::connect(tree.get(), &jackfield::ProcessTree::outputReceived, tree.get(),
                     [](const QByteArray &bytes) {
                         std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stdout);
                         std::fflush(stdout);
                     });
    return QCoreApplication::exec();
}
