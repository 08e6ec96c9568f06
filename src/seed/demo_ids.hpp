// What tells the parts of the made-up company apart: each draws its randomness, and its ids, from a
// stream of its own.
#pragma once

#include <cstdint>
#include <string>

#include "base/uuid.hpp"
#include "seed/moments.hpp"

namespace dealwright {

enum class Stream : std::uint64_t {
    staff = 1,
    team,
    setup,
    rate,
    company,
    contact,
    person,
    interest,
    deal,
    deal_text,
    visit,
    call,
    call_detail,
    task,
    activity_text,
    email,
    email_text,
    document,
    document_text,
    signature,
    share,
};

/// More parts than any one contact ever has of anything.
inline constexpr std::int64_t parts_per_contact = 1 << 20;

inline Random stream_of(
    std::uint64_t seed, Stream stream, std::int64_t index, std::int64_t part = 0
) {
    return Random{
        seed, static_cast<std::uint64_t>(stream) << 32U,
        static_cast<std::uint64_t>(index * parts_per_contact + part)};
}

/// The id of a row made at that moment: the same for the same seed.
inline std::string demo_id(
    std::uint64_t seed, Stream stream, std::int64_t index, std::int64_t part, Moment made_at
) {
    // Another seed than the row's contents have, so that the two do not share their bits.
    Random random = stream_of(mixed(seed), stream, index, part);
    return make_uuid_v7(made_at, [&] { return random.bits(); });
}

}  // namespace dealwright
