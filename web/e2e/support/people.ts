// Who is there in every end-to-end test.
export const password = "quiet-harbour-lantern-42";

export const people = {
  admin: { email: "ines@example.test", role: "admin", firstName: "Ines", lastName: "Adler" },
  manager: { email: "marc@example.test", role: "manager", firstName: "Marc", lastName: "Oduya" },
  rep: { email: "rosa@example.test", role: "sales_rep", firstName: "Rosa", lastName: "Lind" },
  otherRep: { email: "otto@example.test", role: "sales_rep", firstName: "Otto", lastName: "Berg" },
  viewer: { email: "vera@example.test", role: "viewer", firstName: "Vera", lastName: "Noor" },
} as const;

export type Person = keyof typeof people;
