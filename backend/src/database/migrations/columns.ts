import { TableColumnOptions } from 'typeorm';

type Options = Partial<TableColumnOptions>;

/** The identifier of a row. */
export const key = (): TableColumnOptions => ({ name: 'id', type: 'varchar', length: '36', isPrimary: true });
/** A short text: a code, a name, a day, an instant. */
export const word = (name: string, options: Options = {}): TableColumnOptions => ({
  name,
  type: 'varchar',
  ...options,
});
/** A long text, or JSON. */
export const text = (name: string, options: Options = {}): TableColumnOptions => ({
  name,
  type: 'text',
  ...options,
});
export const count = (name: string, options: Options = {}): TableColumnOptions => ({
  name,
  type: 'integer',
  ...options,
});
export const flag = (name: string, options: Options = {}): TableColumnOptions => ({
  name,
  type: 'boolean',
  ...options,
});
