#include "ui/category/methodcard.h"

#include "ui/category/categorycontent.h"
#include "ui/figures/factlist.h"
#include "ui/figures/section.h"
#include "ui/figures/words.h"
#include "ui/widgets/inset.h"
#include "ui/widgets/label.h"

#include <QBoxLayout>

namespace candela::ui {

MethodCard::MethodCard(QWidget *parent)
    : Card(tr("How this is computed"), parent)
{
    auto *content = new QWidget(this);
    auto *rows = new QVBoxLayout(content);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(10);
    m_ground = new Inset(content);
    auto *sum = new QVBoxLayout(m_ground);
    sum->setContentsMargins(12, 8, 12, 8);
    m_sum = makeWrapped(Use::Emphasis, Tone::Text, {}, m_ground);
    m_sum->setLayoutDirection(Qt::LeftToRight); // a formula keeps its order
    sum->addWidget(m_sum);
    rows->addWidget(m_ground);
    m_rows = new FactList(74, content);
    rows->addWidget(m_rows);
    m_loading = new LoadingStack(content, this);
    body().addWidget(m_loading);
    body().addStretch(1);
}

void MethodCard::setDetail(const scoring::CategoryDetail &detail)
{
    m_sum->setText(localizedSum(detail.arithmetic, locale()));
    m_ground->setVisible(!detail.arithmetic.isEmpty());
    m_rows->setRows(methodOf(detail, locale()));
    m_loading->reveal();
}

} // namespace candela::ui
