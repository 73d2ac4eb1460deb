// The results of a job: made up, but from its parameters alone, so that they are the same each time.

import { QUERY } from './creation.mjs';
import { workbook } from './workbook.mjs';

const GROUPS = ['Equity', 'Fixed Income', 'Cash, "sweep"'];
const VIEW_COLUMNS = [{ key: 'value' }, { key: 'time_weighted_return' }];
const VIEW_GROUPINGS = [{ key: 'asset_class' }];

const FORMATS = {
  JSON: { mediaType: 'application/vnd.api+json', write: (table) => Buffer.from(JSON.stringify(asDocument(table))) },
  CSV: { mediaType: 'text/csv; charset=utf-8', write: (table) => separated(table, ',') },
  TSV: { mediaType: 'text/tab-separated-values; charset=utf-8', write: (table) => separated(table, '\t') },
  XLSX: {
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    write: (table) => workbook(asRows(table)),
  },
};

/** The content, the media type and the file name of what a completed job delivers. */
export function resultsOf(job) {
  const name = job.type === QUERY ? 'JSON' : job.parameters.output_type.toUpperCase();
  const { mediaType, write } = FORMATS[name];
  const { columns = VIEW_COLUMNS, groupings = VIEW_GROUPINGS } = job.type === QUERY ? job.parameters : {};
  return { content: write({ columns, groupings }), mediaType, fileName: `portfolio_data.${name.toLowerCase()}` };
}

function asDocument({ columns, groupings }) {
  return {
    meta: {
      columns: columns.map(({ key }) => ({ key, display_name: titled(key), output_type: 'Number', currency: 'USD' })),
      groupings: groupings.map(({ key }) => ({ key, display_name: titled(key) })),
    },
    data: {
      type: 'portfolio_views',
      attributes: {
        total: { name: 'Total', columns: values(columns, ['Total']), children: level(columns, groupings, []) },
      },
    },
    included: [],
  };
}

function level(columns, groupings, above) {
  if (groupings.length === 0) return [];
  const [{ key }, ...below] = groupings;
  return GROUPS.map((name) => ({
    name,
    grouping: key,
    columns: values(columns, [...above, name]),
    children: level(columns, below, [...above, name]),
  }));
}

// The first row names the columns; the others are the rows of the lowest grouping.
function asRows({ columns, groupings }) {
  const lowest = groupings.reduce((paths) => paths.flatMap((path) => GROUPS.map((name) => [...path, name])), [[]]);
  const names = [...groupings, ...columns].map(({ key }) => titled(key));
  return [names, ...lowest.map((path) => [...path, ...columns.map(({ key }) => figure(key, path))])];
}

function separated(table, separator) {
  const cell = (value) => (/[",\t\r\n]/.test(value) ? `"${String(value).replaceAll('"', '""')}"` : String(value));
  return Buffer.from(`\ufeff${asRows(table).map((row) => `${row.map(cell).join(separator)}\r\n`).join('')}`);
}

const values = (columns, path) => Object.fromEntries(columns.map(({ key }) => [key, figure(key, path)]));
const titled = (key) => key.split('_').map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ');

function figure(key, path) {
  let sum = 7;
  for (const letter of [key, ...path].join('/')) sum = (sum * 31 + letter.codePointAt(0)) % 99_991;
  return sum / 100;
}
