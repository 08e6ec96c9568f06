import { Alert, Button, Group } from "@mantine/core";
import "@mantine/core/styles/Alert.css";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";

import { sendJson } from "@/api/client";
import { deleteRecord, patchRecord, recordOptions } from "@/api/queries";
import { nameOf, useSession } from "@/app/session";
import { tell } from "@/app/toasts";
import { ConfirmDialog } from "@/ui/ConfirmDialog";
import { Loaded } from "../parts/Loaded";
import { FormBody } from "../parts/FormDialog";
import classes from "../parts/parts.module.css";
import { SectionHead } from "../parts/SectionHead";
import { useAct } from "../parts/useAct";
import { changedMembers, useForm } from "../parts/useForm";
import { AccountFields } from "./AccountFields";
import { sendResetLink, setRoles, userRolesOptions } from "./queries";
import { ResetLinkDialog } from "./ResetLinkDialog";
import { RolesInput } from "./RolesInput";
import { SessionTable } from "./SessionTable";
import { accountOf, checkAccount, type ResetLink, type User } from "./types";

export function UserPage({ id }: { id: string }) {
  const user = useQuery(recordOptions<User>("users", id));
  return (
    <div className={classes.narrow}>
      <Loaded query={user}>
        {(read) => (
          <>
            <SectionHead
              title={nameOf(read.record)}
              back={{ section: "users", label: "Users" }}
              actions={<UserActs user={read.record} />}
            >
              {read.record.email}
            </SectionHead>
            {!read.record.is_active && (
              <Alert color="yellow" mb="md">
                This account is switched off: it keeps what it owns, and nobody can sign in with it.
              </Alert>
            )}
            <AccountPanel user={read.record} />
            <RolesPanel userId={id} />
            <section className={classes.panel} aria-label="Sessions">
              <h2>Signed in</h2>
              <SessionTable
                filter={{ user_id: id, is_revoked: "false" }}
                of={nameOf(read.record)}
              />
            </section>
          </>
        )}
      </Loaded>
    </div>
  );
}

function AccountPanel({ user }: { user: User }) {
  const client = useQueryClient();
  const form = useForm({
    initial: accountOf(user),
    check: checkAccount,
    save: async (account, start) => {
      await patchRecord("users", user.id, changedMembers(start, account));
      form.settle(account);
      tell("The account is saved");
      await client.invalidateQueries({ queryKey: ["users"] });
    },
  });
  return (
    <section className={classes.panel} aria-label="Account">
      <h2>Account</h2>
      <FormBody form={form} action="Save">
        <AccountFields form={form} except={user.id} />
      </FormBody>
    </section>
  );
}

function RolesPanel({ userId }: { userId: string }) {
  const roles = useQuery(userRolesOptions(userId));
  return (
    <section className={classes.panel} aria-label="Roles">
      <h2>What they may do</h2>
      <Loaded query={roles}>
        {({ data }) => <RolesForm userId={userId} names={data.map((role) => role.name)} />}
      </Loaded>
    </section>
  );
}

function RolesForm({ userId, names }: { userId: string; names: string[] }) {
  const client = useQueryClient();
  const form = useForm({
    initial: { roles: names },
    save: async (values) => {
      await setRoles(userId, values.roles);
      form.settle(values);
      tell("The roles hold from the next request on");
      await client.invalidateQueries({ queryKey: ["users"] });
      await client.invalidateQueries({ queryKey: ["me"] });
    },
  });
  return (
    <FormBody form={form} action="Save roles">
      <RolesInput
        chosen={form.values.roles}
        error={form.errors.roles}
        onChange={(chosen) => form.set("roles", [...chosen].sort())}
      />
    </FormBody>
  );
}

const touched = ["users", "sessions"];

function UserActs({ user }: { user: User }) {
  const { me } = useSession();
  const navigate = useNavigate();
  const { act, busy } = useAct();
  const [link, setLink] = useState<ResetLink>();
  const [asked, setAsked] = useState<"switch_off" | "delete">();
  const who = nameOf(user);
  const path = `/users/${user.id}`;

  const reset = () =>
    act(
      "reset",
      async () => {
        const made = await sendResetLink(user.id);
        if (made.mailed) tell(`${who} has been sent a link to choose a password`);
        else setLink(made);
      },
      { touches: touched },
    );
  const switchOff = () =>
    act("switch_off", () => sendJson("POST", `${path}/disable`), {
      done: `${who} cannot sign in any more`,
      touches: touched,
    }).then(() => setAsked(undefined));
  const remove = () =>
    act("delete", () => deleteRecord("users", user.id), {
      done: `${who} is deleted`,
      touches: touched,
    }).then((worked) => {
      setAsked(undefined);
      if (worked) void navigate({ to: "/admin/$section", params: { section: "users" } });
    });
  const switchOn = () =>
    act("switch_on", () => sendJson("POST", `${path}/enable`), {
      done: `${who} can sign in again`,
      touches: touched,
    });

  return (
    <Group gap="sm">
      {user.is_active && (
        <Button variant="default" loading={busy === "reset"} onClick={() => void reset()}>
          Reset the password
        </Button>
      )}
      {!user.is_active && (
        <Button variant="default" loading={busy === "switch_on"} onClick={() => void switchOn()}>
          Switch on
        </Button>
      )}
      {user.id !== me.user.id && (
        <>
          {user.is_active && (
            <Button variant="default" onClick={() => setAsked("switch_off")}>
              Switch off
            </Button>
          )}
          <Button variant="default" className="bad" onClick={() => setAsked("delete")}>
            Delete
          </Button>
        </>
      )}
      {link && <ResetLinkDialog who={who} link={link} onClose={() => setLink(undefined)} />}
      {asked === "switch_off" && (
        <ConfirmDialog
          title={`Switch ${who} off?`}
          action="Switch off"
          isDangerous
          isBusy={busy === "switch_off"}
          onConfirm={() => void switchOff()}
          onClose={() => setAsked(undefined)}
        >
          All sessions of {who} end now. Contacts, deals and history stay as they are, and you can
          switch the account on again.
        </ConfirmDialog>
      )}
      {asked === "delete" && (
        <ConfirmDialog
          title={`Delete ${who}?`}
          action="Delete"
          isDangerous
          isBusy={busy === "delete"}
          onConfirm={() => void remove()}
          onClose={() => setAsked(undefined)}
        >
          The account goes to the bin. What {who} owns keeps its owner; give it to somebody else
          first if it is to be worked on.
        </ConfirmDialog>
      )}
    </Group>
  );
}
