import { ChartCard, FigureLink, FigureTable, Meter } from "@/ui/charts";
import { humanise } from "@/ui/catalog/words";

import { contactsOfSource } from "../rows";
import type { SourceFigures } from "../types";
import classes from "./Dashboard.module.css";
import { useFigures, useScene } from "./figures";

const nameOf = ({ source }: SourceFigures) => (source ? humanise(source) : "Unknown");
const customers = { "converted_at[is_null]": "false" };

export function SourcesCard({ sources }: { sources: SourceFigures[] }) {
  const { count, many, percent, decimal } = useFigures();
  const scene = useScene();
  const best = Math.max(0, ...sources.map((row) => row.conversion_rate ?? 0));
  const inWords = sources
    .map((row) => `${nameOf(row)}: ${percent(row.conversion_rate)} of ${count(row.total_contacts)}`)
    .join(", ");
  return (
    <ChartCard
      title="Lead sources"
      note="Contacts made in these days: how many became customers, and their mean score."
      summary={`Conversion by source. ${inWords}.`}
      span={12}
      table={<SourcesTable sources={sources} />}
    >
      {sources.length === 0 && <p className="quiet">No contacts were made in these days.</p>}
      <ul className={classes.lines}>
        {sources.map((row) => (
          <li key={row.source ?? ""} className={classes.source}>
            <span className={classes.lineName}>{nameOf(row)}</span>
            <Meter value={row.conversion_rate ?? 0} most={best} />
            <strong>{percent(row.conversion_rate)}</strong>
            <FigureLink
              rows={contactsOfSource(scene, row.source)}
              label={`${nameOf(row)}: ${many(row.total_contacts, "contact")}`}
            >
              {many(row.total_contacts, "contact")}
            </FigureLink>
            <span className="quiet">score {decimal(row.avg_lead_score)}</span>
          </li>
        ))}
      </ul>
    </ChartCard>
  );
}

function SourcesTable({ sources }: { sources: SourceFigures[] }) {
  const { count, percent, decimal } = useFigures();
  const scene = useScene();
  return (
    <FigureTable
      label="Lead sources"
      rows={sources}
      keyOf={(row) => row.source ?? ""}
      head={{ name: "Source", value: nameOf }}
      columns={[
        {
          name: "Contacts",
          value: (row) => count(row.total_contacts),
          rows: (row) => contactsOfSource(scene, row.source),
        },
        {
          name: "Qualified",
          value: (row) => count(row.qualified_contacts),
          rows: (row) => contactsOfSource(scene, row.source, { "qualified_at[is_null]": "false" }),
        },
        {
          name: "Customers",
          value: (row) => count(row.converted_contacts),
          rows: (row) => contactsOfSource(scene, row.source, customers),
        },
        { name: "Conversion", value: (row) => percent(row.conversion_rate) },
        { name: "Mean score", value: (row) => decimal(row.avg_lead_score) },
      ]}
    />
  );
}
