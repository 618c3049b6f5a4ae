#pragma once

#include "model/network.h"
#include "sources/samplecalendar.h"

#include <vector>

namespace candela::sources {

/// The offices of the sample organization and what is measured there: seven offices in three countries, one
/// of which gets worse and one better, and a city of people who work from home. The same shape gives the same
/// rows in every run.
class SampleNetwork
{
public:
    SampleNetwork(Window days, quint64 seed);

    [[nodiscard]] std::vector<NetworkLocation> locations() const;
    /// Measurements on the workdays among these days; numbers of one or two decimals.
    [[nodiscard]] std::vector<NetworkSample> samples(Window days) const;

private:
    /// What is measured at a place of that number on a day, the one of that number of its workload.
    [[nodiscard]] NetworkSample sample(std::size_t place, NetworkWorkload workload, QDate day,
                                       int number) const;

    quint64 m_seed;
    SampleCalendar m_calendar;
};

} // namespace candela::sources
