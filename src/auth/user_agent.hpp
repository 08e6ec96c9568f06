// What a User-Agent header says of the device, for the list of one's sessions. A help for the eye,
// never a reason to let anybody in.
#pragma once

#include <string>
#include <string_view>

namespace dealwright {

struct Device {
    std::string type;     // desktop, mobile, tablet, bot, script; empty: unknown
    std::string browser;  // "Firefox 128"; empty: unknown
    std::string system;   // "Windows", "Android 14"; empty: unknown
};

Device device_of(std::string_view user_agent);

}  // namespace dealwright
