import type { Authority } from '../city.ts';
import { since } from '../parameters/since.ts';

/**
 * Every stage and every letter rests on this: the city's measure, by the provincial document it implements. The measure's
 * own number did not reach us, so the number given is the provincial document's, which allows all that the measure does.
 * The source tells only the year of that document; the date is the earliest day the measure can have been issued on. A
 * city that knows its own number and date writes them into its file instead.
 */
export const measureDocument: Authority = {
  title:
    '《市健全落实综治维稳领导责任制实施办法》（依据《省委办公厅、省政府办公厅关于印发〈省健全落实综治维稳领导责任制办法〉的通知》）',
  number: '冀办字〔2017〕3号',
  date: since,
};
