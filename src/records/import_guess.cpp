#include "records/import_guess.hpp"

#include <algorithm>
#include <set>

#include "base/text.hpp"
#include "records/import_mapper.hpp"
#include "records/value_formats.hpp"

namespace dealwright {

namespace {

bool is_bookkeeping(std::string_view column) {
    return column == error_line_column || column == error_column_column ||
           column == error_reason_column || column == error_unread_column;
}

bool are_addresses(const std::vector<std::string>& samples) {
    return !samples.empty() && std::all_of(samples.begin(), samples.end(), is_plausible_email);
}

ColumnGuess left_out(std::string reason) {
    ColumnGuess guess;
    guess.reason = std::move(reason);
    return guess;
}

}  // namespace

std::string_view name_of(Confidence confidence) {
    switch (confidence) {
        case Confidence::certain:
            return "certain";
        case Confidence::likely:
            return "likely";
        default:
            return "none";
    }
}

std::vector<ColumnGuess> Mapper::guess(const std::vector<std::vector<std::string>>& samples) {
    read_explicit_map();
    read_constants();
    std::vector<ColumnGuess> guesses;
    for (std::size_t i = 0; i < header_.size(); ++i) {
        auto guess = guess_by_name(i);
        guess.column = header_[i];
        guess.samples = samples[i];
        guesses.push_back(std::move(guess));
    }
    leave_out_doubles(guesses);
    guess_by_content(guesses);
    return guesses;
}

ColumnGuess Mapper::guess_by_name(std::size_t index) {
    const std::string& column = header_[index];
    if (is_bookkeeping(column)) {
        return left_out("an earlier import wrote this column beside the rows it refused");
    }
    ColumnGuess guess;
    const auto take = [&](const Meaning& meaning, Confidence confidence, std::string reason) {
        guess.field = meaning.field == "-" ? "" : meaning.field;
        guess.confidence = confidence;
        guess.reason = std::move(reason);
    };
    if (const auto meaning = explicit_meaning(index)) {
        take(*meaning, Confidence::certain, "chosen");
    } else if (const auto known = profile_meaning(column)) {
        take(*known, Confidence::certain, fmt::format("{} has this column", result_.profile->name));
    } else if (const auto named = named_meaning(column)) {
        const bool is_same = identifier_form(column) == named->field || column == named->field;
        take(
            *named, is_same ? Confidence::certain : Confidence::likely,
            is_same ? "the field has this name" : "a usual other word for the field"
        );
    } else if (const auto custom = custom_by_profile(column)) {
        take(
            *custom, Confidence::likely, fmt::format("a custom field in {}", result_.profile->name)
        );
    } else {
        guess = left_out("no field has this name");
        guess.alternatives = closest_names(column, field_names());
        guess.must_be_said = true;
    }
    if (constants_.contains(guess.field)) {
        guess = left_out(fmt::format("every row gets one value for {}", guess.field));
    }
    return guess;
}

/// Several columns of a profile may make one field together; of others the first is taken, unless a
/// later one was chosen.
void Mapper::leave_out_doubles(std::vector<ColumnGuess>& guesses) const {
    const auto is_by_profile = [&](const ColumnGuess& guess) {
        return profile_meaning(guess.column).has_value();
    };
    for (auto& guess : guesses) {
        if (guess.field.empty() || guess.reason == "chosen") {
            continue;
        }
        const auto holder = std::find_if(guesses.begin(), guesses.end(), [&](const auto& other) {
            return &other != &guess && other.field == guess.field &&
                   (other.reason == "chosen" || &other < &guess);
        });
        if (holder == guesses.end() || (is_by_profile(*holder) && is_by_profile(guess))) {
            continue;
        }
        guess.alternatives = {guess.field};
        guess.reason = fmt::format("\"{}\" is {} already", holder->column, guess.field);
        guess.field.clear();
        guess.confidence = Confidence::none;
        guess.must_be_said = true;
    }
}

/// A column that no name tells, by what stands in it.
void Mapper::guess_by_content(std::vector<ColumnGuess>& guesses) const {
    const auto field = find_field("email");
    const bool is_taken = std::any_of(guesses.begin(), guesses.end(), [](const auto& guess) {
        return guess.field == "email";
    });
    if (!field || is_taken || constants_.contains("email")) {
        return;
    }
    for (auto& guess : guesses) {
        const bool is_open = guess.field.empty() && guess.must_be_said;
        if (is_open && are_addresses(guess.samples)) {
            guess.field = field->name;
            guess.confidence = Confidence::likely;
            guess.reason = "its values are e-mail addresses";
            return;
        }
    }
}

std::vector<ColumnGuess> guess_columns(
    const Catalog& catalog, const ImportOptions& options, const std::vector<std::string>& header,
    const std::vector<std::vector<std::string>>& samples
) {
    return Mapper{catalog, options, header, options.file_name}.guess(samples);
}

}  // namespace dealwright
