#include "checks.h"
#include "promises.h"
#include "sources/jsonreader.h"
#include "sources/jsontext.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace candela::test {

namespace {

using sources::JsonReader;
using Token = JsonReader::Token;

/// What Qt makes of a text as it stands in a file.
QByteArray unescapedByQt(QByteArrayView text)
{
    const QByteArray list = "[\"" + text.toByteArray() + "\"]";
    return QJsonDocument::fromJson(list).array()[0].toString().toUtf8();
}

/// How a walk through the bytes ended.
struct Walk
{
    bool isWhole = false;
    bool isTree = false;      ///< an array or an object, not one value alone
    bool hasNoNumber = false; ///< NaN or Infinity, which no standard knows
};

Walk walk(QByteArrayView bytes)
{
    Walk walked;
    JsonReader reader(bytes);
    for (bool isFirst = true;; isFirst = false) {
        const Token token = reader.next();
        if (isFirst)
            walked.isTree = token == Token::ArrayStart || token == Token::ObjectStart;
        if (token == Token::Number && (reader.text().endsWith('N') || reader.text().endsWith('y')))
            walked.hasNoNumber = true;
        // Qt drops a mark of byte order at the start of a text.
        if ((token == Token::Text || token == Token::Name) && !reader.text().contains("\xEF\xBB\xBF"))
            hold(sources::unescapedJson(reader.text()) == unescapedByQt(reader.text()),
                 "a text says what Qt reads");
        hold(reader.share() >= 0 && reader.share() <= 1, "a share is one");
        if (token == Token::Broken)
            holdRefusal(reader.failure().error());
        if (token == Token::Broken || token == Token::End) {
            walked.isWhole = token == Token::End;
            hold(reader.next() == token, "an end stays one");
            return walked;
        }
    }
}

/// Reads the first value over as a whole; it ends where its tokens end.
bool isSkipped(QByteArrayView bytes)
{
    JsonReader reader(bytes);
    return reader.skip(reader.next()) && reader.next() == Token::End;
}

} // namespace

void checkJson(QByteArrayView bytes)
{
    const Walk walked = walk(bytes);
    hold(isSkipped(bytes) == walked.isWhole, "skipping and reading agree");
    const bool isReadByQt = !QJsonDocument::fromJson(bytes.toByteArray()).isNull();
    if (walked.isWhole && walked.isTree && !walked.hasNoNumber)
        hold(isReadByQt, "what is read is JSON");
}

} // namespace candela::test
