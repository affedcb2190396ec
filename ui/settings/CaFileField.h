// SPDX-License-Identifier: MIT
#pragma once

#include <QLineEdit>
#include <QWidget>

class QLabel;

namespace jackfield {

/// A PEM file of issuers to trust: typed or chosen, looked at at once, and taken only if it is
/// empty or holds a certificate. Main thread; owned by its parent widget.
class CaFileField : public QWidget
{
    Q_OBJECT

public:
    explicit CaFileField(QWidget *parent = nullptr);

    void setFile(const QString &file);
    /// The last one that was taken.
    QString file() const { return m_file; }
    QLineEdit *field() const { return m_field; }

Q_SIGNALS:
    void chosen();

private:
    void take();
    void choose();

    QString m_file;
    QLineEdit *m_field;
    QLabel *m_note;
};

} // namespace jackfield
