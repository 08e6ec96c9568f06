import { Button, Group } from "@mantine/core";
import { Link } from "@tanstack/react-router";

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
