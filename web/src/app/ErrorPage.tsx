import { Button, Group } from "@mantine/core";
import { type ErrorComponentProps, Link, useRouter } from "@tanstack/react-router";
import { useQueryErrorResetBoundary } from "@tanstack/react-query";

import { messageOf, Problem } from "@/api/problem";

import classes from "./ErrorPage.module.css";

export function NotFoundPage() {
  return (
    <main className={classes.page}>
      <h1>There is nothing here</h1>
      <p>The address leads to no page, or the record is gone or not yours to see.</p>
      <Link to="/">Go to the dashboard</Link>
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
    <main className={classes.page} role="alert">
      <h1>{isForbidden ? "You are not allowed to see this" : "This page could not be shown"}</h1>
      <p>{messageOf(error)}</p>
      <Group>
        <Button onClick={tryAgain}>Try again</Button>
        <Button variant="default" onClick={() => window.location.reload()}>
          Load the app anew
        </Button>
      </Group>
    </main>
  );
}
