#include "sources/templateexamples.h"

#include <algorithm>
#include <array>

namespace candela::sources {

namespace {

struct Example
{
    QStringView field;
    QStringView text;
};
constexpr std::array examples = {
    Example{u"app_device_id", u"6f9619ff-8b86-d011-b42d-00cf4fc964ff"},
    Example{u"app_update_channel", u"Current Channel"},
    Example{u"app_build", u"16.0.19127.20240"},
    Example{u"app_last_seen", u"{day}"},
    Example{u"release_channel", u"Current Channel"},
    Example{u"release_version", u"2610"},
    Example{u"release_build", u"16.0.19127.20240"},
    Example{u"release_day", u"{day}"},
    Example{u"startup_device", u"0b9f3c1e-5a1d-4c1e-9c11-000000000001"},
    Example{u"startup_day", u"{day}"},
    Example{u"startup_core_boot", u"31000"},
    Example{u"startup_policy_boot", u"4000"},
    Example{u"startup_core_sign_in", u"21000"},
    Example{u"startup_policy_sign_in", u"3000"},
    Example{u"startup_desktop", u"9000"},
    Example{u"startup_boot_score", u"-1"},
    Example{u"startup_sign_in_score", u"-1"},
    Example{u"startup_stop_errors", u"0"},
    Example{u"startup_restarts", u"4"},
    Example{u"startup_disk", u"ssd"},
    Example{u"startup_manufacturer", u"Dell Inc."},
    Example{u"startup_model", u"Harbor 14"},
    Example{u"startup_os", u"10.0.26100.6584"},
    Example{u"start_device", u"0b9f3c1e-5a1d-4c1e-9c11-000000000001"},
    Example{u"start_day", u"{day}"},
    Example{u"start_core_boot", u"31000"},
    Example{u"start_total_boot", u"35000"},
    Example{u"start_update_boot", u"0"},
    Example{u"start_core_sign_in", u"21000"},
    Example{u"start_desktop", u"9000"},
    Example{u"start_total_sign_in", u"33000"},
    Example{u"start_first_sign_in", u"false"},
    Example{u"start_feature_update", u"false"},
    Example{u"start_restart", u"restartWithUpdate"},
    Example{u"app_name", u"outlook.exe"},
    Example{u"app_day", u"{day}"},
    Example{u"app_title", u"Outlook"},
    Example{u"app_publisher", u"Microsoft Corporation"},
    Example{u"app_active_devices", u"1412"},
    Example{u"app_usage", u"1209600"},
    Example{u"app_crashes", u"30"},
    Example{u"app_hangs", u"12"},
    Example{u"app_time_to_failure", u"40320"},
    Example{u"app_score", u"-1"},
    Example{u"app_peer_median", u"-1"},
    Example{u"reliability_device", u"0b9f3c1e-5a1d-4c1e-9c11-000000000001"},
    Example{u"reliability_day", u"{day}"},
    Example{u"reliability_crashes", u"3"},
    Example{u"reliability_hangs", u"1"},
    Example{u"reliability_crashed_apps", u"2"},
    Example{u"reliability_time_to_failure", u"9000"},
    Example{u"reliability_manufacturer", u"Dell Inc."},
    Example{u"reliability_model", u"Harbor 14"},
    Example{u"anywhere_device", u"0b9f3c1e-5a1d-4c1e-9c11-000000000001"},
    Example{u"anywhere_directory_device", u"6f9619ff-8b86-d011-b42d-00cf4fc964ff"},
    Example{u"anywhere_day", u"{day}"},
    Example{u"anywhere_managed_by", u"Intune"},
    Example{u"anywhere_tenant_attached", u"false"},
    Example{u"anywhere_cloud_gateway", u"false"},
    Example{u"anywhere_cloud_identity", u"true"},
    Example{u"anywhere_registered", u"true"},
    Example{u"anywhere_profile", u"true"},
    Example{u"anywhere_upgrade", u"upgraded"},
    Example{u"anywhere_os", u"10.0.26100.6584"},
    Example{u"anywhere_windows_score", u"-1"},
    Example{u"anywhere_management_score", u"-1"},
    Example{u"anywhere_identity_score", u"-1"},
    Example{u"anywhere_provisioning_score", u"-1"},
    Example{u"anywhere_manufacturer", u"Dell Inc."},
    Example{u"anywhere_model", u"Harbor 14"},
    Example{u"scores_device", u"0b9f3c1e-5a1d-4c1e-9c11-000000000001"},
    Example{u"scores_day", u"{day}"},
    Example{u"scores_endpoint", u"71.5"},
    Example{u"scores_startup", u"61.5"},
    Example{u"scores_reliability", u"80"},
    Example{u"scores_anywhere", u"-1"},
    Example{u"scores_health", u"meetingGoals"},
    Example{u"scores_manufacturer", u"Dell Inc."},
    Example{u"scores_model", u"Harbor 14"},
    Example{u"sample_day", u"{day}"},
    Example{u"sample_location", u"Berlin"},
    Example{u"sample_workload", u"teams"},
    Example{u"sample_udp_latency", u"50"},
    Example{u"sample_udp_jitter", u"5"},
    Example{u"sample_udp_loss", u"0.1"},
    Example{u"sample_egress_distance", u"12"},
    Example{u"location_name", u"Berlin"},
    Example{u"location_address", u"Unter den Linden 1, 10117 Berlin"},
    Example{u"location_city", u"Berlin"},
    Example{u"location_country", u"Germany"},
    Example{u"location_latitude", u"52.52"},
    Example{u"location_longitude", u"13.4"},
    Example{u"location_egress_1", u"Main line 203.0.113.0/24"},
    Example{u"location_lan", u"10.1.0.0/16;10.2.0.0/16"},
    Example{u"location_users", u"620"},
    Example{u"location_remote", u"no"},
};

} // namespace

QString exampleOf(QStringView field)
{
    const auto found = std::ranges::find(examples, field, &Example::field);
    return found == examples.end() ? QString() : found->text.toString();
}

} // namespace candela::sources
