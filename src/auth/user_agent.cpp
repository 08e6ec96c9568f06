// Two tables of marks, read from the top: browsers name those they descend from, so that the
// youngest has to be looked for first.
#include "auth/user_agent.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace dealwright {

namespace {

struct BrowserMark {
    std::string_view mark;  // what stands before the version
    std::string_view name;
    std::string_view type = {};  // of a program that is no browser
};

constexpr std::array browser_marks{
    BrowserMark{"Googlebot/", "Googlebot", "bot"},
    BrowserMark{"bingbot/", "Bingbot", "bot"},
    BrowserMark{"curl/", "curl", "script"},
    BrowserMark{"Wget/", "Wget", "script"},
    BrowserMark{"python-requests/", "Python requests", "script"},
    BrowserMark{"Python-urllib/", "Python urllib", "script"},
    BrowserMark{"PostmanRuntime/", "Postman", "script"},
    BrowserMark{"okhttp/", "OkHttp", "script"},
    BrowserMark{"Go-http-client/", "Go", "script"},
    BrowserMark{"HeadlessChrome/", "Headless Chrome"},
    BrowserMark{"EdgA/", "Edge"},
    BrowserMark{"EdgiOS/", "Edge"},
    BrowserMark{"Edg/", "Edge"},
    BrowserMark{"Edge/", "Edge"},
    BrowserMark{"OPR/", "Opera"},
    BrowserMark{"SamsungBrowser/", "Samsung Internet"},
    BrowserMark{"Vivaldi/", "Vivaldi"},
    BrowserMark{"YaBrowser/", "Yandex"},
    BrowserMark{"FxiOS/", "Firefox"},
    BrowserMark{"Firefox/", "Firefox"},
    BrowserMark{"CriOS/", "Chrome"},
    BrowserMark{"Chrome/", "Chrome"},
    BrowserMark{"MSIE ", "Internet Explorer"},
    BrowserMark{"Trident/7.0; rv:", "Internet Explorer"},
    BrowserMark{"Trident/", "Internet Explorer"},
};

struct SystemMark {
    std::string_view mark;
    std::string_view name;
    bool has_version = false;  // directly behind the mark, parts joined by . or _
};

constexpr std::array system_marks{
    SystemMark{"Windows Phone", "Windows Phone"},
    SystemMark{"Windows", "Windows"},
    SystemMark{"CPU iPhone OS ", "iOS", true},
    SystemMark{"iPhone", "iOS"},
    SystemMark{"iPad; CPU OS ", "iPadOS", true},
    SystemMark{"iPad", "iPadOS"},
    SystemMark{"Android ", "Android", true},
    SystemMark{"Android", "Android"},
    SystemMark{"CrOS", "ChromeOS"},
    SystemMark{"Macintosh", "macOS"},
    SystemMark{"Ubuntu", "Ubuntu"},
    SystemMark{"Linux", "Linux"},
    SystemMark{"FreeBSD", "FreeBSD"},
};

bool has(std::string_view text, std::string_view mark) {
    return text.find(mark) != std::string_view::npos;
}

/// " 128" of "128.0.1" at `at`; nothing when no number stands there. Later parts change weekly and
/// would only make one's own devices look like others.
std::string main_version(std::string_view text, std::size_t at) {
    constexpr std::size_t digits_max = 6;
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    std::string version;
    while (at < text.size() && is_digit(text[at]) && version.size() < digits_max) {
        version += text[at++];
    }
    return version.empty() ? version : " " + version;
}

const BrowserMark* browser_mark_of(std::string_view agent) {
    const auto* const found =
        std::find_if(browser_marks.begin(), browser_marks.end(), [&](const auto& each) {
            return has(agent, each.mark);
        });
    return found == browser_marks.end() ? nullptr : found;
}

std::string browser_of(std::string_view agent, const BrowserMark* mark) {
    if (mark != nullptr) {
        const auto at = agent.find(mark->mark) + mark->mark.size();
        // "Trident/7.0" without rv: counts the engine, not the browser.
        const bool counts_engine = mark->mark == "Trident/";
        return std::string{mark->name} + (counts_engine ? "" : main_version(agent, at));
    }
    const auto version = agent.find("Version/");
    if (has(agent, "Safari/") && version != std::string_view::npos) {
        return (has(agent, "Android") ? "Android browser" : "Safari") +
               main_version(agent, version + std::string_view{"Version/"}.size());
    }
    return has(agent, "AppleWebKit/") && has(agent, "Mobile/") ? "Safari" : "";
}

std::string system_of(std::string_view agent) {
    for (const auto& each : system_marks) {
        const auto at = agent.find(each.mark);
        if (at != std::string_view::npos) {
            const auto version =
                each.has_version ? main_version(agent, at + each.mark.size()) : std::string{};
            return std::string{each.name} + version;
        }
    }
    return {};
}

std::string type_of(std::string_view agent, std::string_view system, const BrowserMark* mark) {
    if (mark != nullptr && !mark->type.empty()) {
        return std::string{mark->type};
    }
    if (has(agent, "bot") || has(agent, "Bot") || has(agent, "crawler") || has(agent, "spider")) {
        return "bot";
    }
    if (system.starts_with("iPadOS") || has(agent, "Tablet")) {
        return "tablet";
    }
    if (system.starts_with("Android")) {
        return has(agent, "Mobile") ? "mobile" : "tablet";
    }
    if (system.starts_with("iOS") || system == "Windows Phone" || has(agent, "Mobile")) {
        return "mobile";
    }
    return system.empty() ? "" : "desktop";
}

}  // namespace

Device device_of(std::string_view user_agent) {
    // Whoever sends more has nothing to tell us.
    const auto agent = user_agent.substr(0, 500);
    const auto* const mark = browser_mark_of(agent);
    Device device;
    device.browser = browser_of(agent, mark);
    device.system = system_of(agent);
    device.type = type_of(agent, device.system, mark);
    return device;
}

}  // namespace dealwright
