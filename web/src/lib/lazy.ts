// Code that the first paint of a page does not need. It is fetched when the page has what it shows
// and is idle, so that it is there, without any waiting, by the time somebody asks for it.
import { type ComponentType, createElement, lazy, type ReactNode, Suspense, useState } from "react";

type Load<P> = () => Promise<ComponentType<P>>;
type Waiting<P> = (props: P) => ReactNode;

const patience = 1500; // milliseconds that the page may stay busy
const longestWait = 5000; // milliseconds for what goes first
const nextLook = 50; // milliseconds

let isWaiting = () => false;

/** What the page waits for itself has the line alone, for as long as `holds` says so. */
export function letGoFirst(holds: () => boolean): void {
  isWaiting = holds;
}

/** When the browser has nothing else to do. */
export function idle(): Promise<void> {
  return new Promise((resolve) => {
    // Safari has no requestIdleCallback.
    if (typeof requestIdleCallback === "undefined") setTimeout(resolve, 200);
    else requestIdleCallback(() => resolve(), { timeout: patience });
  });
}

const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

/**
 * Twice with a pause, because one answer may be what the next question waits for, and the page is
 * told of an answer only a moment after it is there.
 */
async function becomeQuiet(): Promise<void> {
  const end = performance.now() + longestWait;
  let calm = 0;
  while (calm < 2 && performance.now() < end) {
    await idle();
    calm = isWaiting() ? 0 : calm + 1;
    if (calm < 2) await pause(nextLook);
  }
}

let becoming: Promise<void> | undefined;

function quiet(): Promise<void> {
  becoming ??= becomeQuiet().finally(() => (becoming = undefined));
  return becoming;
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
  void quiet()
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

/** Shown on demand: a dialog, an editor. Who asks before the page was quiet does not wait for it. */
export function lazyLater<P extends object>(load: Load<P>, waiting?: Waiting<P>) {
  return make(load, () => Promise.resolve(), waiting);
}

/** Shown from the beginning, with something in its place until the page is quiet. */
export function lazyWhenIdle<P extends object>(load: Load<P>, waiting: Waiting<P>) {
  return make(load, quiet, waiting);
}
