// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

namespace jackfield {

/// Turns SIGINT, SIGTERM and SIGHUP into an event, so that what was started can be ended in order.
/// The second of them acts as ever. One per process at a time; the signals are as before when it
/// goes.
class InterruptSignals : public QObject
{
    Q_OBJECT

public:
    explicit InterruptSignals(QObject *parent = nullptr);
    ~InterruptSignals() override;

Q_SIGNALS:
    void interrupted();

private:
    void takeSignal();
};

} // namespace jackfield
