// What is done with a deal: move, win, lose, abandon, reopen. Each is one statement; what follows
// from it (stage, dates, probability, visits, figures) the database derives, as for every writer.
#pragma once

#include <string_view>

#include "access/context.hpp"
#include "records/write_records.hpp"

namespace dealwright {

/// A verb's target and what the request brought.
struct DealCall {
    std::string_view id;
    std::string_view body;
    std::string_view if_match;
};

WrittenRecord move_deal(Context& context, const ResourceSet& resources, const DealCall& call);
WrittenRecord win_deal(Context& context, const ResourceSet& resources, const DealCall& call);
WrittenRecord lose_deal(Context& context, const ResourceSet& resources, const DealCall& call);
WrittenRecord abandon_deal(Context& context, const ResourceSet& resources, const DealCall& call);
WrittenRecord reopen_deal(Context& context, const ResourceSet& resources, const DealCall& call);

}  // namespace dealwright
