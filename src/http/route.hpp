// A route as the edge knows it: which address, where it runs, how large a body it takes, and the
// function that answers.
#pragma once

#include <cstddef>
#include <functional>
#include <string>

#include "http/reply.hpp"
#include "http/request.hpp"

namespace dealwright::http {

enum class Lane {
    edge,         // answered on the network thread: short, without any wait
    interactive,  // the worker pool
    heavy,        // its smaller part for import, export, reports: never starves the other
    hashing,  // passwords: two threads and a short queue, so that a login flood slows only itself
};

enum class BodyKind { none, json, upload };

/// The worker thread that runs a request; each (lane, index) is one thread for the server's life.
struct WorkerSlot {
    Lane lane = Lane::interactive;
    std::size_t index = 0;
};

struct Route {
    Method method = Method::get;
    /// "/api/v1/contacts/{id}"; a last segment {rest...} takes whatever no other route does.
    std::string pattern;
    Lane lane = Lane::interactive;
    BodyKind body = BodyKind::none;
    std::size_t body_limit = 0;  // bytes
    std::function<Reply(Request&, WorkerSlot)> handle;
};

}  // namespace dealwright::http
