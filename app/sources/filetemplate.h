#pragma once

#include "model/signalcatalogue.h"
#include "model/technologycatalogue.h"

#include <QDate>

#include <vector>

namespace candela::sources {

/// A column of a template, and what is read of it.
struct TemplateColumn
{
    QString name;
    QString what; ///< in sentences, with the other names that the column may have
};

/// A file to start from: it has every column that is read and one row that shows how.
struct FileTemplate
{
    QString kind; ///< ReportKind::id or TechnologyReport::id
    QString title;
    QString whereToGet; ///< where an administrator finds such a file, in words
    std::vector<TemplateColumn> columns;
    QByteArray csv; ///< can be imported as it is; its row is of the day that was asked for
};

/// One of every kind of file that can be read, reports about people first.
[[nodiscard]] std::vector<FileTemplate> fileTemplates(const SignalCatalogue &known,
                                                      const TechnologyCatalogue &technology, QDate day);

} // namespace candela::sources
