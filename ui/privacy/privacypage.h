#pragma once

#include "client/scoringservice.h"
#include "ui/shell/page.h"

namespace candela::ui {

class FieldsCard;
class ToldCard;
class WithheldCard;

/// The privacy centre: what is tracked and what never is, side by side, what the newest release withholds,
/// and every field. All of it comes from the disclosure catalogue of the service and from the release.
class PrivacyPage : public Page
{
    Q_OBJECT

public:
    /// `figures` outlives the page.
    explicit PrivacyPage(client::ScoringService &figures, QWidget *parent = nullptr);

    void refresh() override;
    [[nodiscard]] QWidget *filterField() const override;

private:
    void showDisclosures(const contract::Disclosures &disclosures);

    client::ScoringService &m_figures;
    ToldCard *m_tracked;
    ToldCard *m_never;
    WithheldCard *m_withheld;
    FieldsCard *m_fields;
};

} // namespace candela::ui
