#include "jobs/schedule_request.hpp"

#include <charconv>

#include "base/error.hpp"
#include "base/text.hpp"
#include "jobs/fire_times.hpp"
#include "jobs/route_parts.hpp"

namespace dealwright::jobs {

namespace {

constexpr std::size_t name_characters_max = 100;
constexpr std::size_t cron_characters_max = 200;
constexpr std::int64_t every_seconds_min = 10;
constexpr std::int64_t every_seconds_max = 86'400;

class Reader {
  public:
    Reader(ScheduleFields present, ScheduleChange change, const Registry& registry)
        : fields_{std::move(present)}, change_{change}, registry_{registry} {}

    ScheduleFields read(const Json& body) {
        if (!body.is_object()) {
            throw failure(ErrorKind::malformed, "the body has to be an object");
        }
        for (const auto& [name, value] : body.members) {
            take(name, value);
        }
        if (change_ == ScheduleChange::of_new) {
            require(body, "name");
            require(body, "kind");
        }
        if (errors_.empty()) {
            check_rhythm();
            check_payload();
        }
        throw_if_any(std::move(errors_));
        return std::move(fields_);
    }

  private:
    void refuse(std::string_view field, std::string_view code, std::string message) {
        errors_.push_back({std::string{field}, std::string{code}, std::move(message)});
    }

    void require(const Json& body, std::string_view name) {
        if (body.find(name) == nullptr) {
            refuse(name, "required", "is required");
        }
    }

    void take(const std::string& name, const Json& value) {
        if (name == "cron") {
            take_text(name, value, cron_characters_max, fields_.cron);
        } else if (name == "time_zone") {
            take_text(name, value, 50, fields_.time_zone);
        } else if (name == "every_seconds") {
            take_seconds(value);
        } else if (name == "enabled") {
            if (value.is_boolean()) {
                fields_.enabled = value.boolean;
            } else {
                refuse(name, "type", "has to be true or false");
            }
        } else if (name == "name" || name == "payload" || name == "kind") {
            take_fixed(name, value);
        } else {
            refuse(name, "unknown", "there is no such field, or it cannot be set");
        }
    }

    /// What a schedule of the product keeps, and every one its kind.
    void take_fixed(const std::string& name, const Json& value) {
        if (change_ == ScheduleChange::of_builtin) {
            refuse(name, "fixed", "cannot be changed: the schedule comes with the product");
        } else if (name == "kind" && change_ != ScheduleChange::of_new) {
            refuse(name, "fixed", "cannot be changed; make another schedule");
        } else if (name == "payload") {
            if (value.is_object()) {
                fields_.payload = to_text(value);
            } else {
                refuse(name, "type", "has to be an object");
            }
        } else {
            std::optional<std::string> text;
            take_text(name, value, name_characters_max, text);
            (name == "kind" ? fields_.kind : fields_.name) = text.value_or("");
            if (!text && value.is_null()) {
                refuse(name, "required", "cannot be null");
            }
            check_kind(name);
        }
    }

    void check_kind(const std::string& name) {
        if (name != "kind") {
            return;
        }
        const Kind* kind = registry_.find(fields_.kind);
        if (kind == nullptr || !kind->can_be_scheduled) {
            std::vector<std::string> known;
            for (const auto& [other, what] : registry_.kinds()) {
                if (what.can_be_scheduled) {
                    known.push_back(other);
                }
            }
            refuse(name, "unknown", "has to be one of " + join(known, ", "));
        }
    }

    void take_text(
        const std::string& name, const Json& value, std::size_t most,
        std::optional<std::string>& into
    ) {
        if (value.is_null()) {
            into.reset();
        } else if (!value.is_text()) {
            refuse(name, "type", "has to be a text");
        } else if (trimmed(value.text).empty() || code_points(value.text) > most) {
            refuse(name, "length", fmt::format("has to have 1 to {} characters", most));
        } else {
            into = trimmed(value.text);
        }
    }

    void take_seconds(const Json& value) {
        if (value.is_null()) {
            fields_.every_seconds.reset();
            return;
        }
        std::int64_t seconds = 0;
        const char* const end = value.text.data() + value.text.size();
        const auto read = std::from_chars(value.text.data(), end, seconds);
        if (!value.is_number() || read.ec != std::errc{} || read.ptr != end ||
            seconds < every_seconds_min || seconds > every_seconds_max) {
            refuse(
                "every_seconds", "range",
                fmt::format(
                    "has to be a whole number from {} to {}", every_seconds_min, every_seconds_max
                )
            );
            return;
        }
        fields_.every_seconds = seconds;
    }

    void check_rhythm() {
        if (fields_.cron.has_value() == fields_.every_seconds.has_value()) {
            refuse("cron", "required", "one of cron and every_seconds is needed, and not both");
            return;
        }
        if (!fields_.cron) {
            if (fields_.time_zone) {
                refuse("time_zone", "rule", "goes with cron; an interval has no time zone");
            }
            return;
        }
        try {
            const CronExpression expression{*fields_.cron};
            const TimeZone zone{fields_.time_zone.value_or("UTC")};
            next_fire(expression, zone, Moment{});  // throws when no date ever comes
        } catch (const Error& error) {
            for (const auto& field : error.fields()) {
                errors_.push_back(field);
            }
            if (error.fields().empty()) {
                refuse("cron", "impossible", error.what());
            }
        }
    }

    void check_payload() {
        const Kind* kind = registry_.find(fields_.kind);
        if (kind == nullptr || change_ == ScheduleChange::of_builtin) {
            return;
        }
        try {
            const auto payload = parse_json(fields_.payload);
            if (kind->check_payload) {
                kind->check_payload(payload);
            } else if (!payload.members.empty()) {
                refuse("payload", "unknown", "jobs of this kind take nothing");
            }
        } catch (const Error& error) {
            refuse("payload", "rule", error.what());
        }
    }

    ScheduleFields fields_;
    ScheduleChange change_;
    const Registry& registry_;
    std::vector<FieldError> errors_;
};

}  // namespace

ScheduleFields read_schedule(
    const Json& body, ScheduleFields present, ScheduleChange change, const Registry& registry
) {
    return Reader{std::move(present), change, registry}.read(body);
}

}  // namespace dealwright::jobs
