// The page of any record.
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useParams } from "@tanstack/react-router";

import { NotFoundPage } from "@/app/ErrorPage";
import { useSession } from "@/app/session";
import { catalog } from "@/ui/catalog/catalog";
import { useResource } from "@/ui/catalog/useResource";
import { titleOf } from "@/ui/fields/titles";
import listStyles from "@/ui/record/RecordPanel.module.css";

import { RecordMenu } from "./components/RecordMenu";
import { RecordView } from "./components/RecordView";
import { recordQuery } from "./queries";

export default function RecordPage() {
  const { resource = "", id = "" } = useParams({ strict: false });
  const { can } = useSession();
  if (!catalog[resource] || !can(resource, "read")) {
    return <NotFoundPage />;
  }
  return <Page key={`${resource}/${id}`} resource={resource} id={id} />;
}

function Page({ resource, id }: { resource: string; id: string }) {
  const spec = useResource(resource);
  const navigate = useNavigate();
  const { data } = useQuery(recordQuery(spec, id));
  const back = () => void navigate({ to: "/records/$resource", params: { resource } });
  return (
    <div className={listStyles.page}>
      <header className={listStyles.pageHead}>
        <div>
          <h1>{data ? titleOf(resource, data.record) : spec.singular}</h1>
          <p className="quiet">
            <Link to="/records/$resource" params={{ resource }}>
              {spec.plural}
            </Link>
          </p>
        </div>
        {data && <RecordMenu spec={spec} row={data.record} onGone={back} />}
      </header>
      <RecordView spec={spec} id={id} />
    </div>
  );
}
