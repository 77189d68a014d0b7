/** A field of a schedule: its bounds, and the names that stand for its numbers. */
interface Field {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly names?: readonly string[];
  /** Forms of its own beside numbers, ranges and steps. */
  readonly others?: RegExp;
}

const months = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const weekdays = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];

const fields: readonly Field[] = [
  { name: 'minute', from: 0, to: 59 },
  { name: 'hour', from: 0, to: 23 },
  // The last day, the last weekday, the weekday nearest to a day.
  { name: 'day', from: 1, to: 31, others: /^(\?|L|LW|([1-9]|[12]\d|3[01])W)$/ },
  { name: 'month', from: 1, to: 12, names: months },
  // The last of a weekday in the month, and the first to the fifth.
  { name: 'weekday', from: 1, to: 7, names: weekdays, others: /^(\?|L|[1-7]L|[1-7]#[1-5])$/ },
  { name: 'year', from: 1970, to: 2199 },
];

const [dayAt, weekdayAt] = [2, 4];

const numberOf = (text: string, { names = [], from }: Field): number => {
  const named = names.indexOf(text.toUpperCase());
  if (named >= 0) return named + from;
  return /^\d+$/.test(text) ? Number(text) : Number.NaN;
};

const isWithin = (value: number, { from, to }: Field): boolean => value >= from && value <= to;

const isRange = (text: string, field: Field): boolean => {
  const [from = '', to, ...more] = text.split('-');
  const start = numberOf(from, field);
  const end = to === undefined ? start : numberOf(to, field);
  return more.length === 0 && isWithin(start, field) && isWithin(end, field) && start <= end;
};

/** `7`, `1-5`, `*`, `0/15`, `MON-FRI`. */
const isPart = (text: string, field: Field): boolean => {
  const [range = '', step, ...more] = text.split('/');
  const hasStep = step === undefined || (/^[1-9]\d*$/.test(step) && Number(step) <= field.to);
  return more.length === 0 && hasStep && (range === '*' || isRange(range, field));
};

const isField = (text: string, field: Field): boolean =>
  field.others?.test(text) === true || text.split(',').every((part) => isPart(part, field));

/**
 * The fault of a schedule of EventBridge Scheduler, or null: six fields, each within its bounds, and a day or a weekday, the other
 * one `?`.
 */
export const cronFault = (cron: string): string | null => {
  const texts = cron.trim().split(/\s+/);
  if (texts.length !== fields.length)
    return `"${cron}" has ${texts.length} fields, not ${fields.length}: ${fields.map(({ name }) => name).join(' ')}`;
  const wrong = fields.find((field, n) => !isField(texts[n] ?? '', field));
  if (wrong) return `"${cron}": its ${wrong.name} is not from ${wrong.from} to ${wrong.to}`;
  const open = [texts[dayAt], texts[weekdayAt]].filter((text) => text === '?').length;
  return open === 1 ? null : `"${cron}": of day and weekday one, and only one, is ?`;
};
