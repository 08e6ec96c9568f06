#include "stream/stream_routes.hpp"

#include "base/error.hpp"

namespace dealwright {

namespace {

/// No reader was ever here, so whoever says so is told to read everything anew.
constexpr auto nowhere = "1:1:";

constexpr auto parameters = R"([
    {"name": "last_event_id", "in": "query", "schema": {"type": "string"},
     "description": "Where to go on, for clients that cannot send the header Last-Event-ID"}
])";

/// Where the client was; empty when it has just come. A browser that reconnects sends the header,
/// and the address that it began with, so the header counts.
std::string last_event_id(const http::Request& request) {
    std::string result{request.header("last-event-id")};
    for (const auto& [name, value] : request.query) {
        if (name != "last_event_id") {
            throw Error{
                ErrorKind::invalid,
                "there is no such parameter here: " + name,
                {{name, "unknown", "there is no such parameter here"}}};
        }
        result = result.empty() ? value : result;
    }
    return result;
}

http::Reply open_stream(stream::Hub& hub, Context& context, const http::Request& request) {
    const auto last_id = last_event_id(request);
    auto here = stream::position_of(context.run(stream::ask_position()));
    stream::Listener listener;
    listener.actor = context.actor();
    listener.position = std::move(here.position);
    listener.ledgers = std::move(here.ledgers);
    if (!last_id.empty()) {
        listener.is_back = true;
        listener.position = stream::is_position(last_id) ? last_id : nowhere;
    }
    const auto place = hub.take_place(std::move(listener));
    http::Reply reply;
    reply.content_type = "text/event-stream";
    reply.headers.emplace_back("X-Accel-Buffering", "no");  // proxies that gather would hold it up
    reply.events = [place](std::shared_ptr<http::EventSink> sink) {
        place->listen(std::move(sink));
    };
    return reply;
}

}  // namespace

std::vector<Endpoint> stream_endpoints(stream::Hub& hub) {
    std::vector<Endpoint> endpoints;
    endpoints.push_back({
        .method = http::Method::get,
        .pattern = "/api/v1/stream",
        .needs = Needs::sign_in(),
        .handle = [&hub](
                      Context& context, http::Request& request
                  ) { return open_stream(hub, context, request); },
        .description =
            {
                .summary = "Follow what changes, as server-sent events",
                .tag = "stream",
                .operation = "open_stream",
                .parameters = parameters,
                .reply_schema = R"({"type": "string"})",
                .reply_type = "text/event-stream",
            },
    });
    return endpoints;
}

}  // namespace dealwright
