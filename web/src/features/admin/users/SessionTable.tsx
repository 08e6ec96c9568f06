import { type Query, sendJson } from "@/api/client";
import { nameOf, useSession } from "@/app/session";

import { type AdminColumn, AdminTable, RowName } from "../parts/AdminTable";
import { RowButton } from "../parts/buttons";
import { Loaded } from "../parts/Loaded";
import { MoreRows } from "../parts/MoreRows";
import { useAct } from "../parts/useAct";
import { useLog } from "../parts/useLog";

export interface SessionRow {
  id: string;
  user_id: string;
  ip_address: string | null;
  device_type: string | null;
  browser: string | null;
  os: string | null;
  created_at: string;
  last_activity_at: string;
  expires_at: string;
  is_revoked: boolean;
  revoked_reason: string | null;
  user?: { first_name: string | null; last_name: string | null; email: string } | null;
}

function deviceOf(session: SessionRow): string {
  const where = [session.browser, session.os].filter(Boolean).join(" on ");
  return where || session.device_type || "An unknown program";
}

function stateOf(session: SessionRow): string {
  if (session.is_revoked)
    return `Ended${session.revoked_reason ? `: ${session.revoked_reason}` : ""}`;
  return new Date(session.expires_at) < new Date() ? "Expired" : "Open";
}

interface Props {
  filter: Query;
  /** Whose they are; without it the table says so in each row. */
  of?: string;
}

export function SessionTable({ filter, of }: Props) {
  const { me, format } = useSession();
  const { act, busy } = useAct();
  const log = useLog<SessionRow>("sessions", {
    sort: "-last_activity_at",
    include: "user",
    ...filter,
  });
  const isOwn = (session: SessionRow) => session.id === me.session?.id;
  const columns: AdminColumn<SessionRow>[] = [
    {
      id: "device",
      label: of ? "Device" : "Who",
      render: (session) => (
        <RowName
          name={of ? deviceOf(session) : session.user ? nameOf(session.user) : "Somebody"}
          second={of ? (isOwn(session) ? "this session" : undefined) : deviceOf(session)}
        />
      ),
    },
    { id: "ip", label: "Address", render: (session) => session.ip_address },
    {
      id: "since",
      label: "Signed in",
      isFixed: true,
      render: (session) => format.dateTime(session.created_at),
    },
    {
      id: "seen",
      label: "Last seen",
      isFixed: true,
      render: (session) => format.relative(session.last_activity_at),
    },
    { id: "state", label: "State", render: stateOf },
  ];
  const revoke = (session: SessionRow) =>
    act(session.id, () => sendJson("POST", `/sessions/${session.id}/revoke`), {
      done: "The session has ended",
      touches: ["sessions"],
    });
  return (
    <Loaded query={log}>
      {(rows) =>
        rows.length === 0 ? (
          <p className="quiet">{of ? `${of} is signed in nowhere.` : "No sessions match."}</p>
        ) : (
          <>
            <AdminTable
              label="Sessions"
              rows={rows}
              columns={columns}
              rowKey={(session) => session.id}
              actions={(session) =>
                stateOf(session) === "Open" &&
                !isOwn(session) && (
                  <RowButton
                    label={`End the session on ${deviceOf(session)}`}
                    isBusy={busy === session.id}
                    onClick={() => void revoke(session)}
                  >
                    End
                  </RowButton>
                )
              }
            />
            <MoreRows shown={rows.length} {...log} />
          </>
        )
      }
    </Loaded>
  );
}
