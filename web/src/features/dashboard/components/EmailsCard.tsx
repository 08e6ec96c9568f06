import { ChartCard, FigureLink, FigureTable, Meter } from "@/ui/charts";

import { emailsOfCampaign, recordsOf } from "../rows";
import type { CampaignEmails, Dashboard, EmailFigures } from "../types";
import classes from "./Dashboard.module.css";
import { useFigures, useScene } from "./figures";

const happened = (column: string) => ({ [`${column}[is_null]`]: "false" });

const ratesOf = (total: EmailFigures) => [
  { label: "Opened", rate: total.open_rate, count: total.unique_opens, more: "opened_at" },
  { label: "Clicked", rate: total.click_rate, count: total.unique_clicks, more: "clicked_at" },
  { label: "Bounced", rate: total.bounce_rate, count: total.bounced, more: "bounced_at" },
];

export function EmailsCard({ emails }: { emails: NonNullable<Dashboard["emails"]> }) {
  const { count, many, percent } = useFigures();
  const scene = useScene();
  const { total } = emails;
  const summary = total
    ? `${many(total.sent, "e-mail")} sent, ${percent(total.open_rate)} opened, ` +
      `${percent(total.click_rate)} clicked, ${percent(total.bounce_rate)} bounced.`
    : "No e-mails were sent in these days.";
  return (
    <ChartCard
      title="E-mails"
      summary={summary}
      span={4}
      table={total ? <CampaignTable campaigns={emails.by_campaign} /> : undefined}
    >
      {!total && <p className="quiet">{summary}</p>}
      {total && (
        <>
          <p className={classes.big}>
            <FigureLink
              rows={recordsOf(scene, "emails", happened("sent_at"))}
              label={`${many(total.sent, "e-mail")} sent`}
            >
              {count(total.sent)}
            </FigureLink>
            <span className="quiet">sent, opens by people only</span>
          </p>
          <ul className={classes.lines}>
            {ratesOf(total).map(({ label, rate, count: number, more }) => (
              <li key={label} className={classes.rate}>
                <span>{label}</span>
                <Meter value={rate ?? 0} most={100} tone={label === "Bounced" ? "bad" : "main"} />
                <strong>{percent(rate)}</strong>
                <FigureLink
                  rows={recordsOf(scene, "emails", happened(more))}
                  label={`${label}: ${many(number, "e-mail")}`}
                >
                  {count(number)}
                </FigureLink>
              </li>
            ))}
          </ul>
          <dl className={classes.facts}>
            <div>
              <dt>Clicked of those opened</dt>
              <dd>{percent(total.click_to_open_rate)}</dd>
            </div>
          </dl>
        </>
      )}
    </ChartCard>
  );
}

function CampaignTable({ campaigns }: { campaigns: CampaignEmails[] }) {
  const { count, percent } = useFigures();
  const scene = useScene();
  return (
    <FigureTable
      label="E-mails by campaign"
      rows={campaigns}
      keyOf={(row) => row.campaign_id ?? ""}
      head={{ name: "Campaign", value: (row) => row.campaign_name ?? "Without a campaign" }}
      columns={[
        {
          name: "Sent",
          value: (row) => count(row.sent),
          rows: (row) => emailsOfCampaign(scene, row.campaign_id),
        },
        { name: "Opened", value: (row) => percent(row.open_rate) },
        { name: "Clicked", value: (row) => percent(row.click_rate) },
        { name: "Bounced", value: (row) => percent(row.bounce_rate) },
        { name: "Clicked of opened", value: (row) => percent(row.click_to_open_rate) },
      ]}
    />
  );
}
