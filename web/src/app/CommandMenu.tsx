// Ctrl-K: records by the server's search, commands, acts on the selection. Enter may come before
// the answer of the search; it opens what the answer puts first.
import { Modal } from "@mantine/core";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";

import { takeTypedAhead } from "@/lib/typedAhead";
import { IconSearch } from "@/ui/icons";

import { Keys } from "./Keys";
import classes from "./Menus.module.css";
import type { MenuItem } from "./menuItems";
import { useMenuItems } from "./useMenuItems";

interface OptionsProps {
  items: readonly MenuItem[];
  listId: string;
  active: number;
  onPoint: (index: number) => void;
  onChoose: (item: MenuItem) => void;
}

function Options({ items, listId, active, onPoint, onChoose }: OptionsProps) {
  return (
    <div className={classes.list} role="listbox" id={listId} aria-label="Found">
      {items.map((item, index) => (
        <div key={item.id} role="presentation">
          {items[index - 1]?.group !== item.group && (
            <div className={classes.group} role="presentation">
              {item.group}
            </div>
          )}
          <div
            id={`${listId}-${index}`}
            role="option"
            aria-selected={index === active}
            className={classes.option}
            onMouseMove={() => onPoint(index)}
            onClick={() => onChoose(item)}
          >
            {item.icon}
            <span className={classes.text}>
              <span className={classes.title}>{item.label}</span>
              {item.hint && <span className={classes.hint}>{item.hint}</span>}
            </span>
            {item.keys && <Keys keys={item.keys} />}
          </div>
        </div>
      ))}
    </div>
  );
}

function useActiveOption(listId: string, count: number, text: string) {
  const [active, setActive] = useState(0);
  useEffect(() => setActive(0), [text]);
  useEffect(() => {
    document.getElementById(`${listId}-${active}`)?.scrollIntoView({ block: "nearest" });
  }, [listId, active]);
  const move = (by: number) => setActive((now) => (now + by + count) % Math.max(count, 1));
  return { active: Math.min(active, Math.max(count - 1, 0)), setActive, move };
}

export function CommandMenu({ onClose }: { onClose: () => void }) {
  const [text, setText] = useState("");
  const listId = useId();
  const { items, isSearching } = useMenuItems(text);
  const { active, setActive, move } = useActiveOption(listId, items.length, text);
  const isEnterWaiting = useRef(false);

  const choose = (item: MenuItem) => {
    onClose();
    // After the dialog has given the focus back, so that what opens can take it.
    window.setTimeout(item.run);
  };
  useEffect(() => {
    const first = items[0];
    if (isSearching || !isEnterWaiting.current) return;
    isEnterWaiting.current = false;
    if (first) choose(first);
  });

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "ArrowDown") move(1);
    else if (event.key === "ArrowUp") move(-1);
    else if (event.key === "Enter" && !event.nativeEvent.isComposing) {
      const item = items[active];
      if (isSearching && active === 0) isEnterWaiting.current = true;
      else if (item) choose(item);
    } else return;
    event.preventDefault();
  };
  return (
    <Modal.Root opened onClose={onClose} size="lg" yOffset="12vh">
      <Modal.Overlay backgroundOpacity={0.4} />
      <Modal.Content aria-label="Search and commands">
        <Modal.Body p={0}>
          <div className={classes.search}>
            <IconSearch size={18} aria-hidden />
            <input
              data-autofocus
              role="combobox"
              aria-label="Search records and commands"
              aria-expanded="true"
              aria-controls={listId}
              aria-activedescendant={items.length > 0 ? `${listId}-${active}` : undefined}
              placeholder="Find a record, or say what to do"
              autoComplete="off"
              spellCheck={false}
              value={text}
              onFocus={() => {
                const ahead = takeTypedAhead();
                setText((now) => now + ahead.text);
                isEnterWaiting.current ||= ahead.isEntered;
              }}
              onChange={(event) => {
                isEnterWaiting.current = false;
                setText(event.currentTarget.value);
              }}
              onKeyDown={onKeyDown}
            />
          </div>
          <Options
            items={items}
            listId={listId}
            active={active}
            onPoint={setActive}
            onChoose={choose}
          />
          {items.length === 0 && (
            <p className={classes.empty} role="status">
              {isSearching ? "Searching…" : "Nothing found."}
            </p>
          )}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
