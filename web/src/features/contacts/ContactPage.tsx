import { Link, useNavigate, useParams } from "@tanstack/react-router";

import { personName, subtitleOf } from "@/ui/fields/titles";
import listStyles from "@/ui/record/RecordPanel.module.css";

import { ContactMenu } from "./components/ContactMenu";
import { ContactView } from "./components/ContactView";
import { useContact } from "./queries";

export default function ContactPage() {
  const { id = "" } = useParams({ strict: false });
  const navigate = useNavigate();
  const { data } = useContact(id);
  const row = data?.record;
  const subtitle = row && subtitleOf("contacts", row);
  return (
    <div className={listStyles.page}>
      <header className={listStyles.pageHead}>
        <div>
          <h1>{row ? personName(row) : "Contact"}</h1>
          <p className="quiet">
            <Link to="/contacts">Contacts</Link>
            {subtitle && ` · ${subtitle}`}
          </p>
        </div>
        {row && <ContactMenu contact={row} onGone={() => void navigate({ to: "/contacts" })} />}
      </header>
      <ContactView id={id} layout="page" />
    </div>
  );
}
