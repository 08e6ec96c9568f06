#include "contacts/phone_numbers.hpp"

#include <phonenumbers/phonenumberutil.h>
#include <unicode/locid.h>

#include <map>

#include "base/text.hpp"

namespace dealwright {

namespace {

namespace phones = i18n::phonenumbers;

/// English names, and each country's name in its own main language.
std::map<std::string, std::string, std::less<>> make_names_of_countries() {
    std::map<std::string, std::string, std::less<>> regions = {
        {"usa", "US"},
        {"u.s.a.", "US"},
        {"u.s.", "US"},
        {"america", "US"},
        {"uk", "GB"},
        {"u.k.", "GB"},
        {"england", "GB"},
        {"scotland", "GB"},
        {"wales", "GB"},
        {"britain", "GB"},
        {"great britain", "GB"},
        {"holland", "NL"},
        {"czech republic", "CZ"}};
    for (const char* const* code = icu::Locale::getISOCountries(); *code != nullptr; ++code) {
        icu::Locale here{"und", *code};
        UErrorCode problem = U_ZERO_ERROR;
        here.addLikelySubtags(problem);
        for (const auto& language : {icu::Locale::getEnglish(), here}) {
            icu::UnicodeString name;
            here.getDisplayCountry(language, name);
            std::string folded;
            name.toLower(icu::Locale::getRoot()).toUTF8String(folded);
            regions.emplace(folded, *code);
        }
        regions.emplace(ascii_lower(*code), *code);
    }
    return regions;
}

phones::PhoneNumberUtil::MatchType match(const PhoneNumber& a, const PhoneNumber& b) {
    const auto& util = *phones::PhoneNumberUtil::GetInstance();
    phones::PhoneNumber first;
    phones::PhoneNumber second;
    const auto reads = [&](const PhoneNumber& number, phones::PhoneNumber& parsed) {
        return util.Parse(number.text, number.region, &parsed) ==
               phones::PhoneNumberUtil::NO_PARSING_ERROR;
    };
    const bool reads_first = reads(a, first);
    const bool reads_second = reads(b, second);
    if (reads_first && reads_second) {
        return util.IsNumberMatch(first, second);
    }
    if (reads_first || reads_second) {
        return util.IsNumberMatchWithOneString(
            reads_first ? first : second, reads_first ? b.text : a.text
        );
    }
    return util.IsNumberMatchWithTwoStrings(a.text, b.text);
}

}  // namespace

std::string region_of_country(std::string_view country, std::string_view fallback) {
    static const auto regions = make_names_of_countries();
    std::string folded;
    icu::UnicodeString::fromUTF8(std::string{trimmed(country)})
        .toLower(icu::Locale::getRoot())
        .toUTF8String(folded);
    const auto found = regions.find(folded);
    return found == regions.end() ? std::string{fallback} : found->second;
}

PhoneMatch match_phones(const PhoneNumber& a, const PhoneNumber& b) {
    switch (match(a, b)) {
        case phones::PhoneNumberUtil::EXACT_MATCH:
            return PhoneMatch::same;
        case phones::PhoneNumberUtil::NSN_MATCH:
        case phones::PhoneNumberUtil::SHORT_NSN_MATCH:
            return PhoneMatch::possible;
        default:
            return PhoneMatch::none;
    }
}

}  // namespace dealwright
