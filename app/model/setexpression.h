#pragma once

#include "base/result.h"
#include "model/signalset.h"

#include <QJsonValue>

#include <functional>
#include <vector>

namespace candela {

/// A set of people, described by the signals they have (contract.md 10): a signal, or `any`, `all`, `not`
/// and `at_least` of other sets. A value; it holds no people.
class SetExpression
{
public:
    /// Any: at least one part; All: every part; Not: everyone counted but those of its one part;
    /// AtLeast: at least `least()` of the parts.
    enum class Kind { Signal, Any, All, Not, AtLeast };

    /// The set of nobody.
    SetExpression() = default;

    /// Gives the number of a signal by its id, or fails with NotFound.
    using NumberOf = std::function<Result<SignalNumber>(const QString &)>;

    /// Reads `"signal"`, `{"any":[...]}`, `{"all":[...]}`, `{"not":x}` or `{"at_least":2,"of":[...]}`.
    /// Fails with BadInput, `where` naming the place in the expression, at any other shape or an unknown
    /// signal.
    [[nodiscard]] static Result<SetExpression> read(const QJsonValue &json, const NumberOf &numberOf);

    [[nodiscard]] static SetExpression signal(SignalNumber number);
    [[nodiscard]] static SetExpression combine(Kind kind, std::vector<SetExpression> parts, int least = 0);

    [[nodiscard]] Kind kind() const { return m_kind; }
    /// Of a Signal only.
    [[nodiscard]] SignalNumber number() const { return m_number; }
    /// Of an AtLeast only.
    [[nodiscard]] int least() const { return m_least; }
    [[nodiscard]] const std::vector<SetExpression> &parts() const { return m_parts; }

    /// Whether a person with these signals belongs to the set. The vault does the same for 64 people at a
    /// time.
    [[nodiscard]] bool contains(const SignalSet &person) const;

    /// Every signal that occurs in it.
    [[nodiscard]] SignalSet usedSignals() const;

    /// The same set when nobody has the signals in `left`.
    [[nodiscard]] SetExpression without(const SignalSet &left) const;

    friend bool operator==(const SetExpression &, const SetExpression &) = default;

private:
    Kind m_kind = Kind::Any;
    SignalNumber m_number = 0;
    int m_least = 0;
    std::vector<SetExpression> m_parts;
};

} // namespace candela
