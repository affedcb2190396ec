// SPDX-License-Identifier: MIT
#include "ui/tryout/PartView.h"

#include "ui/theme/Icons.h"
#include "ui/theme/Spacing.h"
#include "ui/theme/Type.h"
#include "ui/tryout/GrowingText.h"

#include <QBuffer>
#include <QFileDialog>
#include <QFutureWatcher>
#include <QImageReader>
#include <QLabel>
#include <QLocale>
#include <QMimeDatabase>
#include <QPushButton>
#include <QSaveFile>
#include <QVBoxLayout>
#include <QtConcurrentRun>

namespace jackfield {

using Kind = ContentPart::Kind;

namespace {

constexpr qsizetype mostShownCharacters = 200'000;
constexpr int largestPictureSide = 16'384;
constexpr qint64 mostPicturePixels = 40'000'000;
constexpr int shownPictureSide = 1'600;

/// The picture, or a null one. Only plain pictures: a vector format could refer to files.
QImage decoded(const ContentPart &part)
{
    const QByteArray type = part.mimeType.section(u'/', 1).section(u';', 0, 0).toLatin1();
    static const QByteArrayList plain{"png", "jpeg", "jpg", "gif", "webp", "bmp"};
    if (!plain.contains(type))
        return {};
    QByteArray data = part.data();
    QBuffer buffer(&data);
    QImageReader reader(&buffer, type);
    reader.setAutoDetectImageFormat(false);
    const QSize size = reader.size();
    if (!size.isValid() || size.width() > largestPictureSide ||
        size.height() > largestPictureSide ||
        qint64(size.width()) * size.height() > mostPicturePixels)
        return {};
    QImage image = reader.read();
    image.setText(QStringLiteral("size"),
                  QStringLiteral("%1 × %2").arg(size.width()).arg(size.height()));
    return image;
}

} // namespace

PartView::PartView(const ContentPart &part, QWidget *parent)
    : QWidget(parent), m_part(part), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(spacing::tight);
    addHeading();
    if (part.kind == Kind::Text || part.kind == Kind::Json || part.kind == Kind::Link)
        addText();
    else
        addData();
}

void PartView::addHeading()
{
    QString text = m_part.heading;
    if (m_part.kind == Kind::Link)
        text = m_part.heading.isEmpty() ? tr("Link to a resource")
                                        : tr("Link to a resource: %1").arg(m_part.heading);
    if (text.isEmpty())
        return;
    auto *heading = new QLabel(breakable(text.left(500)), this);
    heading->setTextFormat(Qt::PlainText);
    heading->setWordWrap(true);
    heading->setFont(headingFont());
    heading->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_layout->addWidget(heading);
}

void PartView::addText()
{
    QString text = m_part.text;
    if (m_part.kind == Kind::Link)
        text = (m_part.uri + u'\n' + m_part.text).trimmed();
    auto *edit = new GrowingText(20, this);
    edit->setObjectName(QStringLiteral("partText"));
    edit->setReadOnly(true);
    edit->setFont(fixedFont());
    edit->setAccessibleName(m_part.heading.isEmpty() ? tr("Text") : m_part.heading);
    edit->setPlainText(text.left(mostShownCharacters));
    m_layout->addWidget(edit);
    if (text.size() <= mostShownCharacters)
        return;
    auto *note = new QLabel(
        tr("The first %1 of %2 characters are shown.").arg(mostShownCharacters).arg(text.size()),
        this);
    note->setWordWrap(true);
    note->setFont(smallFont());
    m_layout->addWidget(note);
}

void PartView::addData()
{
    if (m_part.kind == Kind::Image) {
        m_picture = new QLabel(this);
        m_picture->setObjectName(QStringLiteral("partPicture"));
        m_picture->setAccessibleName(tr("Picture"));
        m_picture->setAlignment(Qt::AlignLeading);
        m_picture->hide();
        m_layout->addWidget(m_picture);
    }
    m_caption = new QLabel(this);
    m_caption->setObjectName(QStringLiteral("partCaption"));
    m_caption->setTextFormat(Qt::PlainText);
    m_caption->setWordWrap(true);
    const QString type = m_part.mimeType.isEmpty() ? tr("Data") : m_part.mimeType;
    m_caption->setText(
        QStringLiteral("%1 · %2").arg(type, QLocale().formattedDataSize(m_part.dataSize(), 1)));
    m_layout->addWidget(m_caption);
    auto *button = new QPushButton(tr("Save…"), this);
    button->setObjectName(QStringLiteral("partSave"));
    button->setAccessibleName(tr("Save: %1").arg(m_caption->text()));
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, &PartView::save);
    m_layout->addWidget(button, 0, Qt::AlignLeading);
    if (m_picture)
        decode();
}

void PartView::decode()
{
    auto *watcher = new QFutureWatcher<QImage>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        watcher->deleteLater();
        m_image = watcher->result();
        if (m_image.isNull()) {
            m_caption->setText(m_caption->text() + u'\n' +
                               tr("This picture cannot be shown here; it can be saved."));
            return;
        }
        m_caption->setText(m_image.text(QStringLiteral("size")) + QStringLiteral(" · ") +
                           m_caption->text());
        m_picture->show();
        showPicture();
    });
    watcher->setFuture(QtConcurrent::run(decoded, m_part));
}

void PartView::showPicture()
{
    if (m_image.isNull())
        return;
    // As wide as there is room, and never larger than it is.
    const qreal ratio = devicePixelRatioF();
    const int room = std::clamp(width(), 32, shownPictureSide);
    QSize size = m_image.size();
    if (size.width() > room || size.height() > room)
        size.scale(room, room, Qt::KeepAspectRatio);
    QImage scaled = m_image.scaled(size * ratio, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    scaled.setDevicePixelRatio(ratio);
    m_picture->setPixmap(QPixmap::fromImage(scaled));
}

void PartView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        showPicture();
}

void PartView::save()
{
    const QString suffix =
        QMimeDatabase().mimeTypeForName(m_part.mimeType.section(u';', 0, 0)).preferredSuffix();
    auto *dialog = new QFileDialog(this, tr("Save"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(suffix.isEmpty() ? QStringLiteral("result")
                                        : QStringLiteral("result.") + suffix);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        QSaveFile file(path);
        const bool isSaved =
            file.open(QIODevice::WriteOnly) && file.write(m_part.data()) >= 0 && file.commit();
        if (!isSaved)
            m_caption->setText(tr("This file could not be written: %1").arg(path));
    });
    dialog->open();
}

} // namespace jackfield
