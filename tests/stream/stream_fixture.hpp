// The whole server in this process, and streams of its people over real sockets.
#pragma once

#include <algorithm>
#include <set>
#include <string>

#include "app/api_fixture.hpp"
#include "base/json.hpp"
#include "support/event_client.hpp"

namespace dealwright::testing {

inline std::uint16_t port_of(const std::string& address) {
    return static_cast<std::uint16_t>(std::stoi(address.substr(address.rfind(':') + 1)));
}

/// A stream with a person's API token; from `last_id` on unless that is empty. It has begun: what
/// changes from now on comes.
inline EventClient stream_of(
    const ApiWorld& world, const std::string& person, const std::string& last_id = ""
) {
    auto headers = "Authorization: Bearer " + ApiWorld::token_of(person) + "\r\n";
    if (!last_id.empty()) {
        headers += "Last-Event-ID: " + last_id + "\r\n";
    }
    EventClient stream{port_of(world.address()), "/api/v1/stream", headers};
    stream.status();
    return stream;
}

/// The ids that a changes event names of one table.
inline std::vector<std::string> changed_of(const StreamEvent& event, const std::string& table) {
    std::vector<std::string> ids;
    if (event.name != "changes") {
        return ids;
    }
    const auto data = parse_json(event.data);
    if (const auto* changes = data.find(table)) {
        for (const auto& id : changes->find("changed")->items) {
            ids.push_back(id.text);
        }
    }
    return ids;
}

inline bool has_more(const StreamEvent& event, const std::string& table) {
    const auto data = parse_json(event.data);
    const auto* changes = data.find(table);
    return changes != nullptr && changes->find("more")->boolean;
}

/// Reads until the stream names `id`; gives everything of that table named until then.
inline std::set<std::string> read_until(
    EventClient& stream, const std::string& id, const std::string& table = "contacts"
) {
    std::set<std::string> named;
    while (!named.contains(id)) {
        const auto event = stream.next();
        if (!event) {
            ADD_FAILURE() << "the stream ended before it named " << id;
            break;
        }
        for (const auto& one : changed_of(*event, table)) {
            named.insert(one);
        }
    }
    return named;
}

/// The first event with that name; what comes before is passed over.
inline StreamEvent read_event(EventClient& stream, const std::string& name) {
    for (;;) {
        const auto event = stream.next();
        if (!event) {
            ADD_FAILURE() << "the stream ended before " << name;
            return {};
        }
        if (event->name == name) {
            return *event;
        }
    }
}

inline std::string add_contact(pg::Connection& sql, const std::string& owner_id) {
    static int count = 0;
    return sql
        .run(
            "insert into contacts (first_name, email, owner_id) "
            "values ('Jo', $1, nullif($2, '')::uuid) returning id",
            pg::Parameters{fmt::format("jo{}@stream.test", ++count), owner_id}
        )
        .get<std::string>(0, 0);
}

}  // namespace dealwright::testing
