/** The cells of a selection, each once, row by row. */
import type { GridPlace, GridSelection } from '#ui/grid/model';

export function placesIn({ areas }: GridSelection): GridPlace[] {
  const all = (area: GridSelection['areas'][number]) =>
    area.rows.flatMap((row) => area.columns.map((column) => ({ row, column })));
  const [first] = areas;
  if (areas.length === 1 && first) return all(first);
  const seen = new Map<string, GridPlace>();
  for (const area of areas) for (const place of all(area)) seen.set(`${place.row}\n${place.column}`, place);
  return [...seen.values()];
}
