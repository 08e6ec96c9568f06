// The small company of every end-to-end test, made over the API. A test that changes records makes
// its own besides, so that tests do not depend on each other's order.
import { type Api, signIn } from "./api";
import { people } from "./people";

export const contacts = [
  { first_name: "Ada", last_name: "Lovelace", company: "Analytical Engines", status: "new" },
  { first_name: "Grace", last_name: "Hopper", company: "Harbour Systems", status: "contacted" },
  { first_name: "Katherine", last_name: "Johnson", company: "Orbit Freight", status: "qualified" },
  { first_name: "Hedy", last_name: "Lamarr", company: "Spectrum Radio", status: "new" },
] as const;

export const deals = [
  { title: "Engines for Ada", value: 12000, contact: 0 },
  { title: "Compiler licences", value: 45000, contact: 1 },
  { title: "Trajectory review", value: 8000, contact: 2 },
] as const;

const day = 24 * 3600 * 1000;
const inDays = (days: number) => new Date(Date.now() + days * day).toISOString();

interface Stage {
  id: string;
  name: string;
}

async function firstStage(api: Api): Promise<{ pipeline_id: string; stage_id: string }> {
  const pipelines = await api.get<{ data: { id: string }[] }>("/pipelines?sort=created_at&limit=1");
  const pipeline_id = pipelines.data[0]!.id;
  const stages = await api.get<{ data: Stage[] }>(
    `/pipeline_stages?pipeline_id=${pipeline_id}&sort=order_index&limit=1`,
  );
  return { pipeline_id, stage_id: stages.data[0]!.id };
}

export async function makeData(url: string): Promise<void> {
  const rep = await signIn(url, people.rep.email);
  const known = await rep.get<{ page: { total: number } }>("/contacts?limit=1");
  if (known.page.total > 0) return; // a folder that was kept (E2E_DATA)
  const ids: string[] = [];
  for (const contact of contacts) {
    const email =
      `${contact.first_name}@${contact.company.replace(/\W/g, "")}.example`.toLowerCase();
    const made = await rep.post<{ id: string }>("/contacts", { ...contact, email });
    ids.push(made.id);
  }
  const place = await firstStage(rep);
  for (const { contact, ...deal } of deals) {
    await rep.post("/deals", {
      ...deal,
      ...place,
      contact_id: ids[contact],
      expected_close_date: inDays(30),
    });
  }
  await rep.post("/activities", {
    type: "call",
    subject: "Call Ada about the offer",
    contact_id: ids[0],
    due_date: inDays(-1),
  });
  await rep.post("/activities", {
    type: "meeting",
    subject: "Meet Grace",
    contact_id: ids[1],
    due_date: inDays(2),
  });
  const other = await signIn(url, people.otherRep.email);
  await other.post("/contacts", {
    first_name: "Zelda",
    last_name: "Foreign",
    company: "Not Yours Ltd",
    email: "zelda@notyours.example",
  });
}
