// What was measured, as tables beside what is asked; a ! marks what is over it.

export function percentile(values, part) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)];
}
const median = (values) => percentile(values, 0.5);

function printTable(head, rows) {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => String(row[column]).length)));
  for (const row of all) {
    const cells = row.map((text, column) =>
      column === 0 ? String(text).padEnd(widths[0]) : String(text).padStart(widths[column]),
    );
    console.log(`  ${cells.join("  ")}`);
  }
}

const milliseconds = (value) => value.toFixed(0);
const beside = (value, limit, write) => `${write(value)}${value > limit ? " !" : "  "}`;

export function printPages({ name, limits }, rounds, results) {
  console.log(`pages ${name}; medians of ${rounds}`);
  const asked = (text) => `(${text})`;
  const rows = [...results].map(([page, loads]) => {
    const of = (member) => median(loads.map((load) => load[member]));
    return [
      page,
      beside(of("lcp"), limits.lcp, milliseconds),
      milliseconds(of("ready")),
      beside(of("cls"), limits.cls, (value) => value.toFixed(3)),
      (of("bytes") / 1024).toFixed(0),
    ];
  });
  rows.push(["asked", asked(limits.lcp), "", asked(limits.cls), ""]);
  printTable(["", "LCP ms  ", "ready ms", "CLS  ", "KiB"], rows);
  console.log();
}

export function printInteractions({ name, limits }, { results, cards }) {
  console.log(`interactions ${name}; ${cards} cards on the board`);
  const rows = [...results].map(([what, { paint, shown }]) => [
    what,
    paint.length,
    milliseconds(median(paint)),
    beside(percentile(paint, 0.75), limits.paint, milliseconds),
    milliseconds(median(shown)),
  ]);
  const all = [...results.values()].flatMap(({ paint }) => paint);
  rows.push(
    ["all", all.length, milliseconds(median(all))].concat(
      beside(percentile(all, 0.75), limits.paint, milliseconds),
      "",
    ),
  );
  rows.push(["asked", "", "", `(${limits.paint})`, ""]);
  printTable(["", "n", "next paint ms", "its p75 ms  ", "there ms"], rows);
  console.log();
}

export function printFrames({ name }, frames) {
  const of = (member) => median(frames.map((one) => one[member]));
  const rows = beside(of("rows"), 60, milliseconds).trim();
  console.log(
    `scrolling through the grid ${name}: ${rows} rows in the page at most (60), longest frame ` +
      `${milliseconds(of("longest"))} ms, longest task ${milliseconds(of("longestTask"))} ms\n`,
  );
}
