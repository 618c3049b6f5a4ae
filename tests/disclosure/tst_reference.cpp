#include "model/catalogues.h"
#include "places/places.h"
#include "referencefrom.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace candela;

/// If it fails: a catalogue was changed. Build, run build/tests/write-reference, and read the difference.
class ReferenceTest : public QObject
{
    Q_OBJECT

private slots:
    void saysWhatTheCataloguesSay()
    {
        QFile file(inSources(u"resources/reference.md"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), referenceFromCatalogues());
    }

    void namesEveryMeasureAndEveryField()
    {
        const QString text = QString::fromUtf8(referenceFromCatalogues());
        const SignalCatalogue known = builtInSignals();
        const MeasureCatalogue measures = builtInMeasures(known);
        const auto isDescribed = [&](const QString &method, const QString &saysNot) {
            return text.contains(u"### "_s + method + u'\n') && text.contains(saysNot);
        };
        for (const Measure &measure : measures.entries()) {
            QVERIFY2(isDescribed(measure.method(), measure.saysNot), qPrintable(measure.id));
            for (const Successor &successor : measure.successors)
                QVERIFY2(isDescribed(successor.method(), successor.saysNot), qPrintable(successor.id));
        }
        for (const SupportingMeasure &supporting : measures.supporting())
            QVERIFY2(isDescribed(supporting.measure.method(), supporting.measure.saysNot),
                     qPrintable(supporting.measure.id));
        for (const Signal &signal : known.entries())
            QVERIFY2(text.contains(u'`' + signal.id + u'`'), qPrintable(signal.id));
        const TechnologyCatalogue technology = builtInTechnology();
        for (const TechnologyMeasure &measure : technology.measures())
            QVERIFY2(text.contains(measure.method()), qPrintable(measure.id));
        const ImportCatalogue imports = builtInImports();
        for (const ImportFormat &format : imports.formats()) {
            for (const ImportField &field : format.fields)
                QVERIFY2(text.contains(u"| `"_s + field.column + u"` |"_s), qPrintable(field.id));
        }
    }
};

QTEST_APPLESS_MAIN(ReferenceTest)
#include "tst_reference.moc"
