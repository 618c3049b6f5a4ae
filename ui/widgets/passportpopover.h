#pragma once

#include "ui/widgets/label.h"
#include "ui/widgets/popover.h"

#include <vector>

class QGridLayout;

namespace candela::ui {

/// One line of a passport; identifiers and fingerprints stand in the fixed-width font and stay left to right.
struct PassportRow
{
    QString key;
    QString value;
    bool isIdentifier = false;
};

/// The arithmetic first: "1,640" "people, of" "1,995" "=" "82.2%"; or the whole left side in `numerator`
/// alone, "100 × (1,640 + 900) ÷ (2 × 1,995)", which wraps.
struct PassportArithmetic
{
    QString numerator;
    QString between;
    QString denominator;
    QString result;
    QString sentence; ///< e.g. "82 points of 100: the share, rounded. Nothing else enters."
};

/// `arithmetic` may have an empty numerator: then only its sentence is shown.
struct PassportContent
{
    QString subject;
    PassportArithmetic arithmetic;
    std::vector<PassportRow> rows;
    bool canRecompute = true;
    bool hasReleasePage = false;
};

/// Where a figure comes from, under the figure. Opens empty with "Loading" until its content is set.
class PassportPopover : public Popover
{
    Q_OBJECT

public:
    explicit PassportPopover(QWidget *anchor);

    void setContent(const PassportContent &content);
    /// The one sentence that recomputing or copying ended with.
    void say(const QString &sentence, Tone tone = Tone::Good);
    /// The whole passport as text, a line a row.
    [[nodiscard]] QString asText() const;

Q_SIGNALS:
    void recomputeRequested();
    void copyRequested(const QString &text);
    void releaseRequested();

private:
    void addHeading();
    void addButtons();
    [[nodiscard]] QWidget *makeArithmetic(const PassportArithmetic &arithmetic);
    [[nodiscard]] QWidget *makeRows(const std::vector<PassportRow> &rows);

    PassportContent m_content;
    QWidget *m_inside = nullptr;
    Label *m_answer = nullptr;
};

} // namespace candela::ui
