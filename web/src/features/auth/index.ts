// The only door of this feature for other features and the shell.
export { NewPasswordForm, RecoveryCodes, TotpSetupForm } from "./lazyForms";
export { changePassword, reloadMe } from "./queries";
