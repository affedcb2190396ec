// SPDX-License-Identifier: MIT
#pragma once

#include <QHash>
#include <QWidget>

class QGridLayout;
class QLabel;

namespace jackfield {

/// Rows of a name and a value to be read and copied; a row without a value does not show. Values
/// are plain text. Main thread; owned by its parent widget.
class FactsForm : public QWidget
{
    Q_OBJECT

public:
    explicit FactsForm(QWidget *parent = nullptr);

    enum class Look { Text, Fixed };

    /// Adds a row and gives its number.
    int addRow(const QString &name, Look look = Look::Text);
    void setValue(int row, const QString &value);
    QString value(int row) const;

private:
    struct Row
    {
        QLabel *name;
        QLabel *value;
    };
    QGridLayout *m_layout;
    QList<Row> m_rows;
};

} // namespace jackfield
