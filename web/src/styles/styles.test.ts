// Mantine's styles come per component. A component without its styles looks broken, silently.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const src = fileURLToPath(new URL("..", import.meta.url));
const styles = fileURLToPath(new URL("../../node_modules/@mantine/core/styles", import.meta.url));
const everywhere = readFileSync(`${src}/styles/mantine.css`, "utf8");

const usesOther: Record<string, string[]> = {
  TextInput: ["Input"],
  Textarea: ["Input"],
  NativeSelect: ["Input"],
  Select: ["Combobox"],
  Autocomplete: ["Combobox"],
  MultiSelect: ["Combobox", "PillsInput", "Pill"],
  TagsInput: ["Combobox", "PillsInput", "Pill"],
  Chip: ["Chip"],
};

function forgottenIn(file: string): string[] {
  const text = readFileSync(file, "utf8");
  const imports = [...text.matchAll(/import \{([^}]*)\} from "@mantine\/core"/g)];
  const names = imports
    .flatMap((found) => found[1]!.split(","))
    .map((name) => name.trim())
    .filter((name) => /^[A-Z]/.test(name));
  return names
    .flatMap((name) => usesOther[name] ?? [name])
    .filter((name) => existsSync(`${styles}/${name}.css`))
    .filter((name) => ![everywhere, text].some((css) => css.includes(`core/styles/${name}.css`)))
    .map((name) => `${file.slice(src.length)}: ${name}`);
}

test("the styles of every Mantine component in use are imported", () => {
  const files = readdirSync(src, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".tsx"))
    .map((file) => `${src}${file}`);
  expect(files.length).toBeGreaterThan(10);
  expect(files.flatMap(forgottenIn)).toEqual([]);
});
