import { specOf } from "@/ui/catalog/catalog";
import { FilterBar } from "@/ui/filters/FilterBar";
import { useListSearch } from "@/ui/grid/useListSearch";

import { SectionHead } from "../parts/SectionHead";
import { useFilters } from "../parts/useFilters";
import { SessionTable } from "./SessionTable";

const first = ["user_id", "is_revoked", "ip_address", "last_activity_at"];

export default function SessionsSection() {
  const spec = specOf("sessions");
  const [search, setSearch] = useListSearch();
  const filters = useFilters(spec, search);
  return (
    <>
      <SectionHead title="Sessions">
        Who is signed in, from where, until when. Ending a session signs that browser out with its
        next request.
      </SectionHead>
      <FilterBar spec={spec} search={search} setSearch={setSearch} first={first} />
      <SessionTable filter={filters} />
    </>
  );
}
