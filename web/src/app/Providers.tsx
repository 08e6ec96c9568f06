import { localStorageColorSchemeManager, MantineProvider } from "@mantine/core";
import { Notifications } from "@mantine/notifications";
import { QueryClientProvider } from "@tanstack/react-query";
import type { ReactNode } from "react";

import { queryClient } from "./queryClient";
import { cssVariables, theme } from "./theme";

// index.html reads the same key before the first paint.
const colorScheme = localStorageColorSchemeManager({ key: "dealwright-color-scheme" });

function nonce(): string {
  const meta = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]');
  return meta?.nonce ?? "";
}

export function Providers({ children }: { children: ReactNode }) {
  return (
    <QueryClientProvider client={queryClient}>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={cssVariables}
        colorSchemeManager={colorScheme}
        defaultColorScheme="auto"
        getStyleNonce={nonce}
      >
        <Notifications position="bottom-center" />
        {children}
      </MantineProvider>
    </QueryClientProvider>
  );
}
