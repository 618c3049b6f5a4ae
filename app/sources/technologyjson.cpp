#include "sources/technologyjson.h"

#include "base/tr.h"
#include "sources/jsonlist.h"
#include "sources/jsontext.h"
#include "sources/technologycolumns.h"
#include "sources/technologyintake.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace candela::sources {

namespace {

using Read = Result<std::optional<ReadTechnology>>;

constexpr qsizetype largestFile = qsizetype(1) << 31;

/// Which field of a report a name in a row means; names are few and come again in every row.
class FieldNames
{
public:
    explicit FieldNames(const TechnologyReport &report)
    {
        for (std::size_t field = 0; field < report.fields.size(); ++field) {
            const QStringList &columns = report.fields[field].columns;
            for (qsizetype alias = 0; alias < columns.size(); ++alias)
                insert(foldedName(columns[alias]), {.field = field, .alias = alias});
        }
    }

    struct Place
    {
        std::size_t field = 0;
        qsizetype alias = -1; ///< below zero when it is not read
    };

    /// `name` outlives this object.
    Place placeOf(QByteArrayView name)
    {
        if (const auto known = m_known.constFind(name); known != m_known.constEnd())
            return *known;
        const Place place = m_fields.value(foldedName(QString::fromUtf8(name)));
        if (m_known.size() < static_cast<qsizetype>(JsonList::mostFields))
            m_known.insert(name, place);
        return place;
    }

private:
    /// Of two columns that fold to the same the first counts, as in CSV.
    void insert(const QString &name, Place place)
    {
        if (!m_fields.contains(name))
            m_fields.insert(name, place);
    }

    QHash<QString, Place> m_fields;
    QHash<QByteArrayView, Place> m_known;
};

Read readJsonRows(QByteArrayView bytes, const TechnologyReport &report, const ReadOptions &options)
{
    TechnologyIntake intake(report, options);
    FieldNames names(report);
    JsonList list(bytes);
    auto more = list.open();
    while (more && *more) {
        more = list.next([&](QByteArrayView name, const JsonValue &value) {
            const auto [field, alias] = names.placeOf(name);
            if (alias >= 0 && value.escaped)
                intake.setOwned(field, alias, unescapedJson(value.text));
            else if (alias >= 0)
                intake.set(field, alias, value.text);
        });
        if (!more || !*more)
            break;
        if (auto taken = intake.take(list.row(), list.share()); !taken)
            return fail(taken.error());
    }
    if (!more)
        return fail(more.error());
    return std::move(intake).finish(list.hasNextPage());
}

/// The names of the fields of the first rows. Nothing when it is no list; then it may be anything.
Result<std::optional<std::vector<QString>>> namesIn(QByteArrayView bytes)
{
    constexpr qint64 rowsToLookAt = 64;
    QSet<QByteArrayView> known;
    std::vector<QString> names;
    JsonList list(bytes);
    auto more = list.open();
    if (more && !*more)
        return std::optional<std::vector<QString>>();
    while (more && *more && list.row() < rowsToLookAt) {
        more = list.next([&](QByteArrayView name, const JsonValue &) {
            if (known.contains(name) || names.size() == JsonList::mostFields)
                return;
            known.insert(name);
            names.push_back(QString::fromUtf8(name));
        });
    }
    if (!more)
        return fail(more.error());
    if (list.row() == 0)
        return fail(Fault::BadInput, Tr::tr("The list has no rows."));
    return std::optional(std::move(names));
}

} // namespace

Result<std::optional<ReadTechnology>>
readTechnologyJson(QByteArrayView bytes, const TechnologyCatalogue &catalogue, const ReadOptions &options)
{
    if (bytes.size() > largestFile)
        return fail(Fault::BadInput,
                    Tr::tr("The list is larger than 2 GB. Save its pages in files of their own."));
    const auto names = namesIn(bytes);
    if (!names)
        return fail(names.error());
    if (!*names)
        return std::optional<ReadTechnology>();
    const auto columns = recogniseTechnology(**names, catalogue);
    if (!columns)
        return fail(columns.error());
    if (!*columns)
        return std::optional<ReadTechnology>();
    return readJsonRows(bytes, *(*columns)->report, options);
}

} // namespace candela::sources
