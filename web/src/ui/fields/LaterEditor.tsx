// The editor of a value, whose code comes when the page is idle.
import { lazyLater } from "@/lib/lazy";

import styles from "./Fields.module.css";

export const InlineEditor = lazyLater(
  async () => (await import("./InlineEditor")).InlineEditor,
  ({ column }) => (
    // Has the focus until then: no key that is meant for the editor may be taken for a shortcut.
    <input autoFocus readOnly aria-busy aria-label={column.label} className={styles.waiting} />
  ),
);
