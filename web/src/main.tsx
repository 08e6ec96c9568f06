import "./styles/tokens.css";
import "./styles/mantine.css";
import "./styles/base.css";

import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";

import { Providers } from "./app/Providers";
import { queryClient } from "./app/queryClient";
import { router } from "./app/router";
import { letGoFirst } from "./lib/lazy";

// A chunk that is gone belongs to an older build: the page is loaded anew, once.
window.addEventListener("vite:preloadError", (event) => {
  const mark = "dealwright-reloaded";
  const last = Number(sessionStorage.getItem(mark) ?? 0);
  if (Date.now() - last < 60_000) return;
  sessionStorage.setItem(mark, String(Date.now()));
  event.preventDefault();
  window.location.reload();
});

letGoFirst(
  () =>
    router.state.status === "pending" ||
    router.state.resolvedLocation === undefined ||
    queryClient.isFetching() > 0,
);

createRoot(document.getElementById("root")!).render(
  <StrictMode>
    <Providers>
      <RouterProvider router={router} />
    </Providers>
  </StrictMode>,
);
