import { localStorageColorSchemeManager, MantineProvider } from "@mantine/core";
import { QueryClientProvider } from "@tanstack/react-query";
import { setNonce } from "get-nonce";
import { lazy, type ReactNode, Suspense } from "react";

import { queryClient } from "./queryClient";
import { cssVariables, theme } from "./theme";

const Toasts = lazy(async () => ({
  default: (await import("@mantine/notifications")).Notifications,
}));

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
        <Suspense>
          <Toasts position="bottom-center" />
        </Suspense>
      </MantineProvider>
    </QueryClientProvider>
  );
}
