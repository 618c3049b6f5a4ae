#include "model/catalogues.h"
#include "places/places.h"
#include "technologylines.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace candela;
using namespace candela::sources;

namespace {

const QDate today(2026, 11, 21);

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// Files as Microsoft writes them, with what is read of them beside each. If `readsWhatIsWritten` fails and
/// the lines it shows are right, put them into the `.expected` file.
class TechnologyFilesTest : public QObject
{
    Q_OBJECT

private slots:
    void readsWhatIsWritten_data();
    void readsWhatIsWritten();
    void readsNoNameOfADeviceOrAPerson();
};

void TechnologyFilesTest::readsWhatIsWritten_data()
{
    QTest::addColumn<QString>("path");

    const QDir folder(inSources(u"tests/data/sources/technology"_s));
    const QStringList names = folder.entryList({u"*.csv"_s, u"*.json"_s}, QDir::Files);
    QVERIFY(names.size() >= 12);
    for (const QString &name : names)
        QTest::newRow(qPrintable(name)) << folder.filePath(name);
}

void TechnologyFilesTest::readsWhatIsWritten()
{
    QFETCH(const QString, path);
    const QByteArray bytes = contentOf(path);
    const QString expected = QString::fromUtf8(contentOf(path + u".expected"_s));

    const auto read = readTechnology(bytes, builtInTechnology(), {.today = today});

    QVERIFY2(read, qPrintable(read ? QString() : read.error().what));
    QVERIFY(*read);
    const QString lines = technologyLines(**read).join(u'\n') + u'\n';
    QVERIFY2(lines == expected, qPrintable(lines));
    for (const QString &secret : {u"LAPTOP"_s, u"anna"_s, u"SN-SECRET"_s})
        QVERIFY2(!lines.contains(secret, Qt::CaseInsensitive), qPrintable(secret));
}

/// No report may even name a column that tells who uses a device, or what people call it.
void TechnologyFilesTest::readsNoNameOfADeviceOrAPerson()
{
    const QStringList never = {u"devicename"_s, u"devicedisplayname"_s,
                               u"hostname"_s,   u"computername"_s,
                               u"serial"_s,     u"user"_s,
                               u"mail"_s,       u"upn"_s,
                               u"owner"_s,      u"person"_s,
                               u"employee"_s,   u"phone"_s,
                               u"mac"_s};
    const QStringList allowed = {u"users"_s}; // how many people work at a place
    const TechnologyCatalogue catalogue = builtInTechnology();
    for (const TechnologyReport &report : catalogue.reports()) {
        for (const TechnologyField &field : report.fields) {
            for (const QString &column : field.columns) {
                for (const QString &word : never)
                    QVERIFY2(!column.contains(word, Qt::CaseInsensitive) || allowed.contains(column),
                             qPrintable(report.id + u": "_s + column));
            }
        }
    }
}

QTEST_APPLESS_MAIN(TechnologyFilesTest)
#include "tst_technologyfiles.moc"
