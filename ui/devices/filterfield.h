#pragma once

#include "ui/devices/filterwords.h"

#include <QWidget>

class QAction;
class QCompleter;
class QLineEdit;
class QStandardItemModel;

namespace candela::ui {

class Label;

/// Where a filter is written: in letters of one width, with what may come next, and what is missing or wrong
/// while it is. Escape clears it; Enter and Down leave it for the table.
class FilterField : public QWidget
{
    Q_OBJECT

public:
    explicit FilterField(QWidget *parent = nullptr);

    [[nodiscard]] QLineEdit *edit() const { return m_edit; }
    void setText(const QString &text);
    /// What devices have, for what is suggested.
    void setKnownValues(const KnownValues &known) { m_known = known; }

Q_SIGNALS:
    /// The text is a filter now, or empty, and another one than before.
    void filterChanged(const QString &text);
    /// The table is wanted.
    void left();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void read();
    void suggest();
    void take(const QString &suggestion);
    void placeHint();

    QLineEdit *m_edit;
    Label *m_hint;
    Label *m_flaw;
    QAction *m_mark;
    QCompleter *m_completer;
    QStandardItemModel *m_suggested;
    KnownValues m_known;
    QString m_told;
    qsizetype m_from = 0;
};

} // namespace candela::ui
