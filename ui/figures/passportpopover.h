#pragma once

#include "scoring/passport.h"

#include <QPointer>
#include <QWidget>

#include <functional>
#include <optional>

class QPushButton;
class QVBoxLayout;

namespace candela::ui {

class Label;

/// The passport of a figure, under the figure. It lies over the window and is one of its widgets; Escape, a
/// press beside it or its button closes it, and the focus goes back to the figure.
class PassportPopover : public QWidget
{
    Q_OBJECT

public:
    /// `page` is the page whose figures it explains.
    explicit PassportPopover(QWidget *page);
    ~PassportPopover() override;

    /// Opens under `anchor` with the shapes of what will come.
    void openUnder(QWidget *anchor);
    /// Fills what was opened. Does nothing after it was closed.
    void setPassport(const scoring::Passport &passport);
    [[nodiscard]] bool isLoading() const { return isVisible() && !m_passport; }
    void closeAndReturn();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void build();
    void addHeading(QVBoxLayout &rows, const QString &title);
    void addSum(QVBoxLayout &rows, const QString &sum, const QString &note);
    void addButtons(QVBoxLayout &rows);
    void recompute();
    void copy();
    void place();

    QPointer<QWidget> m_anchor;
    QWidget *m_inside = nullptr;
    Label *m_result = nullptr;
    std::optional<scoring::Passport> m_passport;
    double m_tip = 0; ///< where the point is, from the left
    bool m_above = false;
};

} // namespace candela::ui
