#include "base/crypto.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace candela;

namespace {

QByteArray hex(const char *text)
{
    return QByteArray::fromHex(text);
}

const QByteArray key(32, 'k');
const QByteArray nonce(12, 'n');
const QByteArray plain("the plain text");
const QByteArray bound("organization | block");

} // namespace

class CryptoTest : public QObject
{
    Q_OBJECT

private slots:
    void hashesAsFips180Says()
    {
        QCOMPARE(sha256("").toHex(), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        QCOMPARE(sha256("abc").toHex(), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    void keysAHashAsRfc4231Says_data()
    {
        QTest::addColumn<QByteArray>("secret");
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<QByteArray>("expected");

        QTest::newRow("case 1") << QByteArray(20, '\x0b') << QByteArray("Hi There")
                                << QByteArray(
                                       "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7");
        QTest::newRow("case 2") << QByteArray("Jefe") << QByteArray("what do ya want for nothing?")
                                << QByteArray(
                                       "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
        QTest::newRow("case 3") << QByteArray(20, '\xaa') << QByteArray(50, '\xdd')
                                << QByteArray(
                                       "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe");
        QTest::newRow("case 4") << hex("0102030405060708090a0b0c0d0e0f10111213141516171819")
                                << QByteArray(50, '\xcd')
                                << QByteArray(
                                       "82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b");
        QTest::newRow("case 6: a key longer than a block")
            << QByteArray(131, '\xaa') << QByteArray("Test Using Larger Than Block-Size Key - Hash Key First")
            << QByteArray("60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54");
        QTest::newRow("case 7: key and message longer than a block")
            << QByteArray(131, '\xaa')
            << QByteArray(
                   "This is a test using a larger than block-size key and a larger than block-size data."
                   " The key needs to be hashed before being used by the HMAC algorithm.")
            << QByteArray("9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2");
    }

    void keysAHashAsRfc4231Says()
    {
        QFETCH(const QByteArray, secret);
        QFETCH(const QByteArray, message);
        QFETCH(const QByteArray, expected);

        QCOMPARE(hmacSha256(secret, message).toHex(), expected);

        KeyedHash keyed(secret);
        for (const qsizetype cut : {qsizetype(0), message.size() / 3, message.size()}) {
            QByteArray out(32, '\0');
            keyed.hash(message.first(cut), message.sliced(cut),
                       reinterpret_cast<unsigned char *>(out.data()));
            QCOMPARE(out.toHex(), expected); // the same key serves again, however the message is cut
        }
    }

    void derivesAsRfc5869Says_data()
    {
        QTest::addColumn<QByteArray>("secret");
        QTest::addColumn<QByteArray>("salt");
        QTest::addColumn<QByteArray>("info");
        QTest::addColumn<QByteArray>("first32");

        QTest::newRow("test case 1")
            << QByteArray(22, '\x0b') << hex("000102030405060708090a0b0c") << hex("f0f1f2f3f4f5f6f7f8f9")
            << QByteArray("3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf");
        QTest::newRow("test case 3: neither salt nor info")
            << QByteArray(22, '\x0b') << QByteArray() << QByteArray()
            << QByteArray("8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d");
    }

    void derivesAsRfc5869Says()
    {
        QFETCH(const QByteArray, secret);
        QFETCH(const QByteArray, salt);
        QFETCH(const QByteArray, info);
        QFETCH(const QByteArray, first32);

        QCOMPARE(hkdfSha256(secret, salt, info).toHex(), first32);
    }

    void sealsAsTheGcmSpecificationSays()
    {
        // Test cases 13 and 14 of McGrew and Viega, "The Galois/Counter Mode of Operation".
        const QByteArray zeros(32, '\0');
        const QByteArray zeroNonce(12, '\0');
        QCOMPARE(seal(zeros, zeroNonce, "", "").toHex(), "530f8afbc74536b9a963b4f1c4cb738b");
        QCOMPARE(seal(zeros, zeroNonce, QByteArray(16, '\0'), "").toHex(),
                 "cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919");
    }

    void opensWhatItSealed_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("nothing") << QByteArray("");
        QTest::newRow("a byte") << QByteArray("x");
        QTest::newRow("many bytes") << QByteArray(100'001, '\xff');
    }

    void opensWhatItSealed()
    {
        QFETCH(const QByteArray, text);

        const QByteArray sealed = seal(key, nonce, text, bound);

        QCOMPARE(sealed.size(), text.size() + 16);
        QCOMPARE(unseal(key, nonce, sealed, bound), text);
    }

    void opensNothingThatWasTamperedWith_data()
    {
        QTest::addColumn<QByteArray>("key_");
        QTest::addColumn<QByteArray>("nonce_");
        QTest::addColumn<QByteArray>("sealed");
        QTest::addColumn<QByteArray>("bound_");
        const QByteArray sealed = seal(key, nonce, plain, bound);
        const auto changed = [](QByteArray bytes, qsizetype at) {
            bytes[at] = static_cast<char>(bytes[at] ^ 1);
            return bytes;
        };

        for (qsizetype i = 0; i < sealed.size(); ++i)
            QTest::addRow("byte %d of text and tag", static_cast<int>(i))
                << key << nonce << changed(sealed, i) << bound;
        QTest::newRow("another key") << changed(key, 31) << nonce << sealed << bound;
        QTest::newRow("another nonce") << key << changed(nonce, 0) << sealed << bound;
        QTest::newRow("bound to something else") << key << nonce << sealed << changed(bound, 3);
        QTest::newRow("bound to nothing") << key << nonce << sealed << QByteArray();
        QTest::newRow("the last byte is missing") << key << nonce << sealed.chopped(1) << bound;
        QTest::newRow("a byte more") << key << nonce << sealed + 'x' << bound;
        QTest::newRow("shorter than a tag") << key << nonce << sealed.first(15) << bound;
        QTest::newRow("empty") << key << nonce << QByteArray() << bound;
        QTest::newRow("a short key") << key.first(16) << nonce << sealed << bound;
        QTest::newRow("a short nonce") << key << nonce.first(8) << sealed << bound;
    }

    void opensNothingThatWasTamperedWith()
    {
        QFETCH(const QByteArray, key_);
        QFETCH(const QByteArray, nonce_);
        QFETCH(const QByteArray, sealed);
        QFETCH(const QByteArray, bound_);

        QVERIFY(!unseal(key_, nonce_, sealed, bound_).has_value());
    }

    void comparesSecrets()
    {
        QVERIFY(equalSecrets("", ""));
        QVERIFY(equalSecrets("abc", "abc"));
        QVERIFY(!equalSecrets("abc", "abd"));
        QVERIFY(!equalSecrets("abc", "ab"));
    }
};

QTEST_APPLESS_MAIN(CryptoTest)
#include "tst_crypto.moc"
