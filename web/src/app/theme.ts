import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from "@mantine/core";

/** One accent. Shade 7 carries white text in both schemes with more than 4.5:1. */
const accent: MantineColorsTuple = [
  "#eef3fd",
  "#dce6fa",
  "#b7caf4",
  "#93b1f5",
  "#6d92ea",
  "#4f79dc",
  "#3d69cd",
  "#2f59bb",
  "#274b9f",
  "#1f3d83",
];

/** Mantine's greys of the dark scheme, as tokens.css has them. */
const dark: MantineColorsTuple = [
  "#e6e8eb",
  "#c3c9d1",
  "#a3acb8",
  "#737d8a",
  "#343942",
  "#2c3038",
  "#1c1f24",
  "#16181c",
  "#121417",
  "#0c0e10",
];

/** The tones of messages are those of the tokens, which are read in both schemes. */
const tones: Record<string, string> = { red: "bad", yellow: "warning", green: "good" };

function alertVariables(_theme: unknown, { color }: { color?: string }) {
  const tone = tones[color ?? ""];
  const root: Record<string, string> = tone
    ? { "--alert-bg": `var(--dw-${tone}-surface)`, "--alert-color": `var(--dw-${tone})` }
    : {};
  return { root };
}

export const theme = createTheme({
  primaryColor: "accent",
  primaryShade: 7,
  colors: { accent, dark },
  fontFamily: '"Inter Variable", system-ui, -apple-system, "Segoe UI", Roboto, sans-serif',
  fontSizes: { xs: "12px", sm: "13px", md: "14px", lg: "16px", xl: "18px" },
  lineHeights: { md: "1.45" },
  headings: { fontWeight: "600", sizes: { h1: { fontSize: "20px" }, h2: { fontSize: "16px" } } },
  spacing: { xs: "4px", sm: "8px", md: "12px", lg: "16px", xl: "24px" },
  radius: { sm: "4px", md: "6px", lg: "8px" },
  defaultRadius: "md",
  respectReducedMotion: true,
  // Plain objects: Button.extend() would bring the component into the entry.
  components: {
    Alert: { vars: alertVariables },
    Button: { defaultProps: { size: "sm" } },
    ActionIcon: { defaultProps: { variant: "subtle", color: "gray" } },
    Modal: {
      defaultProps: {
        transitionProps: { duration: 0 },
        closeButtonProps: { "aria-label": "Close" },
      },
    },
    Notification: { defaultProps: { closeButtonProps: { "aria-label": "Close" } } },
    Menu: { defaultProps: { transitionProps: { duration: 0 } } },
    Popover: { defaultProps: { transitionProps: { duration: 0 } } },
    Drawer: { defaultProps: { transitionProps: { duration: 0 } } },
    Select: { defaultProps: { comboboxProps: { transitionProps: { duration: 0 } } } },
    Tooltip: { defaultProps: { openDelay: 400 } },
  },
});

/** Mantine's own variables follow the tokens, so that both speak of one grey. */
export const cssVariables: CSSVariablesResolver = () => {
  const both = {
    "--mantine-color-body": "var(--dw-background)",
    "--mantine-color-text": "var(--dw-text)",
    "--mantine-color-dimmed": "var(--dw-text-quiet)",
    "--mantine-color-placeholder": "var(--dw-text-quiet)",
    "--mantine-color-error": "var(--dw-bad)",
    "--mantine-color-anchor": "var(--dw-accent-text)",
    "--mantine-color-default-border": "var(--dw-border)",
  };
  return { variables: {}, light: both, dark: both };
};
