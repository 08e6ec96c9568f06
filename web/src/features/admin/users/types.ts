export interface User {
  id: string;
  email: string;
  first_name: string | null;
  last_name: string | null;
  title: string | null;
  phone: string | null;
  team_id: string | null;
  manager_id: string | null;
  is_active: boolean;
  is_deleted?: boolean;
  must_change_password: boolean;
  last_login: string | null;
  created_at: string;
  team?: { id: string; name: string } | null;
}

export interface Role {
  id: string;
  name: string;
  description: string | null;
  permissions: unknown;
}

export interface Team {
  id: string;
  name: string;
  description: string | null;
  team_lead_id: string | null;
  team_lead?: { id: string; first_name: string | null; last_name: string | null; email: string };
}

/** What sends a link by which a password is set. */
export interface ResetLink {
  mailed: boolean;
  expires_at: string;
  /** Only when no mail could be sent. */
  link?: string;
}

/** What the form of an account holds; empty texts for what is not said. */
export interface Account {
  email: string;
  first_name: string;
  last_name: string;
  title: string;
  phone: string;
  team_id: string;
  manager_id: string;
}

export const nobody: Account = {
  email: "",
  first_name: "",
  last_name: "",
  title: "",
  phone: "",
  team_id: "",
  manager_id: "",
};

export function accountOf(user: User): Account {
  return {
    email: user.email,
    first_name: user.first_name ?? "",
    last_name: user.last_name ?? "",
    title: user.title ?? "",
    phone: user.phone ?? "",
    team_id: user.team_id ?? "",
    manager_id: user.manager_id ?? "",
  };
}

export function checkAccount(account: Account): Record<string, string> {
  const email = account.email.trim();
  if (email === "") return { email: "An account needs an e-mail address to sign in with." };
  return /^[^\s@]+@[^\s@]+$/.test(email) ? {} : { email: "This is no e-mail address." };
}
