import { article, documentRef as document, interpretation, legalDate } from '@jieti/lambda/contract';
import {
  affiliations,
  articleSubjects,
  bodiesOfALevel,
  bodyFunctions,
  calendarSources,
  capacities,
  parameterUnits,
} from '@jieti/rules';
import { z } from 'zod';
import { competence } from './competence-schema.ts';
import { toldDuty, toldLetters, toldPlan, toldReport } from './kinds-schema.ts';
import { rung } from './ladder-schema.ts';
import { articles, authority, bilingual, named, value } from './words.ts';
import { gradedYear } from './year-schema.ts';

const level = named
  .extend({
    locality: bilingual,
    bodies: z.enum(bodiesOfALevel),
    affiliation: z.enum(affiliations).nullable(),
  })
  .meta({
    id: 'Level',
    description:
      '层级，自最高一级起；其机构有权决定、只能建议或者没有机构 / a level, the top first: its bodies decide, may only suggest, or there are none',
  });

const body = named
  .extend({
    short: bilingual,
    functions: z.array(z.strictObject({ id: z.enum(bodyFunctions), name: bilingual })),
    capacities: z.array(z.strictObject({ id: z.enum(capacities), name: bilingual })),
    levels: z.array(z.string()),
    succeeds: z.array(z.string()),
  })
  .meta({ id: 'Body', description: '机构及其职能和身份 / a body, its functions and capacities' });

const ground = z
  .strictObject({
    code: z.string(),
    article,
    wording: bilingual.nullable(),
    caution: bilingual.nullable(),
    elements: z.array(named),
  })
  .meta({ id: 'Ground', description: '追责情形及其要件 / a ground and its elements' });

const factors = z.strictObject({ articles, factors: z.array(named) });

const parameter = z
  .strictObject({
    id: z.string(),
    from: legalDate,
    value,
    unit: z.enum(parameterUnits),
    article,
    description: bilingual.nullable(),
  })
  .meta({ id: 'Parameter', description: '当日有效的参数 / a parameter in force on the day' });

const setting = z.strictObject({ id: z.string(), meaning: bilingual });

const point = z
  .strictObject({
    id: interpretation,
    articles,
    question: bilingual,
    chosen: setting.extend({ from: legalDate }),
    others: z.array(setting),
    parameters: z.array(z.string()),
  })
  .meta({
    id: 'SettledPoint',
    description: '条文未明之处和所取的解释 / a point that the text leaves open, and the way it is settled',
  });

const toldCalendar = z
  .strictObject({
    year: z.int(),
    source: z.enum(calendarSources).meta({
      description:
        '来自本市配置文件，登记在案，或者通知未到、只知法定节假日 / of the city’s file, on record, or the statutory days alone while the notice has not come',
    }),
    holidays: z.array(legalDate),
    workdays: z.array(legalDate),
    document: document
      .nullable()
      .meta({ description: '所登记的放假安排通知 / the notice on record that sets them' }),
    provisional: z.boolean().meta({
      description:
        '当年通知未到：跨该年的期限为暂定 / the notice has not come: deadlines through that year are provisional',
    }),
  })
  .meta({ id: 'ToldCalendar', description: '据以计算期限的年度工作日历 / a year’s working calendar' });

/** The law of a city on a day. */
export const regulation = z
  .strictObject({
    on: legalDate,
    today: legalDate,
    city: z.strictObject({ id: z.string(), name: bilingual, zone: z.string(), root: z.string() }),
    measure: authority,
    amendments: z.array(z.strictObject({ from: legalDate, by: authority, parts: z.array(z.string()) })),
    articles: z.array(z.strictObject({ number: z.int(), article, subject: bilingual, summary: bilingual })),
    articlesBySubject: z.record(z.enum(articleSubjects), articles),
    levels: z.array(level).min(2),
    above: bilingual,
    bodies: z.array(body),
    ladder: z.array(rung),
    former: z.array(rung),
    grounds: z.array(ground),
    aggravating: factors,
    mitigating: factors,
    parameters: z.array(parameter),
    interpretations: z.array(point),
    evaluation: gradedYear,
    competence,
    conferenceDepartments: z.array(named),
    reports: z.array(toldReport),
    duties: z.array(toldDuty),
    letters: toldLetters,
    plans: z.array(toldPlan),
    workCalendar: z.array(toldCalendar),
  })
  .meta({ id: 'Regulation', description: '某日有效的全部规定 / the whole law as it stands on a day' });
