import {
  bodiesFulfilling,
  bodyName,
  type ConferenceSession,
  conferenceDepartments,
  type ResolutionOutcome,
  rungOf,
} from '@jieti/rules';
import { type Block, field, heading, paragraph } from '../paper.ts';
import type { Source } from '../source/source.ts';
import { numeralDate } from '../words/dates.ts';
import { numbered } from '../words/numerals.ts';
import { sentence } from '../words/sentences.ts';
import { first, type Kind, ofTypes } from './kind.ts';
import { underDocument } from './letters-out.ts';

type Item = ConferenceSession['items'][number];

const outcomeWords: Readonly<Record<ResolutionOutcome, string>> = {
  agreed: '会议同意',
  'not-agreed': '会议不同意',
  postponed: '会议决定暂缓',
};

const matterOf = ({ city }: Source, { subject }: Item): string => {
  if (subject.kind !== 'case') return sentence(subject.text);
  return `研究实施${rungOf(city, subject.stage)?.name.zh ?? subject.stage}事项。`;
};

const itemParts = (source: Source, item: Item, n: number): readonly Block[] => [
  heading(numbered(n + 1, matterOf(source, item).replace(/。$/, ''))),
  paragraph(`${outcomeWords[item.resolution.outcome]}。${sentence(item.resolution.text)}`),
];

const sessionOf = ({ entry }: Source): ConferenceSession => entry.data.session as ConferenceSession;

const titleOf = (source: Source, { locality }: ConferenceSession): string => {
  const [conference] = bodiesFulfilling(source.city, 'conference');
  const name = conference === undefined ? '部门会议' : bodyName(source.city, conference, 'name').zh;
  return `${source.unitName(locality)}${name}纪要`;
};

/** The minutes of a session of the conference (A12): who was present, and what was resolved on each matter. */
export const conferenceMinutes: Kind = {
  name: '会议纪要',
  isOf: ofTypes('minutes-recorded', 'minutes-corrected'),
  templates: [
    {
      from: first,
      write: (source) => {
        const session = sessionOf(source);
        const { heldOn, document, present, items } = session;
        const names = new Map(conferenceDepartments(source.city).map(({ id, name }) => [id, name.zh]));
        const seated = present.map(({ department }) => names.get(department) ?? department).join('、');
        return underDocument(source, document, {
          title: titleOf(source, session),
          to: [],
          body: [
            field('会议日期', numeralDate(heldOn)),
            field('出席部门', seated),
            ...items.flatMap((item, n) => itemParts(source, item, n)),
          ],
        });
      },
    },
  ],
};
