// The server's stream of changes (docs/stream.md), once per browser: browsers allow six connections
// to a server over HTTP/1.1, so where there are several tabs, one of them listens for all.

export type StreamState = "connecting" | "open" | "lost";

export interface Changes {
  [table: string]: { changed: string[]; more: boolean };
}

export interface StreamHandlers {
  onChanges: (changes: Changes) => void;
  onMetrics: (tables: string[]) => void;
  /** Whatever is shown may be out of date. */
  onReset: () => void;
  onSessionEnded: () => void;
  onState: (state: StreamState) => void;
}

type Message =
  | { kind: "changes"; changes: Changes; id: string }
  | { kind: "metrics"; tables: string[]; id: string }
  | { kind: "reset"; id: string }
  | { kind: "bye"; reason: string }
  | { kind: "state"; state: StreamState };

const waits = [1, 2, 5, 10, 30]; // seconds between tries

/** Listens in this tab, until stopped. Reconnects with the last id, so that nothing is missed. */
export class Connection {
  #source: EventSource | null = null;
  #timer = 0;
  #failures = 0;
  #stopped = false;

  constructor(
    private lastId: string,
    private tell: (message: Message) => void,
  ) {
    this.#open();
  }

  stop(): void {
    this.#stopped = true;
    window.clearTimeout(this.#timer);
    this.#source?.close();
  }

  #open(): void {
    const query = this.lastId ? `?last_event_id=${encodeURIComponent(this.lastId)}` : "";
    const source = new EventSource(`/api/v1/stream${query}`);
    this.#source = source;
    source.onopen = () => {
      this.#failures = 0;
      this.tell({ kind: "state", state: "open" });
    };
    source.onerror = () => this.#again();
    const on = (name: string, make: (data: unknown, id: string) => Message) =>
      source.addEventListener(name, (event) => {
        const { data, lastEventId } = event as MessageEvent<string>;
        this.lastId = lastEventId || this.lastId;
        this.tell(make(data ? JSON.parse(data) : null, this.lastId));
      });
    on("changes", (data, id) => ({ kind: "changes", changes: data as Changes, id }));
    on("metrics", (data, id) => ({
      kind: "metrics",
      tables: (data as { tables: string[] }).tables,
      id,
    }));
    on("reset", (_, id) => ({ kind: "reset", id }));
    source.addEventListener("bye", (event) => {
      const { reason } = JSON.parse((event as MessageEvent<string>).data) as { reason: string };
      this.tell({ kind: "bye", reason });
      if (reason === "session_ended") this.stop();
      else this.#again();
    });
  }

  // An EventSource gives up after an HTTP error, so the tries are ours.
  #again(): void {
    this.#source?.close();
    if (this.#stopped) return;
    this.tell({ kind: "state", state: "lost" });
    const wait = waits[Math.min(this.#failures, waits.length - 1)] ?? 30;
    this.#failures += 1;
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#open(), wait * 1000 * (0.75 + Math.random() / 2));
  }
}

function dispatch(message: Message, handlers: StreamHandlers): void {
  switch (message.kind) {
    case "changes":
      return handlers.onChanges(message.changes);
    case "metrics":
      return handlers.onMetrics(message.tables);
    case "reset":
      return handlers.onReset();
    case "bye":
      return message.reason === "session_ended" ? handlers.onSessionEnded() : undefined;
    case "state":
      return handlers.onState(message.state);
  }
}

/** Locks need a secure address (https or localhost); without them each tab listens for itself. */
export function listen(handlers: StreamHandlers): () => void {
  if (!navigator.locks || !("BroadcastChannel" in window)) return listenAlone(handlers);
  const channel = new BroadcastChannel("dealwright-stream");
  let lastId = "";
  let state: StreamState = "connecting";
  let connection: Connection | null = null;
  const given = new AbortController();

  const hear = (message: Message) => {
    if ("id" in message) lastId = message.id;
    if (message.kind === "state") state = message.state;
    dispatch(message, handlers);
  };
  channel.onmessage = (event: MessageEvent<Message | "hello">) => {
    if (event.data !== "hello") return hear(event.data);
    if (connection) channel.postMessage({ kind: "state", state } satisfies Message);
  };
  channel.postMessage("hello");
  const lead = () =>
    new Promise<void>((done) => {
      if (given.signal.aborted) return done();
      connection = new Connection(lastId, (message) => {
        hear(message);
        channel.postMessage(message);
      });
      given.signal.addEventListener("abort", () => done());
    });
  navigator.locks.request("dealwright-stream", { signal: given.signal }, lead).catch(() => {
    // Stopped before its turn came.
  });
  return () => {
    connection?.stop();
    given.abort();
    channel.close();
  };
}

/** A hidden tab lets its connection go, and catches up by its last id when it is looked at. */
function listenAlone(handlers: StreamHandlers): () => void {
  let lastId = "";
  let connection: Connection | null = null;
  const update = () => {
    if (document.hidden) {
      connection?.stop();
      connection = null;
    } else {
      connection ??= new Connection(lastId, (message) => {
        if ("id" in message) lastId = message.id;
        dispatch(message, handlers);
      });
    }
  };
  update();
  document.addEventListener("visibilitychange", update);
  return () => {
    document.removeEventListener("visibilitychange", update);
    connection?.stop();
  };
}
