// The vectors of RFC 6238 (appendix B, SHA-1; its eight digits end in our six) and of RFC 4648.
#include "auth/totp.hpp"

#include <gtest/gtest.h>

#include <set>

#include "base/error.hpp"

namespace dealwright {
namespace {

using std::chrono::seconds;
using std::chrono::system_clock;

const SecretKey key = parse_secret_key(std::string(64, 'd'));
constexpr std::string_view ada = "01890000-0000-7000-8000-00000000000a";
constexpr std::string_view bob = "01890000-0000-7000-8000-00000000000b";

TotpSecret rfc_secret() {
    const std::string_view text = "12345678901234567890";
    return {text.begin(), text.end()};
}

system_clock::time_point at(std::int64_t second) {
    return system_clock::time_point{seconds{second}};
}

TEST(Totp, KnowsTheCodesOfTheStandard) {
    EXPECT_EQ(step_of_code(rfc_secret(), "287082", at(59)), 1);
    EXPECT_EQ(step_of_code(rfc_secret(), "081804", at(1111111109)), 37037036);
    EXPECT_EQ(step_of_code(rfc_secret(), "050471", at(1111111111)), 37037037);
    EXPECT_EQ(step_of_code(rfc_secret(), "005924", at(1234567890)), 41152263);
    EXPECT_EQ(step_of_code(rfc_secret(), "279037", at(2000000000)), 66666666);
}

// The code 050471 is that of the 30 seconds from 1111111110 on.
TEST(Totp, TakesANeighbourOfThePresentStepAndNoMore) {
    EXPECT_EQ(step_of_code(rfc_secret(), "050471", at(1111111109)), 37037037);
    EXPECT_EQ(step_of_code(rfc_secret(), "050471", at(1111111110 + 59)), 37037037);
    EXPECT_EQ(step_of_code(rfc_secret(), "050471", at(1111111110 + 60)), std::nullopt);
    EXPECT_EQ(step_of_code(rfc_secret(), "050471", at(1111111110 - 31)), std::nullopt);
}

TEST(Totp, RefusesWhatIsNotSixDigits) {
    for (const auto* code : {"", "28708", "2870820", "28708a", " 287082", "287082 ", "-87082"}) {
        EXPECT_EQ(step_of_code(rfc_secret(), code, at(59)), std::nullopt) << code;
    }
}

TEST(Totp, IsToldToAuthenticatorsInTheirForm) {
    EXPECT_EQ(base32(rfc_secret()), "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
    EXPECT_EQ(
        otpauth_uri(rfc_secret(), "ada+crm@example.com"),
        "otpauth://totp/Dealwright:ada%2Bcrm@example.com?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
        "&issuer=Dealwright&algorithm=SHA1&digits=6&period=30"
    );
}

TEST(Totp, SecretsComeBackFromTheirEncryption) {
    const auto text = encrypted(rfc_secret(), ada, key);
    EXPECT_EQ(decrypted(text, ada, key), rfc_secret());
    EXPECT_NE(text, encrypted(rfc_secret(), ada, key)) << "a nonce was used twice";
    EXPECT_EQ(text.find("12345678"), std::string::npos);
}

TEST(Totp, SecretsOfAnotherUserOrKeyOrChangedOnesAreRefused) {
    const auto text = encrypted(rfc_secret(), ada, key);
    EXPECT_THROW(decrypted(text, bob, key), Error);
    EXPECT_THROW(decrypted(text, ada, parse_secret_key(std::string(64, 'e'))), Error);
    for (const std::size_t place : {std::size_t{4}, text.size() / 2, text.size() - 4}) {
        auto changed = text;
        changed[place] = changed[place] == 'A' ? 'B' : 'A';
        EXPECT_THROW(decrypted(changed, ada, key), Error) << place;
    }
    EXPECT_THROW(decrypted("", ada, key), Error);
    EXPECT_THROW(decrypted("v1:", ada, key), Error);
    EXPECT_THROW(decrypted("plain", ada, key), Error);
}

TEST(Totp, RecoveryCodesAreReadableAndAllDifferent) {
    std::set<std::string> codes;
    for (int i = 0; i < 1000; ++i) {
        const auto code = random_recovery_code();
        ASSERT_EQ(code.size(), 19U) << code;
        EXPECT_EQ(code[4], '-');
        EXPECT_EQ(code.find_first_of("il01o"), std::string::npos) << code;
        codes.insert(code);
    }
    EXPECT_EQ(codes.size(), 1000U);
    EXPECT_EQ(recovery_code_form(" ABCD-efgh jkmn-pqrs"), "abcdefghjkmnpqrs");
}

}  // namespace
}  // namespace dealwright
