import { useAll } from "@/lib/registry";

import { Keys } from "./Keys";
import classes from "./Menus.module.css";
import { useSession } from "./session";
import { type Shortcut, shortcuts } from "./shortcuts";

/** By group, each meaning once with all of its keys. */
export function groupsOf(all: readonly Shortcut[]): [string, [string, string[]][]][] {
  const groups = new Map<string, Map<string, string[]>>();
  for (const { group, label, keys } of all) {
    const labels = groups.get(group) ?? new Map<string, string[]>();
    const known = labels.get(label) ?? [];
    labels.set(label, known.includes(keys) ? known : [...known, keys]);
    groups.set(group, labels);
  }
  return [...groups].map(([group, labels]) => [group, [...labels]]);
}

export function ShortcutHelp() {
  const { me } = useSession();
  const groups = groupsOf(useAll(shortcuts));
  return (
    <>
      {me.preferences?.shortcuts_off === true && (
        <p>Single keys are switched off in your profile; combinations with Ctrl work.</p>
      )}
      <div className={classes.columns}>
        {groups.map(([group, labels]) => (
          <section key={group} aria-label={group}>
            <h2>{group}</h2>
            <dl>
              {labels.map(([label, keys]) => (
                <div key={label}>
                  <dt>{label}</dt>
                  <dd>
                    {keys.map((each, index) => (
                      <span key={each}>
                        {index > 0 && " or "}
                        <Keys keys={each} />
                      </span>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </>
  );
}
