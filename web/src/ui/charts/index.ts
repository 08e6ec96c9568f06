export { ChartCard } from "./ChartCard";
export { Columns, type ColumnOf } from "./Columns";
export { FigureLink } from "./FigureLink";
export { FigureTable, type FigureColumn } from "./FigureTable";
export { Legend, Meter, type Part, SplitBar, type Tone } from "./Bars";
export type { Rows } from "./types";
