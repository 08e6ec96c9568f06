interface Named {
  first_name?: unknown;
  last_name?: unknown;
  email?: unknown;
}

/** "Ada Lovelace"; whoever has no name is called by the address. */
export function nameOf({ first_name, last_name, email }: Named): string {
  const name = [first_name, last_name].filter(Boolean).join(" ");
  return name || String(email ?? "");
}
