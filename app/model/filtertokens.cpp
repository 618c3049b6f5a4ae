#include "model/filtertokens.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace candela {

namespace {

using Kind = FilterToken::Kind;

bool isOfWord(QChar c)
{
    return c.isLetterOrNumber() || QStringView(u"_-.:").contains(c);
}

bool isOfOperator(QChar c)
{
    return QStringView(u"=!<>").contains(c);
}

qsizetype endOfRun(QStringView text, qsizetype from, bool (*belongs)(QChar))
{
    return std::find_if_not(text.begin() + from, text.end(), belongs) - text.begin();
}

struct Quoted
{
    QString text;
    qsizetype end;
    bool isClosed;
};

Quoted quotedFrom(QStringView text, qsizetype from)
{
    Quoted quoted{.text = {}, .end = from + 1, .isClosed = false};
    for (; quoted.end < text.size() && !quoted.isClosed; ++quoted.end) {
        const QChar c = text[quoted.end];
        const bool isEscape = c == u'\\' && quoted.end + 1 < text.size();
        quoted.isClosed = c == u'"';
        if (isEscape)
            quoted.text += text[++quoted.end];
        else if (!quoted.isClosed)
            quoted.text += c;
    }
    return quoted;
}

} // namespace

std::vector<FilterToken> filterTokens(QStringView text)
{
    std::vector<FilterToken> tokens;
    qsizetype at = 0;
    const auto take = [&](Kind kind, qsizetype end) {
        tokens.push_back({.kind = kind, .text = text.sliced(at, end - at).toString(), .position = at});
        at = end;
    };
    while (at < text.size()) {
        const QChar c = text[at];
        if (c.isSpace()) {
            ++at;
        } else if (c == u'"') {
            Quoted quoted = quotedFrom(text, at);
            tokens.push_back({.kind = quoted.isClosed ? Kind::Text : Kind::Unclosed,
                              .text = std::move(quoted.text),
                              .position = at});
            at = quoted.end;
        } else if (isOfWord(c)) {
            take(Kind::Word, endOfRun(text, at, &isOfWord));
        } else if (isOfOperator(c)) {
            take(Kind::Operator, endOfRun(text, at, &isOfOperator));
        } else {
            take(c == u'(' ? Kind::Open : c == u')' ? Kind::Close : Kind::Odd, at + 1);
        }
    }
    tokens.push_back({.kind = Kind::End, .text = {}, .position = text.size()});
    return tokens;
}

} // namespace candela
