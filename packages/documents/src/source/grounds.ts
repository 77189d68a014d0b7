import { lawOn, legalDateOf, type YearGround } from '@jieti/rules';
import { sentence } from '../words/sentences.ts';
import { lastOf } from './case-entries.ts';
import type { Source } from './source.ts';

const leadGrounds = (source: Source): readonly string[] => {
  const { before, law, unit } = source;
  const entry = lastOf(before, 'lead-reported');
  if (!entry) return [];
  const { ground, facts } = entry.data.lead;
  const wording = lawOn(law, legalDateOf(entry.at, law.zone)).grounds.find(({ code }) => code === ground)
    ?.wording?.zh;
  const said = wording ? `${unit}存在“${wording}”的情形。` : '';
  return [`${said}${sentence(facts)}`];
};

const yearGround = ({ city }: Source, { consequence, reason }: YearGround): string =>
  city.evaluation.consequences.find(({ id }) => id === (consequence ?? reason))?.name.zh ?? '';

const yearGrounds = (source: Source): readonly string[] => {
  const entry = lastOf(source.before, 'opened-by-evaluation');
  if (!entry) return [];
  const { basis } = entry.data;
  const names = [basis, ...(basis.further ?? [])].map((ground) => yearGround(source, ground)).filter(Boolean);
  const because = names.length > 0 ? `：${names.join('；')}` : '';
  return [`依据${source.unit}${basis.year}年度考核评价结果${because}。`];
};

/** What a measure is for, by the record before it: the ground and the facts of the lead, what verification found, a graded year. */
export const groundsOf = (source: Source): readonly string[] => {
  const verified = lastOf(source.before, 'verified')?.data.verification.findings;
  return [
    ...leadGrounds(source),
    ...yearGrounds(source),
    ...(verified === undefined ? [] : [`经核查：${sentence(verified)}`]),
  ];
};
