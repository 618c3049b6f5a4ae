#include "candelad/answer.h"

#include "contract/problem.h"

#include <QJsonDocument>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace candela {

namespace {

void write(std::FILE *stream, const QByteArray &text)
{
    if (text.isEmpty())
        return;
    std::fwrite(text.constData(), 1, static_cast<std::size_t>(text.size()), stream);
    if (!text.endsWith('\n'))
        std::fputc('\n', stream);
    std::fflush(stream);
}

QString sentenceOf(const Error &error)
{
    return error.where.isEmpty() ? error.what : u"%1 [%2]"_s.arg(error.what, error.where);
}

} // namespace

Exit print(const Result<Answer> &answer, bool json)
{
    if (!answer) {
        if (json)
            write(stdout, QJsonDocument(contract::toJson(contract::problemOf(answer.error()))).toJson());
        write(stderr, sentenceOf(answer.error()).toUtf8());
        return Exit::Failed;
    }
    if (json)
        write(stdout, QJsonDocument(answer->document).toJson());
    write(json ? stderr : stdout, answer->text.toUtf8());
    write(stderr, answer->aside.toUtf8());
    return answer->exit;
}

} // namespace candela
