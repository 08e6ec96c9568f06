// Hashing at the lowest cost, so that the tests stay fast.
#include "auth/password.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "base/error.hpp"

namespace dealwright {
namespace {

using namespace std::string_literals;

constexpr int cheap = 4;

SecretKey key_of(char digit) {
    return parse_secret_key(std::string(64, digit));
}

TEST(Password, IsVerifiedAgainstItsOwnHash) {
    const auto key = key_of('a');
    const auto hash = hash_password("correct horse", key, cheap);
    EXPECT_TRUE(hash.starts_with("dw1:$2b$04$")) << hash;
    EXPECT_LE(hash.size(), 255U);
    EXPECT_TRUE(verify_password("correct horse", hash, key));
    EXPECT_FALSE(verify_password("correct horsf", hash, key));
    EXPECT_FALSE(verify_password("Correct horse", hash, key));
    EXPECT_FALSE(verify_password(" correct horse", hash, key));
    EXPECT_FALSE(verify_password("", hash, key));
}

TEST(Password, HasAnotherHashEachTime) {
    const auto key = key_of('a');
    EXPECT_NE(
        hash_password("correct horse", key, cheap), hash_password("correct horse", key, cheap)
    );
}

TEST(Password, CountsByte73AndAllBehindIt) {
    const auto key = key_of('a');
    const std::string start(72, 'x');
    const auto hash = hash_password(start + "a", key, cheap);
    EXPECT_TRUE(verify_password(start + "a", hash, key));
    EXPECT_FALSE(verify_password(start + "b", hash, key));
    EXPECT_FALSE(verify_password(start, hash, key));
    const std::string longest(1024, 'y');
    EXPECT_TRUE(verify_password(longest, hash_password(longest, key, cheap), key));
}

TEST(Password, CountsNulBytes) {
    const auto key = key_of('a');
    const auto hash = hash_password("before\0after one"s, key, cheap);
    EXPECT_TRUE(verify_password("before\0after one"s, hash, key));
    EXPECT_FALSE(verify_password("before\0after two"s, hash, key));
    EXPECT_FALSE(verify_password("before"s, hash, key));
}

TEST(Password, OfAnotherInstallationFails) {
    const auto hash = hash_password("correct horse", key_of('a'), cheap);
    EXPECT_FALSE(verify_password("correct horse", hash, key_of('b')));
}

// The reference vectors of crypt_blowfish.
TEST(Password, IsVerifiedAgainstPlainBcryptFromElsewhere) {
    const auto key = key_of('a');
    EXPECT_TRUE(
        verify_password("U*U", "$2a$05$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW", key)
    );
    EXPECT_TRUE(
        verify_password("U*U", "$2b$05$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW", key)
    );
    EXPECT_FALSE(
        verify_password("U*V", "$2a$05$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW", key)
    );
    EXPECT_FALSE(verify_password(
        "U*U\0more"s, "$2a$05$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW", key
    ));
}

TEST(Password, NeverMatchesATextThatIsNoHash) {
    const auto key = key_of('a');
    for (const auto& stored :
         {""s, "dw1:"s, "plain text"s, "*0"s, "$2b$"s, "dw1:$2b$04$short"s, "$1$salt$hash"s,
          "dw1:"s + std::string(60, '$'), "$2b$05$"s + std::string(53, '\0')}) {
        EXPECT_FALSE(verify_password("plain text", stored, key)) << stored;
    }
}

TEST(Password, HashOfLowerCostOrForeignMakeIsUpgraded) {
    const auto hash = hash_password("correct horse", key_of('a'), 5);
    EXPECT_FALSE(needs_upgrade(hash, 5));
    EXPECT_FALSE(needs_upgrade(hash, 4));
    EXPECT_TRUE(needs_upgrade(hash, 6));
    EXPECT_TRUE(needs_upgrade("$2a$05$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW", 5));
    EXPECT_TRUE(needs_upgrade("dw1:nonsense", 4));
}

TEST(Password, CostOutOfRangeIsRefused) {
    EXPECT_THROW(hash_password("correct horse", key_of('a'), 3), Error);
    EXPECT_THROW(hash_password("correct horse", key_of('a'), 31), Error);
}

TEST(Password, RulesBoundItsLength) {
    EXPECT_THROW(check_password_rules("nine char"), Error);
    EXPECT_NO_THROW(check_password_rules("ten chars!"));
    EXPECT_NO_THROW(check_password_rules(std::string(1024, 'x')));
    EXPECT_THROW(check_password_rules(std::string(1025, 'x')), Error);
}

TEST(Password, MadeAtRandomIsReadableAndNeverTheSame) {
    std::set<std::string> seen;
    for (int i = 0; i < 1000; ++i) {
        const auto password = random_password();
        ASSERT_EQ(password.size(), 34U);
        ASSERT_EQ(std::count(password.begin(), password.end(), '-'), 6);
        ASSERT_EQ(password.find_first_of("il1o0"), std::string::npos);
        ASSERT_NO_THROW(check_password_rules(password));
        ASSERT_TRUE(seen.insert(password).second);
    }
}

}  // namespace
}  // namespace dealwright
