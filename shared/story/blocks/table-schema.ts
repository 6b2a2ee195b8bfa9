import { z } from 'zod';
import { TABLE_COLUMNS, TABLE_PLACES, tableFits } from '../table-grid.ts';
import { direction, inlines } from './schema-parts.ts';

const span = z.int().min(2).max(TABLE_PLACES).exactOptional();
const cellSchema = z.strictObject({ children: inlines, columns: span, rows: span });

/** See `Table`. */
export const tableSchema = z.strictObject({
  type: z.literal('table'),
  caption: inlines,
  headerRow: z.boolean(),
  headerColumn: z.boolean(),
  direction,
  align: z.array(z.enum(['left', 'center', 'right']).nullable()).max(TABLE_COLUMNS),
  rows: z
    .array(z.array(cellSchema))
    .min(1)
    .refine((rows) => tableFits(rows), 'holds more cells than a story can hold'),
});
