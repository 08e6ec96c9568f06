// `s`, a letter, Enter: to any stage.
import { Kbd, Modal, TextInput } from "@mantine/core";
import { type KeyboardEvent, useId, useState } from "react";

import { matchStages, stageLetters } from "../logic";
import classes from "./StagePicker.module.css";

export interface PickedStage {
  id: string;
  name: string;
  is_closed: boolean;
  is_won: boolean;
}

export interface StagePickerProps {
  title: string;
  stages: PickedStage[];
  /** Where the deal is; not offered. */
  currentId: string;
  onPick: (stageId: string) => void;
  onClose: () => void;
}

export function StagePicker({ title, stages, currentId, onPick, onClose }: StagePickerProps) {
  const [typed, setTyped] = useState("");
  const [active, setActive] = useState(0);
  const id = useId();
  const letters = stageLetters(stages);
  const others = stages.filter((stage) => stage.id !== currentId);
  const found = matchStages(others, letters, typed);
  const chosen = found[Math.min(active, found.length - 1)];

  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      setActive((old) => Math.max(0, Math.min(found.length - 1, old + step)));
    } else if (event.key === "Enter" && chosen) {
      event.preventDefault();
      onPick(chosen.id);
    }
  };

  return (
    <Modal opened onClose={onClose} title={`Move “${title}” to`} size="sm" returnFocus={false}>
      <TextInput
        data-autofocus
        aria-label="Stage"
        placeholder="Letter or name of the stage"
        role="combobox"
        aria-expanded
        aria-controls={id}
        aria-activedescendant={chosen && `${id}-${chosen.id}`}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      <ul id={id} role="listbox" aria-label="Stages" className={classes.list}>
        {found.map((stage) => (
          <li
            key={stage.id}
            id={`${id}-${stage.id}`}
            role="option"
            aria-selected={stage === chosen}
            className={classes.option}
            onClick={() => onPick(stage.id)}
          >
            <span>{stage.name}</span>
            {stage.is_closed && (
              <span className="quiet">{stage.is_won ? "wins the deal" : "loses the deal"}</span>
            )}
            <Kbd className={classes.letter}>{letters.get(stage.id)}</Kbd>
          </li>
        ))}
      </ul>
      {found.length === 0 && <p className="quiet">No other stage is called that.</p>}
    </Modal>
  );
}
