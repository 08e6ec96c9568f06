// What a person does with his notifications.
#pragma once

#include <string>
#include <string_view>

#include "access/context.hpp"
#include "records/resource.hpp"

namespace dealwright {

/// Marks one as read, if it is not yet; gives it. Throws Error{not_found} for what is not his, or
/// is about a record that he does not see.
std::string read_notification(Context& context, const ResourceSet& resources, std::string_view id);
/// Marks all of the actor's as read.
void read_all_notifications(Context& context);

/// {"muted":[...]}: the kinds that the actor is not told of.
std::string muted_notifications(Context& context);
/// Replaces them by those of the body, which has that form.
void mute_notifications(Context& context, std::string_view body);

}  // namespace dealwright
