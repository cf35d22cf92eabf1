import type { Child } from 'hono/jsx';

/** A column: its name, what it shows of a row, and whether that is a figure, which then also bears its name where the rows are stacked. */
export type Column<Row> = {
  readonly name: string;
  readonly cell: (row: Row) => Child;
  readonly is?: 'figure' | 'short';
};

const Cell = ({ is, name, children }: { is: 'figure' | 'short' | undefined; name: string; children?: Child }) =>
  is === 'figure' ? (
    <td class="right" data-label={name}>
      {children}
    </td>
  ) : (
    <td {...(is === 'short' ? { class: 'short' } : {})}>{children}</td>
  );

/** A table, whose rows become stacks where the page is narrow. */
export const StackTable = <Row,>({ columns, rows }: { columns: readonly Column<Row>[]; rows: readonly Row[] }) => (
  <table class="stack">
    <thead>
      <tr>
        {columns.map(({ name, is }) => (
          <th scope="col" {...(is === 'figure' ? { class: 'right' } : {})}>
            {name}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map((row) => (
        <tr>
          {columns.map(({ name, is, cell }) => (
            <Cell is={is} name={name}>
              {cell(row)}
            </Cell>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);
