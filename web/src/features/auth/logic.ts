/** Only an address of our own, so that a link to the sign-in cannot lead elsewhere. */
export function safeNext(next: string | undefined): string {
  if (!next || !next.startsWith("/") || next.startsWith("//") || next.includes("\\")) return "/";
  return next.startsWith("/sign-in") ? "/" : next;
}

/** What still stands between a sign-in and the app. */
export function stepAfter(me: {
  must_change_password: boolean;
  must_set_up_totp: boolean;
}): "password" | "totp" | "done" {
  if (me.must_change_password) return "password";
  return me.must_set_up_totp ? "totp" : "done";
}

/** The token of a mailed link stands behind the #, so that it gets into no log. */
export function tokenOf(hash: string): string {
  return new URLSearchParams(hash.replace(/^#/, "")).get("token") ?? "";
}

/** 123456 and 123 456 are the same code. */
export function withoutBlanks(code: string): string {
  return code.replace(/\s/g, "");
}
