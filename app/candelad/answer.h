#pragma once

#include "base/result.h"

#include <QJsonObject>
#include <QString>

namespace candela {

/// Exit codes of every command (design.md 6).
enum class Exit { Done = 0, Failed = 1, Usage = 2, Part = 3 };

/// What a command has to say when it did not fail: a document for programs, lines for people.
struct Answer
{
    QJsonObject document;
    QString text;
    Exit exit = Exit::Done;
    QString aside = {}; ///< what is said about the text, on standard error; may be empty
};

/// Prints it: with `json` the document on standard output and the text on standard error, otherwise the text
/// on standard output. A failure goes the same way, as a problem document and its sentence.
[[nodiscard]] Exit print(const Result<Answer> &answer, bool json);

} // namespace candela
