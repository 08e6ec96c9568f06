// The only door of this feature for other features and the shell.
export { NewPasswordForm } from "./components/NewPasswordForm";
export { RecoveryCodes } from "./components/RecoveryCodes";
export { TotpSetupForm } from "./components/TotpSetupForm";
export { changePassword, reloadMe } from "./queries";
