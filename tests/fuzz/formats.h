#pragma once

#include <QByteArrayView>
#include <QString>
#include <QStringList>

#include <span>

namespace candela::test {

/// What is read from outside, and how it is tried.
struct Format
{
    const char *id; ///< of the program fuzz_<id> too
    void (*check)(QByteArrayView bytes);
    const char *seeds; ///< a folder of whole and odd examples
    const char *names; ///< of the files in it
};

/// Every format that a stranger may have written. A new parser is a new row here and in CMakeLists.txt.
[[nodiscard]] std::span<const Format> formats();

/// The paths of a format's examples; never none.
[[nodiscard]] QStringList seedsOf(const Format &format);

} // namespace candela::test
