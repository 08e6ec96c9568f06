#include "contacts/vcard_fields.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/json.hpp"
#include "base/json_text.hpp"
#include "base/text.hpp"

namespace dealwright {

namespace {

class FieldsReader {
  public:
    ContactFields run(const Vcard& card) {
        take_names(card);
        take_lists(card);
        take_addresses(card);
        for (const VcardProperty& property : card.properties) {
            take_text(property);
        }
        if (!tags_.empty()) {
            fields_["tags"] = "[" + join(tags_, ",") + "]";
        }
        std::string& notes = fields_["notes"];
        notes += (notes.empty() || more_.empty() ? "" : "\n\n") + join(more_, "\n");
        std::erase_if(fields_, [](const auto& field) { return field.second.empty(); });
        return std::move(fields_);
    }

  private:
    /// Of one name, the most wanted first.
    static std::vector<const VcardProperty*> all(const Vcard& card, std::string_view name) {
        std::vector<const VcardProperty*> found;
        for (const VcardProperty& property : card.properties) {
            if (property.name == name && !property.text().empty()) {
                found.push_back(&property);
            }
        }
        const auto rank = [](const VcardProperty* property) {
            return property->preference == 0 ? 101 : property->preference;
        };
        std::stable_sort(found.begin(), found.end(), [&](const auto* a, const auto* b) {
            return rank(a) < rank(b);
        });
        return found;
    }

    void set(std::string_view field, std::string value) {
        std::string& present = fields_[std::string{field}];
        if (present.empty()) {
            present = std::move(value);
        }
    }

    void take_names(const Vcard& card) {
        for (const auto* name : all(card, "N")) {
            auto parts = name->components();
            parts.resize(5);
            set("last_name", parts[0]);
            set("first_name", parts[2].empty() ? parts[1] : parts[1] + " " + parts[2]);
        }
        for (const auto* organisation : all(card, "ORG")) {
            auto parts = organisation->components();
            parts.resize(2);
            set("company", parts[0]);
            set("department", parts[1]);
        }
        const bool has_name = !fields_["first_name"].empty() || !fields_["last_name"].empty();
        for (const auto* formatted : all(card, "FN")) {
            const auto text = formatted->text();
            if (!has_name && text != fields_["company"]) {
                const auto blank = text.rfind(' ');
                set("first_name", blank == std::string::npos ? "" : text.substr(0, blank));
                set("last_name", blank == std::string::npos ? text : text.substr(blank + 1));
            }
        }
    }

    void take_lists(const Vcard& card) {
        for (const auto* number : all(card, "TEL")) {
            auto text = number->text();
            if (text.starts_with("tel:")) {
                text.erase(0, 4);
            }
            const bool is_mobile = number->has_type("cell") || number->has_type("iphone");
            const bool is_fax = number->has_type("fax") || number->has_type("pager");
            place(is_fax ? "" : is_mobile ? "mobile" : "phone", is_fax ? "Fax" : "Telephone", text);
        }
        for (const auto* address : all(card, "EMAIL")) {
            place("email", "E-mail", address->text());
        }
        for (const auto* address : all(card, "URL")) {
            const auto text = address->text();
            const bool is_linkedin = text.find("linkedin.com/") != std::string::npos;
            place(is_linkedin ? "linkedin_url" : "website", "Web", text);
        }
        for (const auto* profile : all(card, "X-SOCIALPROFILE")) {
            const auto text = profile->text();
            if (profile->has_type("linkedin")) {
                place("linkedin_url", "LinkedIn", text);
            } else if (profile->has_type("twitter")) {
                place("twitter_handle", "Twitter", text.substr(text.rfind('/') + 1));
            }
        }
    }

    /// Into its field, or to the notes when there is one already.
    void place(std::string_view field, std::string_view label, const std::string& text) {
        if (!field.empty() && fields_[std::string{field}].empty()) {
            fields_[std::string{field}] = text;
        } else if (field.empty() || fields_[std::string{field}] != text) {
            more_.push_back(fmt::format("{}: {}", label, text));
        }
    }

    void take_addresses(const Vcard& card) {
        static constexpr std::array<std::string_view, 7> fields = {
            "", "address_line2", "address_line1", "city", "state", "postal_code", "country"};
        for (const auto* address : all(card, "ADR")) {
            auto parts = address->components();
            parts.resize(fields.size());
            if (std::all_of(parts.begin(), parts.end(), [](auto& part) { return part.empty(); })) {
                continue;
            }
            if (has_address_) {
                std::erase(parts, std::string{});
                more_.push_back("Address: " + join(parts, ", "));
                continue;
            }
            has_address_ = true;
            if (!parts[0].empty()) {  // a post office box
                parts[1] = parts[1].empty() ? parts[0] : parts[0] + ", " + parts[1];
            }
            for (std::size_t i = 1; i < fields.size(); ++i) {
                std::replace(parts[i].begin(), parts[i].end(), '\n', ' ');
                set(fields.at(i), parts[i]);
            }
        }
    }

