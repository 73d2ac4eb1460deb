// What a creation must look like, and the parameters that the job keeps of it.

import { badRequest, Refusal } from './refusal.mjs';

const PORTFOLIO_TYPES = new Set([
  'ENTITY', 'ENTITY_FUNDS', 'GROUP', 'GROUP_FUNDS',
  'FIRM', 'FIRM_ACCOUNTS', 'FIRM_CLIENTS', 'FIRM_HOUSEHOLDS', 'FIRM_UNVERIFIED_ACCOUNTS',
]);
const OUTPUT_TYPES = new Set(['JSON', 'CSV', 'TSV', 'XLSX']);
const KEPT = [
  'view_id', 'portfolio_type', 'portfolio_id', 'output_type', 'start_date', 'end_date',
  'columns', 'groupings', 'filters', 'hide_previous_holdings',
];

export const VIEW = 'PORTFOLIO_VIEW_RESULTS';
export const QUERY = 'PORTFOLIO_QUERY';

/** The type and the parameters of the job that a parsed body asks for; throws a Refusal when it may not be made. */
export function readCreation(body) {
  const data = member(body, 'data', 'the body');
  if (data.type !== undefined && data.type !== 'jobs' && data.type !== 'job') {
    throw new Refusal(409, 'Only jobs are created here.');
  }
  const attributes = member(data, 'attributes', 'data');
  const asked = member(attributes, 'parameters', 'attributes');
  const type = typeof attributes.job_type === 'string' ? attributes.job_type.toUpperCase() : undefined;
  if (type !== VIEW && type !== QUERY) throw badRequest('job_type is missing or unknown.');

  const kept = Object.fromEntries(KEPT.filter((name) => Object.hasOwn(asked, name)).map((name) => [name, asked[name]]));
  checkPortfolio(kept, type);
  checkPeriod(kept);
  const parameters = type === VIEW ? viewParameters(kept) : queryParameters(kept);
  return { type, parameters: { ...parameters, display_currency: 'USD' } };
}

function member(parent, name, where) {
  if (!isObject(parent) || !isObject(parent[name])) throw badRequest(`${where} needs an object "${name}".`);
  return parent[name];
}

function checkPortfolio(parameters, type) {
  const { portfolio_type: portfolioType, portfolio_id: id } = parameters;
  if (!isOneOf(PORTFOLIO_TYPES, portfolioType)) throw badRequest('portfolio_type is missing or unknown.');
  const ids = type === QUERY && Array.isArray(id) ? id : [id];
  if (ids.length === 0 || !ids.every(isId)) {
    throw badRequest(`portfolio_id must be an id${type === QUERY ? ' or a list of ids' : ''}.`);
  }
  if (portfolioType.toUpperCase() === 'FIRM' && ids.some((one) => String(one) !== '1')) {
    throw badRequest('The portfolio_id of the firm is 1.');
  }
}

function checkPeriod({ start_date: start, end_date: end }) {
  if (!isDate(start)) throw badRequest('start_date must be a date, YYYY-MM-DD.');
  if (!isDate(end)) throw badRequest('end_date must be a date, YYYY-MM-DD.');
  if (end < start) throw badRequest('The period ends before it starts.');
}

function viewParameters(parameters) {
  const { view_id: view, output_type: output } = parameters;
  if (!isId(view)) throw badRequest('view_id must be the id of a view.');
  if (!isOneOf(OUTPUT_TYPES, output)) throw badRequest('output_type is missing or unknown.');
  const looksLikeANumber = typeof view === 'string' && /^(0|[1-9]\d{0,14})$/.test(view);
  return { ...parameters, view_id: looksLikeANumber ? Number(view) : view };
}

function queryParameters(parameters) {
  const { columns, groupings, filters, hide_previous_holdings: hide = false } = parameters;
  if (!isListOf(columns, isKeyed) || columns.length === 0) throw badRequest('columns must be a list of objects with a key.');
  // A query without levels has only a total, so no grouping at all is a grouping; to say nothing of it is not.
  if (!isListOf(groupings, isKeyed)) throw badRequest('groupings must be a list of objects with a key.');
  if (typeof hide !== 'boolean') throw badRequest('hide_previous_holdings must be true or false.');
  const spelledOut = { ...parameters, columns: columns.map(withArguments), groupings: groupings.map(withArguments) };
  if (filters !== undefined) {
    if (!isListOf(filters, isFilter)) throw badRequest('filters must be a list of filter objects.');
    spelledOut.filters = filters.map((filter) => ({ ...filter, attribute: withArguments(filter.attribute) }));
  }
  return { ...spelledOut, hide_previous_holdings: hide };
}

const withArguments = (keyed) => (typeof keyed === 'string' ? { key: keyed, arguments: {} } : { arguments: {}, ...keyed });

function isFilter(filter) {
  if (!isObject(filter) || !(isText(filter.attribute) || isKeyed(filter.attribute))) return false;
  if (typeof filter.type !== 'string' || typeof filter.operator !== 'string') return false;
  switch (`${filter.type} ${filter.operator}`) {
    case 'discrete include':
    case 'discrete exclude':
      return Array.isArray(filter.values);
    case 'number range':
      return isListOf(filter.ranges, isObject);
    case 'number rank':
      return ['top', 'bottom'].includes(filter.rank_order) && Number.isFinite(Number(filter.rank_value ?? NaN));
    default:
      return false;
  }
}

const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value) => typeof value === 'string' && value.trim() !== '';
const isId = (value) => isText(value) || Number.isSafeInteger(value);
const isOneOf = (known, value) => typeof value === 'string' && known.has(value.toUpperCase());
const isListOf = (value, test) => Array.isArray(value) && value.every(test);
const isKeyed = (value) => isObject(value) && isText(value.key) && (value.arguments === undefined || isObject(value.arguments));

function isDate(value) {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const time = Date.parse(`${value}T00:00:00Z`);
  // The parser may carry the 30th of February over into March, so the date has to come back as it went in.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}
