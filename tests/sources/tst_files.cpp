#include "sources/filesof.h"
#include "sources/mappedfile.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace candela;
using namespace candela::sources;

/// Which files an import looks at, and how their bytes are reached.
class FilesTest : public QObject
{
    Q_OBJECT

private slots:
    void takesEveryRegularFileOfAFolder();
    void keepsTheOrderOfThePaths();
    void namesWhatIsNotThere();
    void mapsAFile();
    void mapsAMemoryFileFromItsStart();
    void saysWhyAFileCannotBeMapped_data();
    void saysWhyAFileCannotBeMapped();

private:
    [[nodiscard]] static QString made(const QTemporaryDir &folder, const QString &name)
    {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write("bytes of a file") < 0)
            qFatal("cannot write a test file");
        return file.fileName();
    }
};

void FilesTest::takesEveryRegularFileOfAFolder()
{
    const QTemporaryDir folder;
    for (const auto &name : {u"b.csv"_s, u"a"_s, u"Z.bin"_s, u".hidden.csv"_s, u"target"_s})
        QVERIFY(!made(folder, name).isEmpty());
    QVERIFY(QFile::link(folder.filePath(u"a"_s), folder.filePath(u"link.csv"_s)));
    QVERIFY(QDir(folder.path()).mkdir(u"below"_s));
    QCOMPARE(::mkfifo(qPrintable(folder.filePath(u"pipe"_s)), 0600), 0);

    const auto files = filesOf({folder.path()});

    QVERIFY(files);
    QCOMPARE(*files, (std::vector<QString>{folder.filePath(u"Z.bin"_s), folder.filePath(u"a"_s),
                                           folder.filePath(u"b.csv"_s), folder.filePath(u"target"_s)}));
}

void FilesTest::keepsTheOrderOfThePaths()
{
    const QTemporaryDir folder;
    const QString hidden = made(folder, u".hidden"_s);
    const QString b = made(folder, u"b"_s);

    const auto files = filesOf({b, hidden, folder.path()});

    QVERIFY(files);
    QCOMPARE(*files, (std::vector<QString>{b, hidden, b}));
}

void FilesTest::namesWhatIsNotThere()
{
    const QTemporaryDir folder;

    QCOMPARE(filesOf({folder.path()}).error().fault, Fault::BadInput);
    QCOMPARE(filesOf({folder.path()}).error().where, folder.path());
    QCOMPARE(filesOf({folder.filePath(u"none"_s)}).error().fault, Fault::NotFound);
}

void FilesTest::mapsAFile()
{
    const QTemporaryDir folder;

    auto mapped = MappedFile::open(made(folder, u"a"_s));
    QVERIFY(mapped);
    const MappedFile moved = std::move(*mapped);

    QCOMPARE(moved.bytes(), QByteArrayView("bytes of a file"));
    QVERIFY(mapped->bytes().isEmpty());
}

void FilesTest::mapsAMemoryFileFromItsStart()
{
    const int descriptor = ::memfd_create("report", MFD_CLOEXEC);
    QCOMPARE(::write(descriptor, "in memory", 9), ssize_t(9));

    const auto mapped = MappedFile::fromDescriptor(descriptor);
    ::close(descriptor);

    QVERIFY(mapped);
    QCOMPARE(mapped->bytes(), QByteArrayView("in memory"));
}

void FilesTest::saysWhyAFileCannotBeMapped_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<Fault>("fault");

    QTest::newRow("nothing there") << u"/nonexistent/report.csv"_s << Fault::NotFound;
    QTest::newRow("a folder") << u"/"_s << Fault::BadInput;
    QTest::newRow("a device") << u"/dev/null"_s << Fault::BadInput;
    QTest::newRow("a file as a folder") << u"/etc/passwd/x"_s << Fault::NotFound;
}

void FilesTest::saysWhyAFileCannotBeMapped()
{
    QFETCH(QString, path);
    QFETCH(Fault, fault);

    const auto mapped = MappedFile::open(path);

    QVERIFY(!mapped);
    QCOMPARE(mapped.error().fault, fault);
    QCOMPARE(mapped.error().where, path);
}

QTEST_APPLESS_MAIN(FilesTest)
#include "tst_files.moc"
