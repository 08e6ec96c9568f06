import { Anchor } from "@mantine/core";
import { Link, useNavigate, useParams, useRouter } from "@tanstack/react-router";

import { columnNamed, type Row } from "@/ui/catalog/types";
import { useResource } from "@/ui/catalog/useResource";
import { IconArrowLeft } from "@/ui/icons";
import { InlineField } from "@/ui/record/InlineField";
import { useMayChange } from "@/ui/rights";
import { SkeletonFields } from "@/ui/Skeleton";

import { DealDetails } from "./components/DealDetails";
import classes from "./components/DealsHeader.module.css";
import { NoSuchDeal } from "./components/NoSuchDeal";
import { useDeal, useDealSave } from "./components/useDeal";
import type { Deal } from "./types";

function Title({ deal }: { deal: Deal }) {
  const spec = useResource("deals");
  const column = columnNamed(spec, "title");
  const row = deal as unknown as Row;
  const canChange = useMayChange("deals")(row);
  const save = useDealSave(deal);
  if (!column || !canChange) return <h1 className={classes.name}>{deal.title}</h1>;
  return (
    <h1 className={classes.name}>
      <InlineField column={column} row={row} onSave={save} />
    </h1>
  );
}

export default function DealPage() {
  const { id } = useParams({ strict: false });
  const navigate = useNavigate();
  const router = useRouter();
  const { deal, error } = useDeal(id ?? "");
  const back = () => {
    if (router.history.canGoBack()) router.history.back();
    else void navigate({ to: "/deals" });
  };
  return (
    <article className={classes.dealPage}>
      <Anchor
        renderRoot={(props) => <Link to="/deals" {...props} />}
        fz="sm"
        className={classes.back}
      >
        <IconArrowLeft size={14} aria-hidden /> Deals
      </Anchor>
      {deal && (
        <>
          <Title deal={deal} />
          <DealDetails key={deal.id} deal={deal} frame="page" onGone={back} />
        </>
      )}
      {!deal && error && <NoSuchDeal />}
      {!deal && !error && <SkeletonFields count={10} />}
    </article>
  );
}
