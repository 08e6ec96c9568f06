#include "calendar/calendar_file.hpp"

#include <libical/ical.h>

#include <memory>

namespace dealwright::calendar {

namespace {

/// How often programs may come back, which few of them believe.
constexpr const char* refresh = "PT15M";

/// iCalendar has no characters below the blank but tabs and line ends.
std::string printable(std::string_view text) {
    std::string result;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte >= 0x20 ? byte != 0x7f : c == '\n' || c == '\t') {
            result += c;
        }
    }
    return result;
}

icaltimetype time_of(const std::string& text) {
    return icaltime_from_string(text.c_str());
}

class EntryWriter {
  public:
    EntryWriter(icalcomponent* component, const Entry& entry)
        : component_{component}, entry_{entry} {}

    void run() {
        add(icalproperty_new_uid(printable(entry_.uid).c_str()));
        add(icalproperty_new_dtstamp(time_of(entry_.changed)));
        add(icalproperty_new_summary(printable(entry_.summary).c_str()));
        if (!entry_.description.empty()) {
            add(icalproperty_new_description(printable(entry_.description).c_str()));
        }
        if (!entry_.location.empty()) {
            add(icalproperty_new_location(printable(entry_.location).c_str()));
        }
        if (!entry_.created.empty()) {
            add(icalproperty_new_created(time_of(entry_.created)));
        }
        add(icalproperty_new_lastmodified(time_of(entry_.changed)));
        if (entry_.kind == Entry::Kind::meeting) {
            add_time();
        } else {
            add_due();
        }
    }

  private:
    void add(icalproperty* property) { icalcomponent_add_property(component_, property); }

    void add_time() {
        icaltimetype time = time_of(entry_.at);
        add(icalproperty_new_dtstart(time));
        if (entry_.minutes > 0) {
            icaltime_adjust(&time, 0, 0, entry_.minutes, 0);
            add(icalproperty_new_dtend(time));
        }
        const bool is_free = entry_.time == Entry::Time::free;
        add(icalproperty_new_transp(is_free ? ICAL_TRANSP_TRANSPARENT : ICAL_TRANSP_OPAQUE));
        const bool is_off = entry_.state == Entry::State::cancelled;
        add(icalproperty_new_status(is_off ? ICAL_STATUS_CANCELLED : ICAL_STATUS_CONFIRMED));
    }

    void add_due() {
        add(icalproperty_new_due(time_of(entry_.at)));
        add(icalproperty_new_priority(entry_.priority));
        switch (entry_.state) {
            case Entry::State::open:
                add(icalproperty_new_status(ICAL_STATUS_NEEDSACTION));
                break;
            case Entry::State::done:
                add(icalproperty_new_status(ICAL_STATUS_COMPLETED));
                add(icalproperty_new_percentcomplete(100));
                if (!entry_.completed.empty()) {
                    add(icalproperty_new_completed(time_of(entry_.completed)));
                }
                break;
            case Entry::State::cancelled:
                add(icalproperty_new_status(ICAL_STATUS_CANCELLED));
                break;
        }
    }

    icalcomponent* component_;
    const Entry& entry_;
};

void add_named(icalcomponent* calendar, const char* name, const std::string& value) {
    icalproperty* property = icalproperty_new_x(value.c_str());
    icalproperty_set_x_name(property, name);
    icalcomponent_add_property(calendar, property);
}

}  // namespace

std::string calendar_text(std::string_view name, const std::vector<Entry>& entries) {
    const std::unique_ptr<icalcomponent, decltype(&icalcomponent_free)> calendar{
        icalcomponent_new_vcalendar(), &icalcomponent_free};
    const auto add = [&](icalproperty* property) {
        icalcomponent_add_property(calendar.get(), property);
    };
    add(icalproperty_new_version("2.0"));
    add(icalproperty_new_prodid("-//Dealwright//Dealwright//EN"));
    add(icalproperty_new_method(ICAL_METHOD_PUBLISH));
    add_named(calendar.get(), "X-WR-CALNAME", printable(name));
    add_named(calendar.get(), "X-PUBLISHED-TTL", refresh);
    for (const Entry& entry : entries) {
        icalcomponent* component = icalcomponent_new(
            entry.kind == Entry::Kind::meeting ? ICAL_VEVENT_COMPONENT : ICAL_VTODO_COMPONENT
        );
        EntryWriter{component, entry}.run();
        icalcomponent_add_component(calendar.get(), component);
    }
    char* text = icalcomponent_as_ical_string_r(calendar.get());
    std::string result{text == nullptr ? "" : text};
    icalmemory_free_buffer(text);
    return result;
}

}  // namespace dealwright::calendar
