// The editor of a value, whose code comes when the page is idle.
import { lazyLater } from "@/lib/lazy";

import { KeysKept } from "../KeysKept";
import styles from "./Fields.module.css";

export const InlineEditor = lazyLater(
  async () => (await import("./InlineEditor")).InlineEditor,
  ({ column, onCancel }) => (
    <>
      <input autoFocus readOnly aria-busy aria-label={column.label} className={styles.waiting} />
      <KeysKept onEscape={onCancel} />
    </>
  ),
);
