import { city, invalidInput, refused } from '@jieti/lambda';
import { type LegalDate, type Refusal, unitEnded } from '@jieti/rules';
import type { Unit } from '../contract/records.ts';
import { today } from '../today.ts';
import { lies } from './path.ts';
import { type StructureFault, structureFaults } from './structure.ts';
import { endOf, type UnitRecord } from './unit-record.ts';

const no = (
  kind: Refusal['kind'],
  code: string,
  pointer: string,
  text: Refusal['text'],
  facts: Refusal['facts'],
): Refusal => ({ code, kind, articles: ['A3'], text, facts, pointer });

/** A unit that is no more is not changed. */
export const endedAlready = ({ id, from, status, mergedInto }: Unit): Refusal | undefined => {
  const end = endOf({ from, status });
  return end === undefined ? undefined : unitEnded({ unit: id, from: end, into: mergedInto }, ['A3']);
};

/** A change takes effect today or before: what is to come is entered when it has come. */
export const fromFaults = (from: LegalDate | undefined): Refusal[] =>
  from === undefined || from <= today()
    ? []
    : [
        no(
          'input',
          'from-in-future',
          '/from',
          { zh: '生效日期不得晚于今日', en: 'It takes effect today or before' },
          { from, today: today() },
        ),
      ];

const beforeLast = (from: LegalDate, before: Unit): Refusal | undefined =>
  before.from !== undefined && from < before.from
    ? no(
        'state',
        'change-before-last',
        '/from',
        {
          zh: `该单位的情况自 ${before.from} 起已有变更,新的变更不得早于该日`,
          en: `The unit has stood as it does since ${before.from}; no change takes effect before that day`,
        },
        { from, last: before.from },
      )
    : undefined;

const below = (field: string, count: number): Refusal =>
  no(
    'state',
    'units-below',
    `/${field}`,
    {
      zh: `该单位之下尚有 ${count} 个单位,须先变更其隶属`,
      en: `${count} units lie below this one: move them first`,
    },
    { below: count },
  );

const ends = ({ status }: Unit): boolean => status === 'merged' || status === 'abolished';

/** What a unit cannot become while others lie below it: another kind or level, or no more. */
const belowFaults = (unit: Unit, before: Unit, count: number): Refusal[] => {
  if (count === 0) return [];
  const fields = (['kind', 'level'] as const).filter((field) => unit[field] !== before[field]);
  return [...fields, ...(ends(unit) ? ['status'] : [])].map((field) => below(field, count));
};

const same = (unit: Unit, before: Unit): boolean =>
  unit.parent === before.parent && unit.kind === before.kind && unit.level === before.level;

const endFaults = (unit: Unit, before: Unit, successor: UnitRecord | undefined): Refusal[] => {
  const faults: Refusal[] = [];
  if (unit.id === city().root)
    faults.push(
      no('input', 'root-stays', '/status', { zh: '本市不得合并或撤销', en: 'The city itself stays' }, {}),
    );
  if (!same(unit, before))
    faults.push(
      no(
        'input',
        'ended-and-moved',
        '/status',
        {
          zh: '合并或撤销时不得同时变更类别、层级或上级',
          en: 'Kind, level and parent stay as they are when a unit comes to its end',
        },
        {},
      ),
    );
  if (unit.status === 'merged' && (!successor || successor.id === unit.id || endOf(successor) !== undefined))
    faults.push(
      no(
        'input',
        'unknown-successor',
        '/mergedInto',
        { zh: '名录中没有这个承接单位', en: 'There is no such unit in the register to take over' },
        {},
      ),
    );
  return faults;
};

const inCircle: StructureFault = {
  field: 'parent',
  code: 'cycle',
  detail: { zh: '上级关系成环', en: 'The parents go round in a circle' },
};

/** Whether `status` and `mergedInto` say the same: who took over is named of a merged unit, and of no other. */
const successionFaults = ({ status, mergedInto }: Unit): Refusal[] =>
  (status === 'merged') === (mergedInto !== undefined)
    ? []
    : [
        no(
          'input',
          'successor-of-merged',
          '/mergedInto',
          {
            zh: '合并须写明承接单位;其他情形不写',
            en: 'A merged unit names who took over, and no other does',
          },
          {},
        ),
      ];

/** What a dated change is judged by: the unit before, the units above and after it, how many lie below. */
export interface DatedSetting {
  readonly before: UnitRecord;
  readonly parent: UnitRecord | undefined;
  readonly successor: UnitRecord | undefined;
  readonly below: number;
}

const placeFaults = (unit: Unit, { before, parent }: DatedSetting): StructureFault[] => {
  if (parent && lies(parent.path, before.id)) return [inCircle];
  return structureFaults(unit, parent, city().root);
};

/** Throws everything that keeps a dated change from being made (A3): 422 for what is given, 409 for how things stand. */
export const checkDated = (unit: Unit & { from: LegalDate }, setting: DatedSetting): void => {
  const { before, successor } = setting;
  const ended = endedAlready(before);
  if (ended) throw refused([ended]);
  const given = [
    ...fromFaults(unit.from),
    ...successionFaults(unit),
    ...(ends(unit) ? endFaults(unit, before, successor) : []),
  ];
  if (given.length > 0) throw refused(given);
  const place = ends(unit) ? [] : placeFaults(unit, setting);
  if (place.length > 0)
    throw invalidInput(place.map(({ field, detail, code }) => ({ pointer: `/${field}`, detail, code })));
  const last = beforeLast(unit.from, before);
  const stands = [...(last ? [last] : []), ...belowFaults(unit, before, setting.below)];
  if (stands.length > 0) throw refused(stands);
};
