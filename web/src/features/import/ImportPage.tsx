import { useSearch } from "@tanstack/react-router";

import { useSession } from "@/app/session";

import { Wizard } from "./components/Wizard";
import { kindsFor } from "./kinds";
import type { ImportSearch } from "./search";

export default function ImportPage() {
  const session = useSession();
  const { kind } = useSearch({ strict: false }) as ImportSearch;
  const kinds = session.hasRight("import") ? kindsFor(session) : [];
  if (kinds.length === 0) {
    return (
      <div role="alert">
        <h1>Import</h1>
        <p>Your role does not include importing. Ask an administrator if you need it.</p>
      </div>
    );
  }
  const first = kinds.find((one) => one === kind) ?? kinds[0]!;
  return <Wizard key={first} kinds={kinds} first={first} isChosen={first === kind} />;
}
