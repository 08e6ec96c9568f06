// The only door of this feature for other features and the shell.
export {};
