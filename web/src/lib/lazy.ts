// Code that the first paint of a page does not need. It is fetched when the page is idle, so that
// it is there, without any waiting, by the time somebody asks for it.
import { type ComponentType, createElement, lazy, type ReactNode, Suspense, useState } from "react";

type Load<P> = () => Promise<ComponentType<P>>;
type Waiting<P> = (props: P) => ReactNode;

const patience = 1500; // milliseconds that the page may stay busy

function idle(): Promise<void> {
  return new Promise((resolve) => {
    // Safari has no requestIdleCallback.
    if (typeof requestIdleCallback === "undefined") setTimeout(resolve, 200);
    else requestIdleCallback(() => resolve(), { timeout: patience });
  });
}

function make<P extends object>(load: Load<P>, first: () => Promise<void>, waiting?: Waiting<P>) {
  let loaded: ComponentType<P> | undefined;
  let loading: Promise<{ default: ComponentType<P> }> | undefined;
  const fetchOnce = () =>
    (loading ??= load().then(
      (component) => {
        loaded = component;
        return { default: component };
      },
      (error: unknown) => {
        loading = undefined; // the next one who asks tries again
        throw error;
      },
    ));
  void idle()
    .then(fetchOnce)
    .catch(() => undefined);
  const Waited = lazy(() => first().then(fetchOnce)) as unknown as ComponentType<P>;
  return function Later(props: P) {
    // What is there already is shown at once: React.lazy would leave out a beat, and with it the
    // letters that were typed meanwhile. What began by waiting goes on with what it waited for.
    const [shown] = useState<ComponentType<P>>(() => loaded ?? Waited);
    return createElement(
      Suspense,
      { fallback: waiting?.(props) ?? null },
      createElement(shown, props),
    );
  };
}

/** Shown on demand: a dialog, an editor. Who asks before the page was idle does not wait for it. */
export function lazyLater<P extends object>(load: Load<P>, waiting?: Waiting<P>) {
  return make(load, () => Promise.resolve(), waiting);
}

/** Shown from the beginning, with something in its place until the page is idle. */
export function lazyWhenIdle<P extends object>(load: Load<P>, waiting: Waiting<P>) {
  return make(load, idle, waiting);
}
