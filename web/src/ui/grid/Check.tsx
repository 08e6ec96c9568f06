// A plain checkbox: a grid shows forty at a time, and they are made anew while it scrolls.
import styles from "./DataGrid.module.css";

interface Props {
  label: string;
  state: "all" | "some" | "none";
  /** Without it the grid hears of the click (data-check), and Tab passes by. */
  onChange?: () => void;
}

export function Check({ label, state, onChange }: Props) {
  return (
    <input
      type="checkbox"
      className={styles.box}
      aria-label={label}
      checked={state === "all"}
      ref={(box) => {
        if (box) box.indeterminate = state === "some";
      }}
      {...(onChange ? { onChange } : { readOnly: true, tabIndex: -1, "data-check": true })}
    />
  );
}
