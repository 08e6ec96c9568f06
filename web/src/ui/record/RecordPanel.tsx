// A record beside its list: the list stays, j and k go on to the next, Escape closes.
import { ActionIcon, Tooltip } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { type ReactNode, useDeferredValue } from "react";

import { useShortcuts } from "@/app/shortcuts";
import { IconArrowsMaximize, IconChevronDown, IconChevronUp, IconX } from "@/ui/icons";
import { SkeletonFields } from "@/ui/Skeleton";

import styles from "./RecordPanel.module.css";

interface Props {
  title: string;
  /** The record's own page. */
  page: string;
  onClose: () => void;
  /** To the next or previous record of the list. */
  onStep: (rows: 1 | -1) => void;
  actions?: ReactNode;
  children: ReactNode;
}

export function RecordPanel({ title, page, onClose, onStep, actions, children }: Props) {
  const navigate = useNavigate();
  // The panel answers the click; all that it holds comes in the frame after.
  const isOpen = useDeferredValue(true, false);
  const openPage = () => void navigate({ to: page });
  useShortcuts([
    { keys: "Escape", label: "Close the panel", group: "Record", run: onClose, isHidden: true },
    { keys: "o", label: "Open as a page", group: "Record", run: openPage },
  ]);
  return (
    <aside className={styles.panel} aria-label={title}>
      <header className={styles.head}>
        <h2 className={styles.title}>{title}</h2>
        {actions}
        <PanelButton label="Previous" keys="k" onClick={() => onStep(-1)}>
          <IconChevronUp size={18} />
        </PanelButton>
        <PanelButton label="Next" keys="j" onClick={() => onStep(1)}>
          <IconChevronDown size={18} />
        </PanelButton>
        <PanelButton label="Open as a page" keys="o" onClick={openPage}>
          <IconArrowsMaximize size={18} />
        </PanelButton>
        <PanelButton label="Close" keys="Esc" onClick={onClose}>
          <IconX size={18} />
        </PanelButton>
      </header>
      <div className={styles.body} tabIndex={0} role="group" aria-label={`Details of ${title}`}>
        {isOpen ? children : <SkeletonFields count={10} />}
      </div>
    </aside>
  );
}

interface ButtonProps {
  label: string;
  keys: string;
  onClick: () => void;
  children: ReactNode;
}

function PanelButton({ label, keys, onClick, children }: ButtonProps) {
  return (
    <Tooltip label={`${label} (${keys})`}>
      <ActionIcon aria-label={label} onClick={onClick}>
        {children}
      </ActionIcon>
    </Tooltip>
  );
}
