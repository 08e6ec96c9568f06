#include "base/log.hpp"

#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <string>

#include "base/error.hpp"

namespace dealwright {

void start_log(std::string_view level) {
    const auto parsed = spdlog::level::from_str(std::string{level});
    if (parsed == spdlog::level::off && level != "off") {
        throw failure(
            ErrorKind::invalid, "log level {} is none of debug, info, warn, error", level
        );
    }
    spdlog::set_default_logger(std::make_shared<spdlog::logger>(
        "dealwright", std::make_shared<spdlog::sinks::stderr_sink_mt>()
    ));
    spdlog::set_pattern("%Y-%m-%dT%H:%M:%S.%e%z %l %v");
    spdlog::set_level(parsed);
}

}  // namespace dealwright
