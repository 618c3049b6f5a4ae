#pragma once

#include "ui/overview/comparecontent.h"
#include "ui/widgets/popover.h"

class QComboBox;
class QFormLayout;

namespace candela::ui {

/// Two releases to compare with each other. Each choice is asked at once; the earlier one stays the earlier.
class ComparePopover : public Popover
{
    Q_OBJECT

public:
    /// `releases` are two or more, the newest first; `between` is what is compared now.
    ComparePopover(std::vector<ComparedRelease> releases, const client::Comparison &between, QWidget *anchor);

Q_SIGNALS:
    void chosen(const candela::client::Comparison &between);

private:
    void addHeading();
    void addChoices();
    [[nodiscard]] QComboBox *addChoice(QFormLayout &lines, const QString &name);
    void showPlaces(ComparedPlaces places);
    void take(ComparedPlaces places);

    std::vector<ComparedRelease> m_releases;
    ComparedPlaces m_places;
    QComboBox *m_from = nullptr;
    QComboBox *m_to = nullptr;
};

} // namespace candela::ui
