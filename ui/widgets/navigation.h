#pragma once

#include "ui/widgets/painted.h"

#include <vector>

class QBoxLayout;

namespace candela::ui {

class Label;
class NavigationItem;

/// One place to go. `value` stands at the far edge, e.g. the points; `spokenValue` is what is said of it.
struct NavigationEntry
{
    QString id;
    QString iconName;
    QString title;
    QString value = {};
    QString spokenValue = {};

    friend bool operator==(const NavigationEntry &, const NavigationEntry &) = default;
};

/// Entries under a title; the first group may have none.
struct NavigationGroup
{
    QString title = {};
    QString note = {}; ///< at the far edge of the title, e.g. "weekly"
    std::vector<NavigationEntry> entries = {};

    friend bool operator==(const NavigationGroup &, const NavigationGroup &) = default;
};

struct NavigationContent
{
    QString organization = {};
    std::vector<NavigationGroup> groups = {};
    std::vector<NavigationEntry> foot = {}; ///< e.g. settings
    QString place = {};                     ///< "This computer"
    QString role = {};                      ///< "Reader"

    friend bool operator==(const NavigationContent &, const NavigationContent &) = default;
};

/// The list at the leading edge: 224 px wide, and a rail of icons with tooltips while the window is narrower
/// than `railBelow`. One tab stop; arrow keys, Home and End go through the entries, Enter chooses.
class Navigation : public Painted
{
    Q_OBJECT

public:
    static constexpr int railBelow = 1100;
    static constexpr int fullWidth = 224;
    static constexpr int railWidth = 57;

    explicit Navigation(QWidget *parent = nullptr);

    void setContent(const NavigationContent &content);
    /// Marks an entry as the page that is shown; does not signal.
    void setCurrent(const QString &id);
    [[nodiscard]] QString current() const { return m_current; }
    [[nodiscard]] bool isRail() const { return m_rail; }
    [[nodiscard]] Spoken spoken() const override { return {.role = QAccessible::List}; }

Q_SIGNALS:
    void chosen(const QString &id);
    /// The head with the organization's name was pressed; a menu may open under `anchor`.
    void organizationRequested(QWidget *anchor);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void addEntry(QBoxLayout &rows, const NavigationEntry &entry);
    void addGroup(QBoxLayout &rows, const NavigationGroup &group);
    void addFoot(QBoxLayout &rows);
    void followWindow();
    void moveFocus(const QObject *from, int key);

    NavigationContent m_content;
    QString m_current;
    std::vector<NavigationItem *> m_items;
    QWidget *m_inside = nullptr;
    bool m_rail = false;
};

} // namespace candela::ui
