import { AccountSection } from "./components/AccountSection";
import { CalendarSection } from "./components/CalendarSection";
import { LookSection } from "./components/LookSection";
import { NotificationsSection } from "./components/NotificationsSection";
import { PasswordSection } from "./components/PasswordSection";
import { Section } from "./components/Section";
import { SessionsSection } from "./components/SessionsSection";
import { TokensSection } from "./components/TokensSection";
import { TotpSection } from "./components/TotpSection";
import classes from "./profile.module.css";

export default function ProfilePage() {
  return (
    <div className={classes.page}>
      <h1>Profile</h1>
      <AccountSection />
      <LookSection />
      <NotificationsSection />
      <PasswordSection />
      <TotpSection />
      <SessionsSection />
      <CalendarSection />
      <TokensSection />
      <Section title="About">
        <a href="/api/docs">Documentation of the API</a> ·{" "}
        <a href="/licences.txt">Licences of what the app is made of</a>
      </Section>
    </div>
  );
}
