import { Button, NativeSelect, SimpleGrid } from "@mantine/core";
import "@mantine/core/styles/SimpleGrid.css";
import { useState } from "react";

import { IconChevronDown, IconChevronRight } from "@/ui/icons";

import type { Choices } from "../types";
import classes from "./Import.module.css";

interface Props {
  choices: Choices;
  onChange: (choices: Choices) => void;
}

const selects: {
  name: "encoding" | "delimiter" | "dateFormat" | "decimalMark";
  label: string;
  data: { value: string; label: string }[];
}[] = [
  {
    name: "encoding",
    label: "Encoding",
    data: [
      { value: "", label: "Find out" },
      { value: "utf-8", label: "UTF-8" },
      { value: "utf-16", label: "UTF-16" },
      { value: "windows-1252", label: "Windows-1252 (Western European)" },
      { value: "iso-8859-1", label: "ISO 8859-1 (Latin 1)" },
    ],
  },
  {
    name: "delimiter",
    label: "Between the cells",
    data: [
      { value: "", label: "Find out" },
      { value: ",", label: "Commas" },
      { value: ";", label: "Semicolons" },
      { value: "\t", label: "Tabs" },
      { value: "|", label: "Bars" },
    ],
  },
  {
    name: "dateFormat",
    label: "Dates are written",
    data: [
      { value: "", label: "Find out" },
      { value: "dmy", label: "Day, month, year" },
      { value: "mdy", label: "Month, day, year" },
      { value: "ymd", label: "Year, month, day" },
      { value: "epoch", label: "Seconds since 1970" },
    ],
  },
  {
    name: "decimalMark",
    label: "Decimals are written",
    data: [
      { value: "", label: "Find out" },
      { value: ".", label: "1,234.50" },
      { value: ",", label: "1.234,50" },
    ],
  },
];

/** How the file is read: found out, unless said. */
export function Reading({ choices, onChange }: Props) {
  const [isOpen, setOpen] = useState(false);
  const isSaid = selects.some(({ name }) => choices[name] !== "");
  return (
    <section className={classes.part} aria-label="How the file is read">
      <Button
        size="compact-sm"
        variant="subtle"
        color="gray"
        aria-expanded={isOpen || isSaid}
        leftSection={
          isOpen || isSaid ? <IconChevronDown size={14} /> : <IconChevronRight size={14} />
        }
        onClick={() => setOpen(!isOpen)}
      >
        How the file is read
      </Button>
      {(isOpen || isSaid) && (
        <SimpleGrid cols={{ base: 1, xs: 2, md: 4 }} mt="sm">
          {selects.map(({ name, label, data }) => (
            <NativeSelect
              key={name}
              size="xs"
              label={label}
              data={data}
              value={choices[name]}
              onChange={(event) => onChange({ ...choices, [name]: event.currentTarget.value })}
            />
          ))}
        </SimpleGrid>
      )}
    </section>
  );
}
