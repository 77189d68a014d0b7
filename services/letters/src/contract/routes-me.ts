import { instant, level, route } from '@jieti/lambda/contract';
import { capacities, unitKinds } from '@jieti/rules';
import { z } from 'zod';
import { legalDate, unitId } from './records.ts';

const name = z.strictObject({ zh: z.string(), en: z.string() });
/** Of what the register does not know (yet). */
const nameIfKnown = name.nullable().meta({
  description: '名录中尚无此单位的为空 / null for one that is not in the register (yet)',
});

const as = z.string().meta({
  description: '查询待办时所用的写法 / the word by which GET /tasks?as= takes it',
});

const office = z
  .strictObject({
    as,
    body: z.strictObject({ id: z.string(), name, short: name }),
    level: z.strictObject({ id: level, name }),
    jurisdiction: z.strictObject({ id: z.string(), name: nameIfKnown }),
    capacity: z.strictObject({ id: z.enum(capacities), name }),
  })
  .meta({ id: 'HeldOffice', description: '本人所任职务 / an office that the caller holds, in one capacity' });

const unit = z
  .strictObject({
    as,
    id: unitId,
    name: nameIfKnown,
    kind: z.enum(unitKinds).nullable(),
    level: level.nullable(),
  })
  .meta({ id: 'OwnUnit', description: '本人所代表的单位 / a unit for which the caller may act' });

export const whoAmI = route({
  method: 'GET',
  path: '/me',
  summary: {
    zh: '我是谁、在哪里：本人的职务和所代表的单位，本市名称、今天的日期和时区',
    en: 'Who am I and where am I: the offices and units of the token by name, the city, and its day',
  },
  articles: [],
  answers: {
    200: z
      .strictObject({
        subject: z.string(),
        city: z.strictObject({
          id: z.string(),
          name,
          root: unitId,
          zone: z.string().meta({ description: '时区 / IANA name of the zone' }),
          today: legalDate,
          now: instant,
        }),
        offices: z.array(office),
        units: z.array(unit),
      })
      .meta({ id: 'Me', description: '本人与所在城市 / the caller, and the city they are in' }),
  },
});
