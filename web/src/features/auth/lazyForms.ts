// The forms for other features, which show them on demand.
import { lazyLater } from "@/lib/lazy";

export const NewPasswordForm = lazyLater(
  async () => (await import("./components/NewPasswordForm")).NewPasswordForm,
);
export const RecoveryCodes = lazyLater(
  async () => (await import("./components/RecoveryCodes")).RecoveryCodes,
);
export const TotpSetupForm = lazyLater(
  async () => (await import("./components/TotpSetupForm")).TotpSetupForm,
);
