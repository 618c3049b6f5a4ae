#include "sources/jsontext.h"

#include <QString>
#include <QStringDecoder>

namespace candela::sources {

namespace {

/// The value of a hexadecimal digit; -1 when it is none.
int hexValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    const int lower = c | 0x20;
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

char16_t codeUnitFrom(QByteArrayView digits)
{
    int value = 0;
    for (const char c : digits)
        value = 16 * value + hexValue(c);
    return static_cast<char16_t>(value);
}

QChar plainEscape(char c)
{
    switch (c) {
    case 'b':
        return u'\b';
    case 'f':
        return u'\f';
    case 'n':
        return u'\n';
    case 'r':
        return u'\r';
    case 't':
        return u'\t';
    default:
        return QLatin1Char(c);
    }
}

} // namespace

QByteArray unescapedJson(QByteArrayView text)
{
    // QString::fromUtf8 would take a mark of byte order behind an escape for that of a file, and drop it.
    QStringDecoder decoded(QStringDecoder::Utf8, QStringDecoder::Flag::ConvertInitialBom);
    QString whole;
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype plain = text.indexOf('\\', at);
        const qsizetype end = plain < 0 ? text.size() : plain;
        whole += QString(decoded(text.sliced(at, end - at)));
        if (plain < 0)
            break;
        if (text[plain + 1] == 'u') {
            whole += QChar(codeUnitFrom(text.sliced(plain + 2, 4)));
            at = plain + 6;
        } else {
            whole += plainEscape(text[plain + 1]);
            at = plain + 2;
        }
    }
    return whole.toUtf8();
}

} // namespace candela::sources
