#include "base/files.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace candela;

namespace {

unsigned modeOf(const QString &path)
{
    struct stat state = {};
    return ::stat(QFile::encodeName(path).constData(), &state) == 0 ? state.st_mode & 07777U : 0;
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot be read");
}

void put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

} // namespace

class FilesTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString at(const QString &name) const { return m_folder.filePath(name); }

    /// A second name for the same bytes on the disk: what it reads later is what became of them.
    QString witnessOf(const QString &path) const
    {
        const QString witness = path + u".witness"_s;
        ::link(QFile::encodeName(path).constData(), QFile::encodeName(witness).constData());
        return witness;
    }

private slots:
    void readsBackWhatWasWritten_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing") << QByteArray("");
        QTest::newRow("zeros are bytes too") << QByteArray("a\0b\0", 4);
        QTest::newRow("more than a page") << QByteArray(1 << 20, 'x');
    }

    void readsBackWhatWasWritten()
    {
        QFETCH(const QByteArray, bytes);
        const QString path = at(u"whole"_s);

        QVERIFY(writeWhole(path, bytes));

        QCOMPARE(*readWhole(path), bytes);
        QCOMPARE(modeOf(path), 0600U);
        QVERIFY(!QFileInfo::exists(path + u".new"_s));
    }

    void saysWhenThereIsNoFile()
    {
        const auto read = readWhole(at(u"nowhere"_s));
        QVERIFY(!read);
        QCOMPARE(read.error().fault, Fault::NotFound);
    }

    void replacesAFileThatOthersMayReadByOneTheyMayNot()
    {
        const QString path = at(u"open"_s);
        put(path, "old");
        ::chmod(QFile::encodeName(path).constData(), 0644);
        QVERIFY(writeWhole(path, "new"));
        QCOMPARE(modeOf(path), 0600U);
    }

    void aRestOfACrashDoesNotOpenTheNewFileToOthers()
    {
        const QString path = at(u"rest"_s);
        put(path + u".new"_s, "half of a fi");
        ::chmod(QFile::encodeName(path + u".new"_s).constData(), 0644);

        QVERIFY(writeWhole(path, "whole"));

        QCOMPARE(bytesOf(path), "whole");
        QCOMPARE(modeOf(path), 0600U);
    }

    void followsNoLinkThatSomebodyLaid()
    {
        const QString path = at(u"linked"_s);
        const QString victim = at(u"victim"_s);
        put(victim, "untouched");
        QVERIFY(QFile::link(victim, path + u".new"_s));

        QVERIFY(writeWhole(path, "mine"));

        QCOMPARE(bytesOf(victim), "untouched");
        QCOMPARE(bytesOf(path), "mine");
    }

    void leavesTheOldFileAndNothingElseWhenItCannotWrite()
    {
        const auto written = writeWhole(at(u"no/such/folder/file"_s), "x");
        QVERIFY(!written);
        QCOMPARE(written.error().fault, Fault::Storage);

        const QString inTheWay = at(u"folder"_s);
        QVERIFY(QDir().mkpath(inTheWay + u"/full"_s));
        QVERIFY(!writeWhole(inTheWay, "secret"));
        QVERIFY(!QFileInfo::exists(inTheWay + u".new"_s));
    }

    void replacingASecretWipesTheOldBytes()
    {
        const QString path = at(u"replaced"_s);
        QVERIFY(writeWhole(path, "the old secret"));
        const QString witness = witnessOf(path);

        QVERIFY(replaceSecret(path, "the new one"));

        QCOMPARE(bytesOf(path), "the new one");
        QCOMPARE(bytesOf(witness), QByteArray(14, '\0'));
    }

    void aFirstSecretReplacesNothing()
    {
        const QString path = at(u"first"_s);
        QVERIFY(replaceSecret(path, "secret"));
        QCOMPARE(bytesOf(path), "secret");
        QCOMPARE(modeOf(path), 0600U);
    }

    void destroyingASecretWipesItsBytesAndItsName()
    {
        const QString path = at(u"destroyed"_s);
        QVERIFY(writeWhole(path, "secret"));
        const QString witness = witnessOf(path);

        QVERIFY(destroySecret(path));

        QVERIFY(!QFileInfo::exists(path));
        QCOMPARE(bytesOf(witness), QByteArray(6, '\0'));
        QVERIFY(destroySecret(path)); // that it is gone already is no failure
    }

    void makesAFolderForItsOwnerAlone()
    {
        const QString path = at(u"deep/er/still"_s);
        QVERIFY(makeFolder(path));
        QCOMPARE(modeOf(path), 0700U);
        QVERIFY(makeFolder(path));
    }

    void saysThatAFileIsInTheWayOfAFolder()
    {
        put(at(u"file"_s), "x");
        const auto made = makeFolder(at(u"file/folder"_s));
        QVERIFY(!made);
        QCOMPARE(made.error().fault, Fault::Storage);
    }
};

QTEST_APPLESS_MAIN(FilesTest)
#include "tst_files.moc"
