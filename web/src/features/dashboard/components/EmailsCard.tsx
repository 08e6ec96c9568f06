import { ChartCard, FigureTable } from "@/ui/charts";

import { emailsOfCampaign, happened, recordsOf } from "../rows";
import type { CampaignEmails, Dashboard, EmailFigures } from "../types";
import classes from "./Dashboard.module.css";
import { useFigures, useScene } from "./figures";
import { BigFigure, Fact, MeterLine } from "./parts";

const ratesOf = (total: EmailFigures) => [
  { label: "Opened", rate: total.open_rate, count: total.unique_opens, more: "opened_at" },
  { label: "Clicked", rate: total.click_rate, count: total.unique_clicks, more: "clicked_at" },
  { label: "Bounced", rate: total.bounce_rate, count: total.bounced, more: "bounced_at" },
];

export function EmailsCard({ emails }: { emails: NonNullable<Dashboard["emails"]> }) {
  const { many, percent } = useFigures();
  const scene = useScene();
  const { total } = emails;
  const summary = total
    ? `${many(total.sent, "email")} sent, ${percent(total.open_rate)} opened, ` +
      `${percent(total.click_rate)} clicked, ${percent(total.bounce_rate)} bounced.`
    : "No emails were sent in these days.";
  return (
    <ChartCard
      title="Emails"
      summary={summary}
      span={4}
      table={total ? <CampaignTable campaigns={emails.by_campaign} /> : undefined}
    >
      {!total && <p className="quiet">{summary}</p>}
      {total && (
        <>
          <BigFigure
            value={total.sent}
            rows={recordsOf(scene, "emails", happened("sent_at"))}
            label={`${many(total.sent, "email")} sent`}
          >
            sent, opens by people only
          </BigFigure>
          <ul className={classes.lines}>
            {ratesOf(total).map(({ label, rate, count: number, more }) => (
              <MeterLine
                key={label}
                name={label}
                length={rate ?? 0}
                most={100}
                tone={label === "Bounced" ? "bad" : "main"}
                share={percent(rate)}
                count={number}
                noun="email"
                rows={recordsOf(scene, "emails", happened(more))}
              />
            ))}
          </ul>
          <dl className={classes.facts}>
            <Fact name="Clicked of those opened">{percent(total.click_to_open_rate)}</Fact>
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
      label="Emails by campaign"
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
