import styles from "./RecordPanel.module.css";

/** Keeps the place of a panel whose code is on its way, so that the list does not move twice. */
export function PanelFrame() {
  return <div className={styles.panel} aria-busy />;
}
