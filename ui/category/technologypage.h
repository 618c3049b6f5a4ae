#pragma once

#include "client/deviceservice.h"
#include "ui/category/categorypage.h"

#include <QPointer>

namespace candela::ui {

class BaselinesCard;
class NewBaselinePopover;

/// The page of a category of technology: with the days of one's own that today is compared with.
class TechnologyPage : public CategoryPage
{
    Q_OBJECT

public:
    /// Both outlive the page.
    struct Asked
    {
        client::ScoringService &figures;
        client::DeviceService &devices;
    };

    TechnologyPage(CategoryId category, const Asked &asked, QWidget *parent = nullptr);

    void refresh() override;

protected:
    void detailShown(const scoring::CategoryDetail &detail) override;

private:
    void askRights();
    void askBaselines();
    void take(const contract::BaselineList &list);
    void openNew(QWidget *anchor);
    void keep(const QString &name);
    void remove(const QString &id);

    CategoryId m_category;
    client::ScoringService &m_scoring;
    client::DeviceService &m_devices;
    BaselinesCard *m_baselines;
    QPointer<NewBaselinePopover> m_new;
    QDate m_day; ///< of the points that are shown
};

} // namespace candela::ui
