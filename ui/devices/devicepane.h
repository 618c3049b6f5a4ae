#pragma once

#include "ui/devices/devicefacts.h"
#include "ui/widgets/card.h"

class QScrollArea;
class QToolButton;
class QVBoxLayout;

namespace candela::ui {

class Label;

/// What is known of the device that is chosen in the list.
class DevicePane : public Card
{
    Q_OBJECT

public:
    static constexpr int usualWidth = 236;

    explicit DevicePane(QWidget *parent = nullptr);

    void setContent(const DeviceContent &content);
    /// Grey shapes under the id, until `setContent`.
    void setLoading(const QString &id);
    /// Puts the cursor on its first button.
    void takeFocus();
    /// The id as the clipboard gets it.
    void copyId() const;

Q_SIGNALS:
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void addParts(QVBoxLayout &rows, const DeviceContent &content);
    void addStarts(QVBoxLayout &rows, const DeviceContent &content);
    void addHelp(QVBoxLayout &rows, const DeviceContent &content);
    [[nodiscard]] QVBoxLayout *begin(const QString &id, const QString &shownId);

    QString m_id;
    Label *m_title;
    QToolButton *m_copy;
    QScrollArea *m_area;
    QWidget *m_inside = nullptr;
    bool m_isRinged = false;
};

} // namespace candela::ui
