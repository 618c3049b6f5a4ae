#pragma once

#include "scoring/passport.h"

#include <QObject>
#include <QPointer>

#include <optional>

class QWidget;

namespace candela::ui {

class PassportPopover;

/// The one passport that a page has open. It does the sum again and copies when asked.
class PassportSheet : public QObject
{
    Q_OBJECT

public:
    explicit PassportSheet(QWidget *page);

    /// Opens under `anchor`, empty until `setPassport`; closes another one.
    void openUnder(QWidget *anchor);
    /// Does nothing when it was closed meanwhile.
    void setPassport(const scoring::Passport &passport);
    /// Closes what waits for its passport, because there will be none.
    void abandon();

private:
    void recompute();
    void copy();

    QPointer<PassportPopover> m_popover;
    std::optional<scoring::Passport> m_passport;
};

} // namespace candela::ui
