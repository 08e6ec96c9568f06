// Kinds of records of which everybody has his own, whatever his roles say.
#pragma once

#include <string_view>

namespace dealwright {

/// He makes, reads, changes and removes what is his, and nobody's scope reaches what is not.
inline bool is_personal(std::string_view resource) {
    return resource == "saved_views";
}

}  // namespace dealwright
