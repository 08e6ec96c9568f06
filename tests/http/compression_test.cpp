// Answers in gzip, as the client sees them: what is compressed, for whom, and which tag it has.
#include <gtest/gtest.h>
#include <zlib.h>

#include "http/raw_client.hpp"

namespace dealwright::http {
namespace {

const std::string people = [] {
    std::string list = "[";
    for (int i = 0; i < 300; ++i) {
        list += R"({"first_name":"Ada","last_name":"Lovelace )" + std::to_string(i) + "\"},";
    }
    list.back() = ']';
    return list;
}();
const std::string tag = "\"5f3a\"";

Reply tagged(const Request& request) {
    auto reply = json_reply(people);
    const auto known = request.header("if-none-match");
    if (known.find(tag) != std::string_view::npos) {
        reply.status = 304;
    }
    reply.headers = {{"ETag", tag}};
    return reply;
}

Reply streamed(const Request&) {
    Reply reply;
    reply.stream = [](BodyWriter& writer) { writer.write(people); };
    return reply;
}

Reply with_cookies(const Request&) {
    auto reply = json_reply(people);
    reply.content_type = "text/vcard; charset=utf-8";
    reply.headers = {{"Vary", "Cookie"}};
    return reply;
}

Reply page(const Request&) {
    auto reply = json_reply(people);
    reply.content_type = "text/html";
    reply.is_page = true;
    return reply;
}

std::vector<Route> routes() {
    auto at_the_edge = route(Method::get, "/edge", tagged);
    at_the_edge.lane = Lane::edge;
    return {
        route(Method::get, "/people", tagged),
        route(Method::get, "/short", [](Request&) { return json_reply("[]"); }),
        route(Method::get, "/streamed", streamed),
        route(Method::get, "/vcards", with_cookies),
        route(Method::get, "/page", page),
        route(
            Method::get, "/picture",
            [](Request& request) {
                auto reply = tagged(request);
                reply.content_type = "image/png";
                return reply;
            }
        ),
        at_the_edge,
        json_route(Method::post, "/token", 10, [](Request&) { return json_reply(people); }),
    };
}

std::string unpacked(const std::string& packed) {
    z_stream stream{};
    EXPECT_EQ(inflateInit2(&stream, 15 + 16), Z_OK);
    std::string text(1'000'000, '\0');
    std::string input = packed;
    stream.next_in = reinterpret_cast<Bytef*>(input.data());
    stream.avail_in = static_cast<uInt>(input.size());
    stream.next_out = reinterpret_cast<Bytef*>(text.data());
    stream.avail_out = static_cast<uInt>(text.size());
    EXPECT_EQ(inflate(&stream, Z_FINISH), Z_STREAM_END);
    text.resize(stream.total_out);
    inflateEnd(&stream);
    return text;
}

std::string accepting(const std::string& codings) {
    return "Accept-Encoding: " + codings + "\r\n";
}

class Compression : public testing::Test {
  protected:
    std::unique_ptr<Server> server_ = started(routes());
    RawClient client_{server_->port()};
};

TEST_F(Compression, GivesTheSameTextInFewerBytes) {
    for (const auto* path : {"/people", "/vcards", "/people"}) {  // again, with what is kept
        const auto reply = client_.get(path, accepting("gzip, deflate, br"));
        EXPECT_EQ(reply.header("content-encoding"), "gzip") << path;
        EXPECT_EQ(unpacked(reply.body), people) << path;
        EXPECT_LT(reply.body.size(), people.size() / 5) << path;
    }
}

TEST_F(Compression, ChangesNothingForWhoDoesNotTakeIt) {
    for (const auto& header :
         {std::string{}, accepting("br"), accepting("gzip;q=0"), accepting("gzip;q=0, *"),
          accepting("*;q=0, identity"), accepting("identity, gzip;q=0.5")}) {
        const auto reply = client_.get("/people", header);
        EXPECT_FALSE(reply.headers.contains("content-encoding")) << header;
        EXPECT_EQ(reply.body, people) << header;
        EXPECT_EQ(reply.header("etag"), tag) << header;
        EXPECT_EQ(reply.header("vary"), "Accept-Encoding") << header;
    }
}

TEST_F(Compression, ATagStandsForTheVersionInEitherCoding) {
    const auto packed = client_.get("/people", accepting("gzip"));
    EXPECT_EQ(packed.header("etag"), "W/" + tag) << "other bytes than without gzip";
    for (const auto& known : {tag, "W/" + tag}) {
        for (const auto& header : {std::string{}, accepting("gzip")}) {
            const auto same = client_.get("/people", header + "If-None-Match: " + known + "\r\n");
            EXPECT_EQ(same.status, 304);
            EXPECT_EQ(same.header("etag"), header.empty() ? tag : "W/" + tag);
            EXPECT_EQ(same.header("vary"), "Accept-Encoding");
            EXPECT_FALSE(same.headers.contains("content-encoding"));
        }
    }
}

TEST_F(Compression, IsOnlyForLongTextsThatAreRead) {
    const auto gzip = accepting("gzip");
    for (const auto* path : {"/short", "/streamed", "/page", "/picture", "/edge"}) {
        const auto reply = client_.get(path, gzip);
        EXPECT_EQ(reply.status, 200) << path;
        EXPECT_FALSE(reply.headers.contains("content-encoding")) << path;
    }
    client_.send("POST /token HTTP/1.1\r\nHost: x\r\n" + gzip + "\r\n");
    const auto secret = client_.read_reply();
    EXPECT_EQ(secret.body, people) << "what is shown once is told to nobody by its length";
    client_.send("HEAD /people HTTP/1.1\r\nHost: x\r\n" + gzip + "\r\n");
    const auto head = client_.read_reply(false);
    EXPECT_FALSE(head.headers.contains("content-encoding"));
    EXPECT_EQ(head.header("etag"), "W/" + tag);
}

TEST_F(Compression, AddsToWhatAnAnswerVariesBy) {
    EXPECT_EQ(client_.get("/vcards").header("vary"), "Cookie, Accept-Encoding");
}

}  // namespace
}  // namespace dealwright::http
