// Idempotency-Key: the first answer to a key is kept in the transaction of its effect; a second
// request with the key gets that answer again and changes nothing.
#pragma once

#include <optional>
#include <string_view>

#include "access/context.hpp"
#include "http/reply.hpp"
#include "http/request.hpp"

namespace dealwright {

/// Reserves the key for this request; the kept answer when it was used before. Waits for another
/// request that works under the same key. Throws Error{invalid} for a malformed key and for one
/// that belongs to another request.
std::optional<http::Reply> answered_before(Context& context, const http::Request& request);
/// Keeps the answer under the key that was reserved.
void keep_answer(Context& context, const http::Request& request, const http::Reply& reply);

}  // namespace dealwright
