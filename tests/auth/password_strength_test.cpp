// Which new passwords are taken.
#include "auth/password_strength.hpp"

#include <gtest/gtest.h>

#include "base/error.hpp"

namespace dealwright {
namespace {

std::string code_for(const std::string& password, const std::string& email = "ada@example.com") {
    try {
        check_new_password(password, email);
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::invalid);
        EXPECT_EQ(error.fields().at(0).field, "new_password");
        return error.fields().at(0).code;
    }
    return "taken";
}

TEST(PasswordStrength, TakesWhatIsLongAndHardToGuess) {
    EXPECT_EQ(code_for("seven blue kettles sing"), "taken");
    EXPECT_EQ(code_for("kq7m-x2wd-9fjp"), "taken");
    EXPECT_EQ(code_for("Zürich-Brücke 47 Mäuse"), "taken");
    EXPECT_EQ(code_for("seven blue kettles sing" + std::string(1001, 'x')), "taken");
}

TEST(PasswordStrength, RefusesTooShortAndTooLong) {
    EXPECT_EQ(code_for(""), "length");
    EXPECT_EQ(code_for("x7#Kq2!fz"), "length");  // nine
    EXPECT_EQ(code_for(std::string(1025, 'x')), "length");
}

TEST(PasswordStrength, RefusesWhatIsOnTheListInAnyCase) {
    for (const auto* password :
         {"password123", "PassWord123", "1234567890", "qwertyuiop", "iloveyou123", "Welcome2025"}) {
        EXPECT_EQ(code_for(password), "common") << password;
    }
}

TEST(PasswordStrength, RefusesWhatIsGuessedInAMillionTries) {
    for (const auto* password : {"zzzzzzzzzzzz", "abababababab", "dealwright!!"}) {
        EXPECT_EQ(code_for(password), "weak") << password;
    }
}

TEST(PasswordStrength, RefusesTheNameOfTheAddress) {
    EXPECT_EQ(code_for("my-Lovelace-9x!kq", "lovelace@example.com"), "contains_email");
    EXPECT_EQ(code_for("my-ada-9x!kq-lantern"), "taken");  // three letters are in many words
}

}  // namespace
}  // namespace dealwright
