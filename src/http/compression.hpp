// Answers to readers travel in gzip when the client takes it.
#pragma once

#include "http/reply.hpp"
#include "http/request.hpp"

namespace dealwright::http {

/// Compresses the text that answers a GET, when it is long enough and the client takes gzip, and
/// says in the headers what this and other clients get.
///
/// Only answers to GET: secrets (tokens, the seed of a second factor, the address of a calendar)
/// are shown once, by the POST that makes them, and how well an answer compresses would tell what
/// in it is alike. No GET answers with a secret. Pages hold their nonce and are left alone, too.
void compress(Reply& reply, const Request& request);

}  // namespace dealwright::http
