import { useSession } from "@/app/session";
import { LaterSelect } from "@/ui/fields/LaterSelect";
import { usePeople } from "@/ui/fields/people";
import { personName } from "@/ui/fields/titles";

import classes from "./Today.module.css";

interface Props {
  owner: string | undefined;
  onChange: (owner: string | undefined) => void;
}

/** Whose activities; only for those who may see more than their own. */
export function OwnerSelect({ owner, onChange }: Props) {
  const { me } = useSession();
  const { people } = usePeople();
  const scope = me.records.activities?.read;
  if (scope !== "team" && scope !== "all") return null;
  const others = people.filter((person) => person.is_active && person.id !== me.user.id);
  const data = [
    { value: me.user.id, label: "Mine" },
    ...others.map((person) => ({ value: person.id, label: personName(person) })),
  ];
  return (
    <div className={classes.owner}>
      <LaterSelect
        aria-label="Whose activities"
        data={data}
        searchable
        value={owner ?? me.user.id}
        onChange={(value) => onChange(value && value !== me.user.id ? value : undefined)}
      />
    </div>
  );
}
