/** The list that shows the records behind a figure, with the filters that find them. */
export interface Rows {
  to: string;
  search: Record<string, string>;
}
