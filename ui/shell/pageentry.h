#pragma once

#include <QString>

#include <functional>
#include <vector>

class QWidget;

namespace candela::client {
class DataService;
class DeviceService;
class ScoringService;
} // namespace candela::client

namespace candela::ui {

class Page;

/// Where a page stands in the navigation. Hidden pages are reached from other pages and by name.
enum class PageGroup { Top, People, Technology, Manage, Hidden };

/// What a page is built with. All outlive the page.
struct Services
{
    client::ScoringService &figures;
    client::DataService &data;
    client::DeviceService &devices;
};

/// One page the shell can open. main.cpp hands in the list; the shell knows no page by itself.
struct PageEntry
{
    QString id;    ///< of contract.md 9, e.g. "overview", "communication", "sources"
    QString title; ///< translated
    QString icon;  ///< a name of resources/icons
    PageGroup group = PageGroup::Manage;
    std::function<Page *(const Services &services, QWidget *parent)> make;
    QString within = {}; ///< of a hidden page: the one that leads to it, which the navigation marks
};

using PageList = std::vector<PageEntry>;

} // namespace candela::ui
