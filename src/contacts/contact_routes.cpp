#include "contacts/contact_routes.hpp"

#include "contacts/companies.hpp"
#include "contacts/duplicate_routes.hpp"
#include "contacts/merge.hpp"
#include "contacts/timeline.hpp"
#include "contacts/vcard_routes.hpp"

namespace dealwright {

namespace {

using Verb = http::Reply (*)(Context&, const http::Request&, const ResourceSet&);

constexpr const char* page_parameters = R"({"name":"limit","in":"query",
"schema":{"type":"integer","minimum":1,"maximum":500,"default":50}},
{"name":"cursor","in":"query","description":"next_cursor of the page before",
"schema":{"type":"string"}})";

constexpr const char* page_schema = R"({"type":"object","properties":{
"limit":{"type":"integer"},"next_cursor":{"type":["string","null"]}}})";

constexpr const char* timeline_kinds_parameter = R"({"name":"kinds","in":"query",
"description":"Of activity, note, call, email, document, deal, status; all unless said",
"schema":{"type":"string"}})";

constexpr const char* timeline_entry = R"({"type":"object",
"required":["kind","at","id","record"],"properties":{
"kind":{"enum":["activity","note","call","email","document","deal","status"]},
"at":{"type":"string","format":"date-time","description":"Completed, else due, else made; sent"},
"id":{"type":"string","format":"uuid","description":"Of the activity, call, message ..."},
"record":{"type":"object",
"description":"What you may see of it; of a status from_status, to_status, changed_by_id"}}})";

constexpr const char* duplicate_list = R"({"type":"array","items":{"type":"object","properties":{
"score":{"type":"number","minimum":0,"maximum":1},
"reasons":{"type":"array","items":{"type":"object","properties":{
"reason":{"enum":["email","phone","name_and_company","name","company"]},
"score":{"type":"number"},"message":{"type":"string"}}}},
"contact":{"type":"object","description":"What of it you may see"}}}})";

constexpr const char* create_parameters = R"([{"name":"duplicates","in":"query",
"description":"Contacts that may be the same: name them in possible_duplicates, or refuse with 409",
"schema":{"enum":["ignore","report","refuse"],"default":"ignore"}}])";

constexpr const char* merge_request = R"({"type":"object","required":["from_id"],
"additionalProperties":false,"properties":{
"from_id":{"type":"string","format":"uuid","description":"The contact that goes into the bin"},
"fields":{"type":"object",
"description":"Whose value to take; unless said its own, and the other's where it has none",
"additionalProperties":{"enum":["keep","from","both"]}}}})";

constexpr const char* merge_reply = R"({"allOf":[{"$ref":"#/components/schemas/Contact"},
{"type":"object","required":["merged","change_set_id"],"properties":{
"change_set_id":{"type":"string","format":"uuid","description":"By which the merge can be undone"},
"merged":{"type":"object","properties":{"id":{"type":"string","format":"uuid"},
"moved":{"type":"object","description":"How many records of each table name the contact now",
"additionalProperties":{"type":"integer"}}}}}}]})";

constexpr const char* company_schema = R"({"type":"object","properties":{
"name":{"type":"string","description":"As most of them write it"},
"contacts":{"type":"integer"},"open_deals":{"type":["integer","null"]},
"open_value":{"type":["number","null"],"description":"In the base currency"},
"currency":{"type":"string"}}})";

constexpr const char* version_parameter = R"([{"name":"version","in":"query",
"schema":{"enum":["4.0","3.0"],"default":"4.0"}}])";

std::string list_of(std::string_view item) {
    return fmt::format(
        R"({{"type":"object","required":["data","page"],"properties":{{"data":{{"type":"array",)"
        R"("items":{}}},"page":{}}}}})",
        item, page_schema
    );
}

class ContactEndpoints {
  public:
    explicit ContactEndpoints(const std::shared_ptr<ResourceHolder>& holder) : holder_{holder} {}

    Endpoint& add(
        http::Method method, std::string_view pattern, Needs needs, Verb verb,
        Description description
    ) {
        const auto handle = [holder = holder_, verb](Context& context, http::Request& request) {
            const auto resources = holder->get();
            return verb(context, request, *resources);
        };
        endpoints_.push_back(
            {method, fmt::format("/api/v1{}", pattern), needs, handle, std::move(description)}
        );
        if (method == http::Method::post) {
            endpoints_.back().body = http::BodyKind::json;
        }
        return endpoints_.back();
    }

    std::vector<Endpoint> take() { return std::move(endpoints_); }

  private:
    std::shared_ptr<ResourceHolder> holder_;
    std::vector<Endpoint> endpoints_;
};

