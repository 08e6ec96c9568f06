import { Button, Group } from "@mantine/core";
import { type ErrorComponentProps, Link, useRouter } from "@tanstack/react-router";
import { useQueryErrorResetBoundary } from "@tanstack/react-query";

import { messageOf, Problem } from "@/api/problem";

import classes from "./ErrorPage.module.css";
import { openMenu } from "./menuState";

/** Beside the navigation: whoever follows an old link is not thrown out of the app. */
export function NotFoundPage() {
  return (
    <div className={classes.page}>
      <h1>There is nothing here</h1>
      <p>The address leads to no page, or what was there is gone or not yours to see.</p>
      <Group>
        <Button renderRoot={(props) => <Link to="/" {...props} />}>Go to the dashboard</Button>
        <Button variant="default" onClick={() => openMenu("commands")}>
          Search for it
        </Button>
      </Group>
    </div>
  );
}

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
