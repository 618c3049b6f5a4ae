#pragma once

#include <QString>
#include <QWidget>

#include <optional>
#include <vector>

class QVBoxLayout;

namespace candela::ui {

/// One thing that can be done, as a row.
struct ActionLine
{
    std::optional<int> upTo; ///< points; nothing: "not scored"
    QString title;
    QString second;    ///< where, or why
    bool opens = true; ///< whether there is something behind the row

    friend bool operator==(const ActionLine &, const ActionLine &) = default;
};

/// Rows of what can be done, each with the points it would bring at the most. The heading above says "points,
/// up to" once.
class ActionList : public QWidget
{
    Q_OBJECT

public:
    explicit ActionList(QWidget *parent = nullptr);

    /// `verb` says what opening a row does, for those who listen; `iconName` stands at the end of each row.
    /// Without them rows open nothing.
    void setLines(const std::vector<ActionLine> &lines, const QString &verb, const QString &iconName);

Q_SIGNALS:
    void opened(int index);

private:
    [[nodiscard]] QWidget *makeRow(const QString &name, bool opens, int index);
    [[nodiscard]] QWidget *makeGain(const ActionLine &line);
    void addLine(const ActionLine &line, const QString &verb, const QString &iconName, int index);

    QVBoxLayout *m_rows;
};

} // namespace candela::ui
