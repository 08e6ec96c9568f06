import { localStorageColorSchemeManager, MantineProvider } from "@mantine/core";
import type { NotificationsProps } from "@mantine/notifications";
import { QueryClientProvider } from "@tanstack/react-query";
import { setNonce } from "get-nonce";
import type { ReactNode } from "react";

import { lazyWhenIdle } from "@/lib/lazy";

import { queryClient } from "./queryClient";
import { cssVariables, theme } from "./theme";

const Toasts = lazyWhenIdle<NotificationsProps>(
  async () => (await import("@mantine/notifications")).Notifications,
  () => null,
);

// index.html reads the same key before the first paint.
const colorScheme = localStorageColorSchemeManager({ key: "dealwright-color-scheme" });

function nonce(): string {
  const meta = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]');
  return meta?.nonce ?? "";
}

// What keeps the page behind a dialog from scrolling puts a style into the page, by this nonce.
if (nonce()) setNonce(nonce());

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
        {children}
        <Toasts position="bottom-center" />
      </MantineProvider>
    </QueryClientProvider>
  );
}
