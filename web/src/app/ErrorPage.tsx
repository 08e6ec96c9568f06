import { Button, Group } from "@mantine/core";
import { type ErrorComponentProps, useRouter } from "@tanstack/react-router";
import { useQueryErrorResetBoundary } from "@tanstack/react-query";

import { messageOf, Problem } from "@/api/problem";
import { lazyLater } from "@/lib/lazy";

import classes from "./ErrorPage.module.css";

export const NotFoundPage = lazyLater(async () => (await import("./NotFoundPage")).NotFoundPage);

/** Where even the navigation could not be shown. */
export function BareErrorPage(props: Partial<ErrorComponentProps>) {
  return (
    <main>
      <ErrorPage {...props} />
    </main>
  );
}

export function ErrorPage({ error, reset }: Partial<ErrorComponentProps>) {
  const router = useRouter();
  const queries = useQueryErrorResetBoundary();
  if (error instanceof Problem && error.status === 404) return <NotFoundPage />;
  const isForbidden = error instanceof Problem && error.status === 403;
  const tryAgain = () => {
    queries.reset();
    reset?.();
    void router.invalidate();
  };
  return (
    <div className={classes.page} role="alert">
      <h1>{isForbidden ? "You are not allowed to see this" : "This page could not be shown"}</h1>
      <p>{messageOf(error)}</p>
      <Group>
        <Button onClick={tryAgain}>Try again</Button>
        <Button variant="default" onClick={() => window.location.reload()}>
          Load the app anew
        </Button>
      </Group>
    </div>
  );
}
