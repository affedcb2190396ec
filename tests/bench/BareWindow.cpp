// SPDX-License-Identifier: MIT
#include <QAbstractTableModel>
#include <QApplication>
#include <QMainWindow>
#include <QTableView>
#include <QTimer>

#include <chrono>
#include <cstdio>

namespace {

/// A thousand rows of six texts.
class Rows : public QAbstractTableModel
{
public:
    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : 1000;
    }
    int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : 6;
    }
    QVariant data(const QModelIndex &index, int role) const override
    {
        if (role != Qt::DisplayRole)
            return {};
        return QString("row %1, column %2").arg(index.row()).arg(index.column());
    }
};

/// Says when the table has painted, as `jackfield` does under JACKFIELD_BENCH_FIRST_PAINT, and
/// quits.
class Table : public QTableView
{
protected:
    void paintEvent(QPaintEvent *event) override
    {
        QTableView::paintEvent(event);
        QTimer::singleShot(0, this, [] {
            const auto now = std::chrono::steady_clock::now().time_since_epoch();
            const auto count = std::chrono::duration_cast<std::chrono::nanoseconds>(now).count();
            std::printf("first-paint %lld\n", static_cast<long long>(count));
            std::fflush(stdout);
            QApplication::quit();
        });
    }
};

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    Rows rows;
    QMainWindow window;
    auto *const table = new Table;
    table->setModel(&rows);
    window.setCentralWidget(table);
    window.resize(1000, 700);
    window.show();
    return QApplication::exec();
}
