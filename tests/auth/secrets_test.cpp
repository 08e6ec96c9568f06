// Random secrets, their hashes, and the actors kept by them.
#include "auth/secrets.hpp"

#include <gtest/gtest.h>

#include <unordered_set>

#include "auth/actor_cache.hpp"
#include "base/encoding.hpp"

namespace dealwright {
namespace {

TEST(Secrets, AreOf256BitsAndNeverTheSame) {
    std::unordered_set<std::string> seen;
    constexpr std::size_t count = 200'000;
    for (std::size_t i = 0; i < count; ++i) {
        seen.insert(random_secret());
    }
    EXPECT_EQ(seen.size(), count);
    for (const auto& secret : seen) {
        ASSERT_EQ(secret.size(), 43U);
        ASSERT_EQ(secret.find_first_of("+/= "), std::string::npos) << secret;
    }
}

TEST(Secrets, OfTheApiAreRecognisedByTheirForm) {
    EXPECT_TRUE(looks_like_api_token(random_api_token()));
    EXPECT_FALSE(looks_like_api_token(random_secret()));
    EXPECT_FALSE(looks_like_api_token("dw_" + std::string(42, 'a')));
}

// FIPS 180-2, appendix B.1.
TEST(Secrets, AreHashedBySha256) {
    EXPECT_EQ(
        sha256_hex("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    );
}

// RFC 4648, section 10.
TEST(Secrets, Base64GoesBothWays) {
    const auto bytes = [](std::string_view text) {
        return std::vector<unsigned char>{text.begin(), text.end()};
    };
    EXPECT_EQ(base64(bytes("")), "");
    EXPECT_EQ(base64(bytes("f")), "Zg==");
    EXPECT_EQ(base64(bytes("fo")), "Zm8=");
    EXPECT_EQ(base64(bytes("foobar")), "Zm9vYmFy");
    EXPECT_EQ(bytes_of_base64("Zg=="), bytes("f"));
    EXPECT_EQ(bytes_of_base64("Zm8="), bytes("fo"));
    EXPECT_EQ(bytes_of_base64("Zm9vYmFy"), bytes("foobar"));
    EXPECT_EQ(bytes_of_base64("Zm9v!mFy"), bytes(""));
    EXPECT_EQ(bytes_of_base64("Zm9"), bytes(""));
}

Actor actor_named(const std::string& id) {
    Actor actor;
    actor.user_id = id;
    return actor;
}

TEST(ActorCache, KeepsTheLatestAndForgetsOnDemand) {
    ActorCache cache{2};
    cache.keep("a", actor_named("ada"));
    cache.keep("b", actor_named("bob"));
    ASSERT_NE(cache.find("a"), nullptr);  // now b has waited longest
    cache.keep("c", actor_named("cleo"));
    EXPECT_EQ(cache.find("b"), nullptr);
    ASSERT_NE(cache.find("a"), nullptr);
    EXPECT_EQ(cache.find("a")->user_id, "ada");
    EXPECT_EQ(cache.size(), 2U);
    cache.keep("a", actor_named("anne"));
    EXPECT_EQ(cache.find("a")->user_id, "anne");
    EXPECT_EQ(cache.size(), 2U);
    cache.forget("a");
    cache.forget("nobody");
    EXPECT_EQ(cache.find("a"), nullptr);
    EXPECT_EQ(cache.size(), 1U);
}

}  // namespace
}  // namespace dealwright
