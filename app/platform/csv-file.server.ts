import { csvText, type CsvCell } from './csv-out';
import { isDemonstration } from './portal.server';

type CsvFile = {
  /** The file's name without its ending. */
  name: string;
  header: readonly string[];
  rows: readonly (readonly CsvCell[])[];
};

/** A spreadsheet to download. The demonstration's says that it is one, in its name and in its last row. */
export async function csvFile({ name, header, rows }: CsvFile): Promise<Response> {
  const invented = await isDemonstration();
  const fileName = invented ? `demonstration-${name}` : name;
  return new Response(
    csvText(header, rows, invented ? 'Demonstration: invented figures' : undefined),
    {
      headers: {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': `attachment; filename="${fileName}.csv"`,
      },
    },
  );
}