void add_reading(ContactEndpoints& endpoints) {
    using http::Method;
    endpoints.add(
        Method::get, "/contacts/{id}/timeline", Needs::sign_in(), contact_timeline,
        {.summary = "The story of a contact, newest first",
         .tag = "contacts",
         .operation = "contact_timeline",
         .parameters = fmt::format("[{},{}]", page_parameters, timeline_kinds_parameter),
         .reply_schema = list_of(timeline_entry)}
    );
    endpoints.add(
        Method::get, "/companies", Needs::sign_in(), list_companies,
        {.summary = "The companies of contacts, with counts",
         .tag = "contacts",
         .operation = "companies_of_contacts",
         .parameters = fmt::format(
             R"([{{"name":"q","in":"query","description":"Words that begin so",)"
             R"("schema":{{"type":"string"}}}},{}])",
             page_parameters
         ),
         .reply_schema = list_of(company_schema)}
    );
}

void add_duplicates(ContactEndpoints& endpoints) {
    using http::Method;
    const auto list = fmt::format(
        R"({{"type":"object","required":["data"],"properties":{{"data":{}}}}})", duplicate_list
    );
    auto& create = endpoints.add(
        Method::post, "/contacts", Needs::sign_in(), create_contact,
        {.summary = "Make a contact",
         .tag = "contacts",
         .operation = "create_contact",
         .parameters = create_parameters,
         .success = 201}
    );
    create.body = http::BodyKind::json;
    endpoints.add(
        Method::post, "/contacts/duplicates", Needs::sign_in(), duplicates_of_fields,
        {.summary = "Contacts that may be the same as one with these fields",
         .tag = "contacts",
         .operation = "duplicates_of_new_contact",
         .request_schema = R"({"$ref":"#/components/schemas/ContactPatch"})",
         .reply_schema = list,
         .request_example = R"({"first_name":"Anna","last_name":"Kowalski",)"
                            R"("company":"Nordwind","phone":"+49 30 1234567"})"}
    );
    endpoints.add(
        Method::get, "/contacts/{id}/duplicates", Needs::sign_in(), duplicates_of_contact,
        {.summary = "Other contacts that may be the same",
         .tag = "contacts",
         .operation = "duplicates_of_contact",
         .reply_schema = list}
    );
    endpoints.add(
        Method::post, "/contacts/{id}/merge", Needs::sign_in(), merge_contacts,
        {.summary = "Merge another contact into this one",
         .tag = "contacts",
         .operation = "merge_contacts",
         .parameters = R"([{"$ref":"#/components/parameters/if_match"}])",
         .request_schema = merge_request,
         .reply_schema = merge_reply,
         .request_example = R"({"from_id":"0197c6a0-0000-7000-8000-000000000002",)"
                            R"("fields":{"phone":"from"}})"}
    );
}

void add_vcards(ContactEndpoints& endpoints) {
    using http::Method;
    endpoints.add(
        Method::get, "/contacts/{id}/vcard", Needs::sign_in(), vcard_of_contact,
        {.summary = "A contact as a vCard",
         .tag = "contacts",
         .operation = "vcard_of_contact",
         .parameters = version_parameter,
         .reply_schema = R"({"type":"string"})",
         .reply_type = "text/vcard"}
    );
    auto& exports = endpoints.add(
        Method::get, "/contacts/export.vcf", Needs::right(Right::export_records), export_vcards,
        {.summary = "Export contacts as vCards; filters as in the list",
         .tag = "contacts",
         .operation = "vcards_of_contacts",
         .parameters = version_parameter,
         .reply_schema = R"({"type":"string"})",
         .reply_type = "text/vcard"}
    );
    exports.mode = Context::Mode::writing;  // it leaves an audit row
    exports.lane = http::Lane::heavy;
    auto& imports = endpoints.add(
        Method::post, "/contacts/import-vcard", Needs::right(Right::import_records), import_vcards,
        {.summary = "Import contacts from vCards; parameters as of the import of CSV",
         .tag = "contacts",
         .operation = "vcards_to_contacts",
         .parameters = vcard_import_parameters,
         .request_schema = R"({"type":"string","description":"vCards 2.1, 3.0 or 4.0"})",
         .reply_schema = R"({"$ref":"#/components/schemas/ImportReport"})"}
    );
    imports.body = http::BodyKind::upload;
    imports.body_limit = vcard_upload_bytes;
    imports.lane = http::Lane::heavy;
}

}  // namespace

std::vector<Endpoint> contact_endpoints(const std::shared_ptr<ResourceHolder>& holder) {
    ContactEndpoints endpoints{holder};
    add_reading(endpoints);
    add_duplicates(endpoints);
    add_vcards(endpoints);
    return endpoints.take();
}

}  // namespace dealwright
