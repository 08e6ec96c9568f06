// Unique names and addresses come from the numbers themselves, never from a list of those used.
#include "seed/demo_people.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "seed/ascii_form.hpp"
#include "seed/demo_ids.hpp"

namespace dealwright {

namespace {

constexpr std::array size_weights{55, 33, 12};

}  // namespace

Employment employment_of(std::int64_t contact, std::int64_t contact_count) {
    const auto companies = std::max<std::int64_t>(
        1, static_cast<std::int64_t>(static_cast<double>(contact_count) * companies_per_contact)
    );
    return {contact % companies, contact / companies};
}

CompanyFacts company_facts(std::uint64_t seed, std::int64_t company) {
    Random random = stream_of(seed, Stream::company, company);
    CompanyFacts facts;
    facts.place = &random.pick(words::places());
    facts.size = static_cast<CompanySize>(random.weighted(size_weights));
    return facts;
}

CompanyName company_name(std::int64_t company) {
    const auto stems = words::company_stems();
    const auto endings = words::company_endings();
    const auto trades = words::company_trades();
    const auto forms = words::company_forms();
    const auto plain = static_cast<std::int64_t>(stems.size() * endings.size() * trades.size());
    // A prime step visits every combination once, in an order that does not look like one.
    constexpr std::int64_t step = 7919;
    const auto mix = static_cast<std::size_t>(company % plain * step % plain);
    const auto round = company / plain;
    const auto form = static_cast<std::size_t>(round) % forms.size();
    const auto repeat = round / static_cast<std::int64_t>(forms.size());
    CompanyName result;
    result.name = fmt::format(
        "{}{} {}", stems[mix % stems.size()], endings[mix / stems.size() % endings.size()],
        trades[mix / stems.size() / endings.size()]
    );
    if (!forms[form].empty()) {
        result.name += fmt::format(" {}", forms[form]);
    }
    if (repeat > 0) {
        result.name += fmt::format(" {}", repeat + 1);
    }
    result.domain = ascii_form(result.name) + ".example.com";
    return result;
}

Person person_of(
    std::uint64_t seed, std::int64_t contact, const Employment& employment,
    const words::Place& place, const CompanyName& company
) {
    Random random = stream_of(seed, Stream::person, contact);
    // Some work abroad.
    const int language = random.chance(0.9) ? place.language : static_cast<int>(random.below(9));
    Person person;
    person.first_name = random.pick(words::first_names(language));
    person.last_name = random.pick(words::last_names(language));
    const auto first = ascii_form(person.first_name);
    const auto last = ascii_form(person.last_name);
    // The form of the address tells the people of one company apart, whatever their names.
    switch (employment.place) {
        case 0:
            person.email = fmt::format("{}.{}@{}", first, last, company.domain);
            break;
        case 1:
            person.email = fmt::format("{}.{}@{}", first.front(), last, company.domain);
            break;
        case 2:
            person.email = fmt::format("{}_{}@{}", first, last, company.domain);
            break;
        default:
            person.email = fmt::format("{}.{}{}@{}", first, last, employment.place, company.domain);
    }
    return person;
}

std::string phone_number(const words::Place& place, Random& random) {
    return fmt::format("+{} 555 {:04}", place.dialling_code, random.below(10000));
}

std::string postal_code(const words::Place& place, Random& random) {
    std::string result{place.postal_form};
    for (char& c : result) {
        if (c == '#') {
            c = static_cast<char>('0' + random.below(10));
        } else if (c == '@') {
            c = static_cast<char>('A' + random.below(26));
        }
    }
    return result;
}

std::string street_address(const words::Place& place, Random& random) {
    std::string result{place.street};
    const auto at = result.find('%');
    return result.replace(at, 1, std::to_string(1 + random.below(180)));
}

}  // namespace dealwright
