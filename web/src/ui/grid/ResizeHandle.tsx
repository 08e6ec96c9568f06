// The edge of a column's head: dragged it makes the column wider, a double click takes it back.
import { type PointerEvent, useState } from "react";

import styles from "./DataGrid.module.css";

interface Props {
  width: number;
  onWidth: (width: number) => void;
  onReset: () => void;
}

export function ResizeHandle({ width, onWidth, onReset }: Props) {
  const [start, setStart] = useState<{ x: number; width: number }>();
  const begin = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0) return;
    event.preventDefault(); // nothing is selected on the way
    event.currentTarget.setPointerCapture(event.pointerId);
    setStart({ x: event.clientX, width });
  };
  const end = () => setStart(undefined);
  return (
    <div
      aria-hidden
      className={styles.handle}
      data-resizing={start !== undefined}
      onPointerDown={begin}
      onPointerMove={(event) => {
        if (start) onWidth(start.width + event.clientX - start.x);
      }}
      onPointerUp={end}
      onPointerCancel={end}
      onDoubleClick={onReset}
    />
  );
}
