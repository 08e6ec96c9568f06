import { Button } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";

import { messageOf } from "@/api/problem";
import { useSession } from "@/app/session";
import { SkeletonRows } from "@/ui/Skeleton";

import { deviceName } from "../logic";
import classes from "../profile.module.css";
import { endOtherSessions, endSession, sessionsOptions } from "../queries";
import { Section } from "./Section";

export function SessionsSection() {
  const { format } = useSession();
  const client = useQueryClient();
  const { data, error, isPending } = useQuery(sessionsOptions);
  const refresh = () => void client.invalidateQueries({ queryKey: sessionsOptions.queryKey });
  const end = useMutation({ mutationFn: endSession, onSuccess: refresh });
  const endOthers = useMutation({ mutationFn: endOtherSessions, onSuccess: refresh });
  const sessions = data?.data ?? [];
  return (
    <Section title="Sessions" text="Where you are signed in. End what you do not know.">
      {isPending && <SkeletonRows count={2} />}
      {error && <p role="alert">{messageOf(error)}</p>}
      <ul className={classes.rows}>
        {sessions.map((session) => (
          <li key={session.id}>
            <span>
              {deviceName(session)}
              <small>
                {session.ip_address} · signed in {format.relative(session.created_at)}
                {session.last_activity_at &&
                  ` · last used ${format.relative(session.last_activity_at)}`}
              </small>
            </span>
            {session.is_current ? (
              <span className="quiet">This one</span>
            ) : (
              <Button variant="default" size="compact-sm" onClick={() => end.mutate(session.id)}>
                End
              </Button>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 && (
        <Button variant="default" loading={endOthers.isPending} onClick={() => endOthers.mutate()}>
          End all others
        </Button>
      )}
    </Section>
  );
}
