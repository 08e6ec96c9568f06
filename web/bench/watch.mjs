// Runs in the page, before anything of the page does: keeps what the browser itself measures, and
// tells when the page shows what it is for. Nothing in here waits by the clock: what is waited for is
// looked for in every frame.

/** `ready` selects what the page is opened for. */
export function watchPage(ready) {
  const loading = '[aria-label="Loading"], [aria-busy="true"], [aria-label$="being loaded"]';
  const times = { lcp: 0, cls: 0, longTasks: [], interactions: new Map() };
  window.__times = times;

  const observers = [];
  const observe = (type, more, take) => {
    const each = (entries) => entries.forEach(take);
    const observer = new PerformanceObserver((list) => each(list.getEntries()));
    observer.observe({ type, buffered: true, ...more });
    observers.push(() => each(observer.takeRecords()));
  };
  observe("largest-contentful-paint", {}, (entry) => (times.lcp = entry.startTime));
  observe("layout-shift", {}, (entry) => {
    if (!entry.hadRecentInput) times.cls += entry.value;
  });
  observe("longtask", {}, (entry) => times.longTasks.push(entry.duration));
  // An interaction is the longest of its events: from the key or the button to the next paint.
  observe("event", { durationThreshold: 16 }, (entry) => {
    if (!entry.interactionId) return;
    const known = times.interactions.get(entry.interactionId) ?? 0;
    times.interactions.set(entry.interactionId, Math.max(known, entry.duration));
  });
  const flush = () => observers.forEach((take) => take());

  const painted = () =>
    new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  const idle = () => new Promise((done) => requestIdleCallback(done));

  /** Resolves in the first frame in which the condition holds. */
  const comes = (holds) =>
    new Promise((done) => {
      const look = () => (holds() ? done() : requestAnimationFrame(look));
      look();
    });

  const isReady = (selector) =>
    document.querySelector(selector) !== null && document.querySelector(loading) === null;

  /** The page shows what it is for, and the main thread has nothing left to do. */
  times.ready = (async () => {
    do {
      await comes(() => isReady(ready));
      await idle();
    } while (!isReady(ready));
    return performance.now();
  })();

  times.load = async () => {
    const at = await times.ready;
    await painted();
    flush();
    const loaded = [
      ...performance.getEntriesByType("navigation"),
      ...performance.getEntriesByType("resource"),
    ];
    const bytes = loaded.reduce((sum, { transferSize }) => sum + transferSize, 0);
    return { lcp: times.lcp, cls: times.cls, ready: at, bytes };
  };

  // One interaction: begin(), the input, and end() when what was asked for is there.
  let began = 0;
  const note = (event) => (began ||= event.timeStamp);
  ["keydown", "pointerdown"].forEach((type) => addEventListener(type, note, { capture: true }));
  times.begin = () => {
    flush();
    times.interactions.clear();
    began = 0;
  };
  const holds = ({ selector, value, text }) => {
    const element = document.querySelector(selector);
    if (element === null) return false;
    if (value !== undefined) return element.value === value;
    return text === undefined || element.textContent.includes(text);
  };
  times.end = async (shown) => {
    await comes(() => began > 0 && holds(shown));
    await painted();
    const at = performance.now();
    await idle();
    await painted();
    flush();
    // Below 16 ms, a frame, the browser reports nothing.
    const paint = Math.max(16, ...times.interactions.values());
    return { paint, shown: at - began };
  };

  /** Frames while something is done: the longest, the long tasks, the most rows there were. */
  times.frames = { last: 0, longest: 0, rows: 0, isOn: false };
  times.beginFrames = () => {
    flush();
    times.longTasks.length = 0;
    Object.assign(times.frames, { last: performance.now(), longest: 0, rows: 0, isOn: true });
    const frame = () => {
      const { frames } = times;
      const now = performance.now();
      frames.longest = Math.max(frames.longest, now - frames.last);
      frames.last = now;
      frames.rows = Math.max(frames.rows, document.querySelectorAll("[data-row]").length);
      if (frames.isOn) requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  };
  times.endFrames = async () => {
    await painted();
    times.frames.isOn = false;
    flush();
    const { longest, rows } = times.frames;
    return { longest, rows, longestTask: Math.max(0, ...times.longTasks) };
  };
}
