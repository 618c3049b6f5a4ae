#pragma once

#include <QWidget>

class QAction;
class QHBoxLayout;

namespace candela::ui {

class Chip;
class ElidedLabel;
class Label;
class SearchButton;

/// The head of a page: its title and subtitle, whether it shows sample data, where to search, what the page
/// offers, and a button to ask again.
class PageHeader : public QWidget
{
    Q_OBJECT

public:
    explicit PageHeader(QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setSubtitle(const QString &subtitle);
    void setSample(bool sample);
    /// Buttons for `actions`, in their order; one with QAction::HighPriority is primary.
    void setActions(const QList<QAction *> &actions);

    /// What a list of places opens under.
    [[nodiscard]] QWidget *searchAnchor() const;

signals:
    void searchRequested();
    void refreshRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    Label *m_title;
    Chip *m_sample;
    ElidedLabel *m_subtitle;
    SearchButton *m_search;
    QHBoxLayout *m_actions;
};

} // namespace candela::ui
