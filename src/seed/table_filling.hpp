// Filling a big table that is still empty: its plain indexes are taken down and built anew at the
// end, which is faster and makes them smaller. Unique ones stay, since they are what keeps a wrong
// row out.
#pragma once

#include <functional>
#include <string_view>

#include "pg/connection.hpp"

namespace dealwright {

/// Needs the owner's rights and an open transaction, which also brings the indexes back when
/// `fill` throws.
void fill_without_indexes(
    pg::Connection& owner, std::string_view table, const std::function<void()>& fill
);

}  // namespace dealwright
