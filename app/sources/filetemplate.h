#pragma once

#include "model/importcatalogue.h"
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

/// A file to start from: it has every column that is read and one row that shows how, or as many as it takes.
struct FileTemplate
{
    QString kind; ///< ReportKind::id, TechnologyReport::id or ImportFormat::id
    QString title;
    QString whereToGet; ///< where an administrator finds such a file, in words
    std::vector<TemplateColumn> columns;
    QByteArray csv; ///< can be imported as it is; its last row is of that day or before
};

/// One of every kind of file that can be read: reports about people, those about technology, then files that
/// an organization fills itself.
[[nodiscard]] std::vector<FileTemplate> fileTemplates(const SignalCatalogue &known,
                                                      const TechnologyCatalogue &technology,
                                                      const ImportCatalogue &imports, QDate day);

} // namespace candela::sources