    void take_text(const VcardProperty& property) {
        if (property.name == "TITLE") {
            set("title", property.text());
        } else if (property.name == "NOTE") {
            std::string& notes = fields_["notes"];
            notes += (notes.empty() ? "" : "\n\n") + property.text();
        } else if (property.name == "CATEGORIES") {
            for (const std::string& tag : property.items()) {
                tags_.push_back(json_string(tag));
            }
        }
    }

    ContactFields fields_;
    std::vector<std::string> tags_;
    std::vector<std::string> more_;
    bool has_address_ = false;
};

std::string escaped(std::string_view text) {
    std::string result;
    for (const char c : text) {
        if (c == '\n') {
            result += "\\n";
            continue;
        }
        if (c == '\r') {
            continue;
        }
        if (c == '\\' || c == ',' || c == ';') {
            result += '\\';
        }
        result += c;
    }
    return result;
}

class VcardWriter {
  public:
    VcardWriter(const ContactFields& fields, VcardVersion version)
        : fields_{fields}, is_v4_{version == VcardVersion::v4} {}

    std::string run() {
        line("BEGIN:VCARD");
        line(is_v4_ ? "VERSION:4.0" : "VERSION:3.0");
        if (has("id")) {
            line((is_v4_ ? "UID:urn:uuid:" : "UID:") + get("id"));
        }
        write_names();
        property("TITLE", get("title"));
        property(is_v4_ ? "EMAIL" : "EMAIL;TYPE=INTERNET", get("email"));
        property(is_v4_ ? "TEL;TYPE=\"work,voice\"" : "TEL;TYPE=WORK,VOICE", get("phone"));
        property(is_v4_ ? "TEL;TYPE=cell" : "TEL;TYPE=CELL", get("mobile"));
        write_address();
        uri("URL", get("website"));
        uri("X-SOCIALPROFILE;TYPE=linkedin", get("linkedin_url"));
        if (has("twitter_handle")) {
            uri("X-SOCIALPROFILE;TYPE=twitter", "https://twitter.com/" + get("twitter_handle"));
        }
        property("NOTE", get("notes"));
        write_tags();
        if (has("updated_at")) {
            line("REV:" + get("updated_at"));
        }
        line("END:VCARD");
        return std::move(out_);
    }

  private:
    bool has(std::string_view field) const { return !get(field).empty(); }
    const std::string& get(std::string_view field) const {
        static const std::string nothing;
        const auto found = fields_.find(field);
        return found == fields_.end() ? nothing : found->second;
    }

    void property(std::string_view head, std::string_view text) {
        if (!text.empty()) {
            line(fmt::format("{}:{}", head, escaped(text)));
        }
    }

    /// An address has no escapes; a line end would begin another property.
    void uri(std::string_view head, std::string text) {
        std::erase_if(text, [](char c) { return c == '\n' || c == '\r'; });
        if (!text.empty()) {
            line(fmt::format("{}:{}", head, text));
        }
    }

    void write_names() {
        std::string formatted = get("first_name");
        formatted += (formatted.empty() || !has("last_name") ? "" : " ") + get("last_name");
        for (const auto* other : {"company", "email", "phone", "mobile", "id"}) {
            formatted = formatted.empty() ? get(other) : formatted;
        }
        line("FN:" + escaped(formatted));  // both versions require it, 3.0 requires N, too
        line(fmt::format("N:{};{};;;", escaped(get("last_name")), escaped(get("first_name"))));
        if (has("company") || has("department")) {
            line(
                "ORG:" + escaped(get("company")) +
                (has("department") ? ";" + escaped(get("department")) : "")
            );
        }
    }

    void write_address() {
        std::vector<std::string> parts{""};
        bool is_empty = true;
        for (const auto* field :
             {"address_line2", "address_line1", "city", "state", "postal_code", "country"}) {
            is_empty = is_empty && !has(field);
            parts.push_back(escaped(get(field)));
        }
        if (!is_empty) {
            line((is_v4_ ? "ADR;TYPE=work:" : "ADR;TYPE=WORK:") + join(parts, ";"));
        }
    }

    void write_tags() {
        if (!has("tags")) {
            return;
        }
        std::vector<std::string> tags;
        for (const Json& tag : parse_json(get("tags")).items) {
            if (tag.is_text()) {
                tags.push_back(escaped(tag.text));
            }
        }
        if (!tags.empty()) {
            line("CATEGORIES:" + join(tags, ","));
        }
    }

    /// Folded at 75 bytes, never within a character.
    void line(std::string_view text) {
        std::size_t room = 75;
        while (text.size() > room) {
            std::size_t end = room;
            while ((static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) {
                --end;
            }
            out_ += text.substr(0, end);
            out_ += "\r\n ";
            text.remove_prefix(end);
            room = 74;  // the blank counts
        }
        out_ += text;
        out_ += "\r\n";
    }

    const ContactFields& fields_;
    bool is_v4_;
    std::string out_;
};

}  // namespace

ContactFields fields_of_vcard(const Vcard& card) {
    return FieldsReader{}.run(card);
}

std::string vcard_of(const ContactFields& fields, VcardVersion version) {
    return VcardWriter{fields, version}.run();
}

}  // namespace dealwright
